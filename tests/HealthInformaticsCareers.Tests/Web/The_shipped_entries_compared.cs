using System.Net;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Compare;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class The_shipped_entries_compared(RenderedPages pages)
{
    private IEnumerable<List<Entry>> Kinds =>
        SiteKinds.Comparable.Select(kind => pages.Catalogue.All.Where(entry => entry.Kind == kind.Kind && entry.Retired is null).ToList());

    [Fact]
    public void Do_not_differ_from_themselves() =>
        Assert.DoesNotContain(Kinds.SelectMany(entries => entries), entry => ComparedRow.Of(pages.Catalogue, [entry, entry]).Any(row => row.Differs));

    [Fact]
    public void Differ_from_each_other_the_same_way_in_either_order()
    {
        foreach (var entries in Kinds)
        {
            foreach (var (one, other) in entries.SelectMany((one, index) => entries.Skip(index + 1).Select(other => (one, other))))
            {
                var there = ComparedRow.Of(pages.Catalogue, [one, other]);
                Assert.Equal(there.Select(row => (row.Label, row.Differs)), ComparedRow.Of(pages.Catalogue, [other, one]).Select(row => (row.Label, row.Differs)));
                Assert.Contains(there, row => row.Label == "In short" && row.Differs);
            }
        }
    }

    /// <summary>Rendering each pair would take a minute, so each entry is compared with the next one and in groups of four.</summary>
    [Fact]
    public async Task Give_complete_pages()
    {
        using var browser = pages.Browser();
        var sets = Kinds.SelectMany(entries => entries.Select((entry, index) => (Entry[])[entry, entries[(index + 1) % entries.Count]])
            .Concat(entries.Chunk(4).Where(four => four.Length > 1)));
        foreach (var set in sets)
        {
            var address = $"/compare?{string.Join('&', set.Select(entry => $"item={entry.Address[1..]}"))}";
            using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            var page = new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            Assert.Null(page.QuerySelector(".notice"));
            Assert.Equal(set.Select(entry => entry.Address), page.QuerySelectorAll("thead th > a:first-child").Select(link => link.GetAttribute("href")));
            Assert.All(page.QuerySelectorAll("main :is(p, li, ul, ol, a, td)"), element => Assert.False(string.IsNullOrWhiteSpace(element.TextContent), $"{address}: {element.OuterHtml}"));
            Assert.DoesNotContain(page.QuerySelectorAll("a.term").GroupBy(link => link.GetAttribute("href")), group => group.Count() > 1);
            Assert.All((string[])["HealthInformaticsCareers.", "System.", "IReadOnlyList", "{ "], trace => Assert.DoesNotContain(trace, page.Body!.TextContent, StringComparison.Ordinal));
        }
    }
}
