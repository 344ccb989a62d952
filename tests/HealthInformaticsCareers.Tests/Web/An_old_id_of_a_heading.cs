using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.AspNetCore.Hosting;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Pages of every kind of the shipped content, whose headings all have an old id, and a glossary and sources whose first entry has one.</summary>
public sealed class SiteWithOldIds : TestedSite
{
    private const int PagesOfAKind = 3;

    private readonly TemporaryContent content = new();

    public SiteWithOldIds()
    {
        var shipped = Path.Combine(Checkout.Folder, "content");
        foreach (var path in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            content.Write(Path.GetRelativePath(shipped, path), File.ReadAllText(path));
        }

        Catalogue = CatalogueLoader.Load(shipped, SiteMap.ForContent, DateOnly.MinValue).Catalogue!;
        Entries = [.. Catalogue.All.Where(entry => entry.Retired is null && entry.Body.Headings.Count > 0).GroupBy(entry => entry.Kind).SelectMany(kind => kind.Take(PagesOfAKind))];
        foreach (var entry in Entries)
        {
            var path = $"{entry.Kind.Folder}/{entry.Slug}.md";
            var text = content.Read(path);
            var end = text.IndexOf("\n---\n", StringComparison.Ordinal);
            content.Write(path, $"{text[..end]}\nanchors:\n  - was: old-top\n{string.Concat(entry.Body.Headings.Select(heading => $"  - was: old-{heading.Id}\n    now: {heading.Id}\n"))}{text[(end + 1)..]}");
        }

        foreach (var path in new[] { "glossary.yml", "sources.yml" })
        {
            var text = content.Read(path);
            var end = text.IndexOf('\n', StringComparison.Ordinal);
            content.Write(path, $"{text[..end]}\n  was: [old-{text["- id: ".Length..end]}]{text[end..]}");
        }
    }

    public Catalogue Catalogue { get; }

    public IReadOnlyList<Entry> Entries { get; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Content", content.Folder);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        content.Dispose();
    }
}

public sealed class An_old_id_of_a_heading(SiteWithOldIds site) : IClassFixture<SiteWithOldIds>
{
    [Fact]
    public async Task Stands_with_its_heading_on_pages_of_every_kind()
    {
        Assert.NotEmpty(site.Entries);
        foreach (var entry in site.Entries)
        {
            var page = await Page(entry.Address);
            foreach (var heading in entry.Body.Headings)
            {
                var (now, old) = (page.GetElementById(heading.Id), page.GetElementById($"old-{heading.Id}"));
                Assert.True(now is not null && old is not null, $"{entry.Address}#{heading.Id}");

                // In a fold, a link to what is inside opens it, also without script.
                Assert.Same(now.Closest("details.fold"), old.Closest("details.fold"));
                Assert.True(now.CompareDocumentPosition(old).HasFlag(DocumentPositions.Following), $"{entry.Address}#{heading.Id}");
            }
        }
    }

    [Fact]
    public async Task Stands_above_the_text_if_the_heading_is_gone()
    {
        foreach (var entry in site.Entries)
        {
            Assert.NotNull((await Page(entry.Address)).QuerySelector("article > #old-top:first-child"));
        }
    }

    [Fact]
    public async Task Is_the_only_element_with_that_id()
    {
        foreach (var entry in site.Entries)
        {
            Assert.All((await Page(entry.Address)).QuerySelectorAll("[id]").GroupBy(element => element.Id), group => Assert.Single(group));
        }
    }

    [Fact]
    public async Task Leads_to_the_entry_of_a_list_that_has_another_id_now()
    {
        var term = site.Catalogue.Glossary.Terms[0].Id.Value;
        Assert.Equal(term, (await Page("/glossary")).GetElementById($"old-{term}")?.Closest(".terms > div")?.Id);
        var source = site.Catalogue.Sources[0].Id.Value;
        Assert.Equal(source, (await Page("/sources")).GetElementById($"old-{source}")?.Closest("li")?.Id);
    }

    private async Task<IDocument> Page(string address)
    {
        using var browser = site.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return await new HtmlParser().ParseDocumentAsync(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), TestContext.Current.CancellationToken);
    }
}
