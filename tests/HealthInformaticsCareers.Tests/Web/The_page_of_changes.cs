using System.Globalization;
using System.Xml.Linq;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary><c>/changes</c>, <c>/changes.atom</c>, and "What changed here" on the pages.</summary>
public sealed class The_page_of_changes(RenderedPages pages)
{
    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    private IReadOnlyList<Change> Newest => [.. pages.Catalogue.Changes.Changes.Reverse()];

    [Fact]
    public async Task Lists_the_changes_newest_first()
    {
        var page = new HtmlParser().ParseDocument(await Get("/changes"));

        Assert.Equal(Newest.Select(change => Labels.Date(change.On)).Distinct(), page.QuerySelectorAll("main h2").Select(day => day.TextContent));
        Assert.Equal(Newest.Take(200).Select(change => $"c-{change.Id}").Order(), page.QuerySelectorAll("li.change").Select(item => item.Id).Order());
        Assert.All(page.QuerySelectorAll("li.change"), item => Assert.NotEmpty(item.TextContent.Trim()));
    }

    [Fact]
    public async Task Is_told_of_on_each_page_that_changed()
    {
        var changed = pages.Catalogue.All.Where(entry => entry.IsCurrent && pages.Catalogue.Changes.Of(entry).Count > 0).ToList();
        Assert.NotEmpty(changed);
        foreach (var entry in changed)
        {
            var items = new HtmlParser().ParseDocument(await Get(entry.Address)).QuerySelectorAll("li.change");
            Assert.Equal(Math.Min(10, pages.Catalogue.Changes.Of(entry).Count), items.Length);
        }
    }

    /// <summary>The rules of RFC 4287 for what a feed and an entry must have.</summary>
    [Fact]
    public async Task Is_a_valid_feed_too()
    {
        var feed = XDocument.Parse(await Get("/changes.atom")).Root!;

        Assert.Equal(Atom + "feed", feed.Name);
        Assert.Single(feed.Elements(Atom + "title"));
        Assert.Single(feed.Elements(Atom + "author").Elements(Atom + "name"));
        Assert.Equal($"{TestedSite.BaseUrl}/changes.atom", Assert.Single(feed.Elements(Atom + "link"), link => (string?)link.Attribute("rel") == "self").Attribute("href")!.Value);
        var entries = feed.Elements(Atom + "entry").ToList();
        Assert.Equal(Newest.Take(100).Select(change => $"{TestedSite.BaseUrl}/changes#c-{change.Id}"), entries.Select(entry => Assert.Single(entry.Elements(Atom + "id")).Value));
        Assert.All(entries.Prepend(feed), element =>
        {
            Assert.True(Uri.IsWellFormedUriString(Assert.Single(element.Elements(Atom + "id")).Value, UriKind.Absolute));
            Assert.True(DateTimeOffset.TryParseExact(Assert.Single(element.Elements(Atom + "updated")).Value, "yyyy-MM-dd'T'HH:mm:ssK", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));
            Assert.NotEmpty(Assert.Single(element.Elements(Atom + "title")).Value);
            Assert.All(element.Elements(Atom + "link"), link => Assert.True(Uri.IsWellFormedUriString(link.Attribute("href")!.Value, UriKind.Absolute)));
        });
        Assert.All(entries, entry => Assert.Single(entry.Elements(Atom + "link")));
        Assert.Equal(entries.Max(entry => entry.Element(Atom + "updated")!.Value), feed.Element(Atom + "updated")!.Value);
    }

    private async Task<string> Get(string address)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(200, (int)response.StatusCode);
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }
}
