using System.Net;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Web.Features.Handouts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class A_pack_of_handouts(RenderedPages pages)
{
    private const int LargestCode = 57; // Modules of version 10.
    private const int QuietZone = 8;

    [Fact]
    public async Task Has_a_short_address_that_a_code_of_a_readable_size_can_hold()
    {
        var address = await ShortAddress(Items(PackItems.Most));

        Assert.InRange($"{TestedSite.BaseUrl}{address}".Length, 1, 200);
        Assert.InRange(QrCode.Of($"{TestedSite.BaseUrl}{address}").Size, 1, LargestCode + QuietZone);
    }

    [Fact]
    public async Task Has_the_handouts_in_the_order_in_which_they_were_picked_then_the_terms_and_each_source_once()
    {
        var items = Items(5).AsEnumerable().Reverse().ToList();
        var pack = await Open(await ShortAddress(items));

        var titles = items.Select(item => pages.Catalogue.Find(item)!.Title).ToList();
        Assert.Equal(titles, pack.QuerySelectorAll(".sheet__contents a").Select(link => link.TextContent));
        Assert.Equal([.. titles, "Terms", "Sources"], pack.QuerySelectorAll("h2.sheet__title").Select(heading => heading.TextContent));
        var sources = pack.QuerySelectorAll(".sheet__sources li").Select(line => line.TextContent).ToList();
        Assert.Equal(items.SelectMany(item => pages.Catalogue.SourcesOf(pages.Catalogue.Find(item)!)).Distinct().Count(), sources.Count);
    }

    [Fact]
    public async Task Says_what_it_leaves_out_and_shows_the_rest()
    {
        var archived = pages.Catalogue.All.First(entry => entry.Archived is not null && entry.Address.Split('/').Length == 3);
        var pack = await Open($"/pack?item=roles/clinical-coder&item=/roles/clinical-coder&item=roles/nothing&item=about&item={archived.Address[1..]}");

        Assert.Equal(
            ["“Clinical coder” was picked twice. It is here once.", "We have no page “roles/nothing” for a pack.", "“About this site” has no handout.", $"“{archived.Title}” is archived, so it has no handout any more."],
            pack.QuerySelectorAll(".notice p").Select(line => line.TextContent));
        Assert.Equal("Clinical coder", Assert.Single(pack.QuerySelectorAll(".sheet__contents a")).TextContent);
    }

    [Fact]
    public async Task Takes_no_more_than_thirty()
    {
        var pack = await Open($"/pack?{Query(Items(PackItems.Most + 5))}");

        Assert.Equal(PackItems.Most, pack.QuerySelectorAll(".sheet__contents a").Length);
        Assert.Equal($"A pack has at most {PackItems.Most} pages, so the others were left out.", Assert.Single(pack.QuerySelectorAll(".notice p")).TextContent);
    }

    [Fact]
    public async Task Says_so_if_it_was_made_from_an_earlier_edition()
    {
        var address = await ShortAddress(Items(2));

        Assert.Empty((await Open(address)).QuerySelectorAll(".notice"));
        Assert.Contains("an earlier edition", (await Open(address[..address.IndexOf('?', StringComparison.Ordinal)] + "?v=00000000")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Lists_the_facts_that_changed_since_that_edition()
    {
        var changes = pages.Catalogue.Changes.Changes;
        var changed = pages.Catalogue.All.Where(entry => HandoutAddress.Of(entry) is not null && pages.Catalogue.Changes.Of(entry).Any(change => change.Number > 1)).Take(2).ToList();
        var address = (await ShortAddress([.. changed.Select(entry => entry.Address)])).Split('?')[0];
        var expected = changed.SelectMany(pages.Catalogue.Changes.Of).Count(change => change.Number > 1);

        Assert.Equal(expected, (await Open($"{address}?v=00000000-1")).QuerySelectorAll(".notice li").Length);
        Assert.Contains("None of their facts has changed", (await Open($"{address}?v=00000000-{changes.Count}")).QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_pages_says_how_to_make_one() =>
        Assert.Contains("Tick what you need on a list", (await Open("/pack")).QuerySelector(".sheet")!.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Is_made_from_the_ticks_of_a_list() =>
        Assert.NotNull((await Open("/roles")).QuerySelector("form#compare button[formaction='/pack']"));

    [Theory]
    [InlineData("/p/zzzz")]
    [InlineData("/p/---")]
    [InlineData("/p/c7k%2f..%2f..")]
    [InlineData("/p/%3Cscript%3Ealert(1)%3C%2Fscript%3E?v=%3Cb%3E")]
    [InlineData("/p/%ff%fe")]
    [InlineData("/pack?item=%3Cscript%3E&item=&item=%00")]
    public async Task Of_a_hostile_address_never_fails_or_repeats_markup(string address)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.InRange((int)response.StatusCode, 200, 499);
        Assert.DoesNotContain("<script>alert", await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_kept_in_memory_because_there_are_too_many()
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(await ShortAddress(Items(3)), TestContext.Current.CancellationToken);

        Assert.Equal("no-cache", response.Headers.CacheControl!.ToString());
        Assert.DoesNotContain(pages.Edition.CachedPages.Keys, path => path.StartsWith("/p/", StringComparison.Ordinal));
    }

    private List<string> Items(int count) =>
        [.. pages.Catalogue.All.Where(entry => HandoutAddress.Of(entry) is not null).Select(entry => entry.Address).Order(StringComparer.Ordinal).Take(count)];

    private static string Query(IEnumerable<string> items) => string.Join('&', items.Select(item => $"item={item[1..]}"));

    private async Task<string> ShortAddress(IEnumerable<string> items)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync($"/pack?{Query(items)}", TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return response.Headers.Location!.OriginalString;
    }

    private async Task<IHtmlDocument> Open(string address)
    {
        using var browser = pages.Browser();
        return new HtmlParser().ParseDocument(await browser.GetStringAsync(address, TestContext.Current.CancellationToken));
    }
}
