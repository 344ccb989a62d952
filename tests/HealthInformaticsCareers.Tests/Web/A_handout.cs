using System.Globalization;
using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>How it looks on paper is tested in Chromium.</summary>
public sealed class A_handout(RenderedPages pages)
{
    [Fact]
    public async Task Is_linked_from_its_page_and_tells_what_it_is_whose_code_it_has_and_when_it_was_reviewed()
    {
        foreach (var entry in pages.Catalogue.All.Where(entry => HandoutAddress.Of(entry) is not null))
        {
            var address = HandoutAddress.Of(entry)!;
            var handout = await Open(address);
            var sheet = handout.QuerySelector(".sheet")!;

            Assert.Contains(pages.All.Single(page => page.Address == entry.Address).Main.QuerySelectorAll("a"), link => link.GetAttribute("href") == address);
            Assert.Equal(entry.Title, handout.QuerySelector("h1")!.TextContent);
            Assert.Equal($"{TestedSite.BaseUrl}{entry.Address}", sheet.QuerySelector(".sheet__address")!.TextContent);
            Assert.Contains($"Reviewed on {entry.Reviewed.ToString("d MMMM yyyy", CultureInfo.InvariantCulture)}", sheet.TextContent, StringComparison.Ordinal);
            Assert.Matches("Edition [0-9a-f]{8}-[0-9]+\\.", sheet.TextContent);
            Assert.NotNull(sheet.QuerySelector("svg[role=img][aria-label] path[d]"));
        }
    }

    [Fact]
    public async Task Has_every_word_of_caution_about_the_facts_that_it_prints()
    {
        foreach (var entry in pages.Catalogue.All.Where(entry => HandoutAddress.Of(entry) is not null))
        {
            var printed = (await Open(HandoutAddress.Of(entry)!)).QuerySelectorAll(".sheet__rows > div");
            foreach (var field in entry.Kind.Fields.Where(field => field.Is(FieldUse.Printed)))
            {
                if (field.ValueOf(entry, pages.Catalogue) is Fact { Status: FactStatus.Disputed or FactStatus.Unverified } fact)
                {
                    var row = printed.Single(row => row.QuerySelector("dt")!.TextContent == field.Label).TextContent;
                    Assert.Contains(fact.Status == FactStatus.Disputed ? "Sources disagree" : "Not confirmed", row, StringComparison.Ordinal);
                    Assert.Equal(fact.OtherClaims.Count, row.Split("Another source says").Length - 1);
                }
            }
        }
    }

    [Fact]
    public async Task Is_about_the_conditions_of_a_role_and_who_decides()
    {
        foreach (var role in pages.Catalogue.Roles.Where(role => role.Conditions.Always.Count > 0))
        {
            var text = (await Open(HandoutAddress.Of(role)!)).QuerySelector(".sheet")!.TextContent;

            Assert.All(pages.Catalogue.Get(role.Conditions.Always), condition => Assert.Contains($"{condition.Title} (decided by: ", text, StringComparison.Ordinal));
        }
    }

    [Fact]
    public async Task Moves_with_its_page()
    {
        using var browser = pages.Browser();
        var (old, now) = pages.Catalogue.Aliases.First(alias => alias.Key.Split('/').Length == 3);
        using var response = await browser.GetAsync($"{old}{HandoutAddress.Ending}", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal($"{now}{HandoutAddress.Ending}", response.Headers.Location!.OriginalString);
    }

    [Fact]
    public async Task Of_an_archived_page_leads_to_that_page()
    {
        using var browser = pages.Browser();
        var archived = pages.Catalogue.All.First(entry => entry.Archived is not null && entry.Address.Split('/').Length == 3);
        using var response = await browser.GetAsync(archived.Address + HandoutAddress.Ending, TestContext.Current.CancellationToken);

        Assert.Equal(archived.Address, response.Headers.Location!.OriginalString);
    }

    [Theory]
    [InlineData("/roles/nothing/handout")]
    [InlineData("/about/handout")]
    [InlineData("/nothing/nothing/handout")]
    public async Task Does_not_exist_without_its_page(string address)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    private async Task<IHtmlDocument> Open(string address)
    {
        using var browser = pages.Browser();
        return new HtmlParser().ParseDocument(await browser.GetStringAsync(address, TestContext.Current.CancellationToken));
    }
}
