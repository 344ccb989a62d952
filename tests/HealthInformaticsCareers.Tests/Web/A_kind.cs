using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Whatever is said about a kind in one row must be true everywhere. Each method names the line that was forgotten.</summary>
public sealed class A_kind(RenderedPages pages)
{
    [Fact]
    public void With_an_index_has_its_page_in_the_sitemap() =>
        Assert.All(SiteKinds.All.Where(kind => kind.HasIndex), kind =>
        {
            Assert.Contains(kind.Index.Address, pages.InSitemap);
            Assert.Equal(HttpStatusCode.OK, pages.All.Single(page => page.Address == kind.Index.Address).Status);
        });

    [Fact]
    public void With_an_index_is_linked_from_the_header_or_the_footer_of_every_page()
    {
        var links = pages.All.Single(page => page.Address == "/").Document.QuerySelectorAll("header a, footer a").Select(link => link.GetAttribute("href")).ToList();

        Assert.All(SiteKinds.All.Where(kind => kind.HasIndex), kind => Assert.Contains(kind.Index.Address, links));
    }

    [Fact]
    public void Has_a_current_entry() => Assert.Empty(Kinds.WithPages.Except(pages.Catalogue.All.Where(entry => entry.IsCurrent).Select(entry => entry.Kind)));

    [Fact]
    public void Has_a_page_for_each_entry() =>
        Assert.Empty(pages.All.Where(page => page.Status != HttpStatusCode.OK && pages.Catalogue.Find(page.Address) is not null).Select(page => $"{page.Address} answers {page.Status}"));

    [Fact]
    public async Task Is_found_by_search_under_its_own_tab()
    {
        using var browser = pages.Browser();
        foreach (var entry in pages.Catalogue.All.Where(entry => entry.IsCurrent).DistinctBy(entry => entry.Kind))
        {
            var found = await browser.GetStringAsync($"/search?q={Uri.EscapeDataString(entry.Title)}&kind={entry.Kind.Folder}", TestContext.Current.CancellationToken);

            Assert.Contains($">{SiteKinds.Of(entry.Kind).Plural} (", found, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task Has_its_folder_and_fields_in_the_editing_guide()
    {
        using var browser = pages.Browser();
        var guide = await browser.GetStringAsync("/editing-guide/fields", TestContext.Current.CancellationToken);

        Assert.All(Kinds.WithPages.SelectMany(kind => kind.Fields), field => Assert.Contains($"<code>{field.Name}</code>", guide, StringComparison.Ordinal));
        Assert.All(Kinds.WithPages.Where(kind => kind.Fields.Count > 0), kind => Assert.Contains($"content/{kind.Folder}</h2>", guide, StringComparison.Ordinal));
    }
}
