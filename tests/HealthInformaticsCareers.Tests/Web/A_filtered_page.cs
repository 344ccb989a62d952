using System.Net;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A filtered list as a reader sees it. Rendering is slow, so these tests try few combinations; <see cref="A_filtered_list"/> tries many.</summary>
public sealed partial class A_filtered_page(RenderedPages pages)
{
    public static TheoryData<string> Paths => FilteredIndexes.Paths;

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Shows_the_matching_entries_and_says_how_many_there_are(string path)
    {
        foreach (var address in pages.Catalogue.Addresses(path).Some())
        {
            var list = pages.Catalogue.List(address);
            var page = await Get(address);
            Assert.Equal(list.Found.Count, EntriesOn(page));
            var all = list.All.Count;
            Assert.StartsWith(list.Found.Count == all ? $"All {all} " : $"{list.Found.Count} of {all} ", page.QuerySelector(".filters__count")!.TextContent, StringComparison.Ordinal);
        }
    }

    /// <summary>Submits the form as a browser does: with every field, most of them empty.</summary>
    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Has_as_many_entries_as_the_chosen_option_promised(string path)
    {
        foreach (var address in pages.Catalogue.Choices(path).Some())
        {
            var page = await Get(address);
            foreach (var (choice, option) in Selects(page).SelectMany(choice => choice.Options.Skip(1).Select(option => (choice, option))).Where(pair => pair.choice.Name != "sort").Where((_, number) => number % 5 == 1))
            {
                var query = Fields(page).Select(field => field.Name == choice.Name ? (field.Name, option.Value) : field);
                Assert.Equal(CountOf(option.Text), EntriesOn(await Get($"{path}?{string.Join('&', query.Select(field => $"{field.Name}={field.Value}"))}")));
            }
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Disables_options_without_entries_and_says_why_except_the_chosen_one(string path)
    {
        foreach (var address in pages.Catalogue.Choices(path).Some())
        {
            foreach (var option in Selects(await Get(address)).Where(choice => choice.Name != "sort").SelectMany(choice => choice.Options.Skip(1)))
            {
                Assert.Matches(@" \((?:[1-9][0-9]*|none with your other choices|none on this site yet)\)$", option.Text);
                Assert.Equal(CountOf(option.Text) == 0 && !option.IsSelected, option.IsDisabled);
            }
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Has_a_link_that_removes_each_choice(string path)
    {
        foreach (var address in pages.Catalogue.Choices(path).Some())
        {
            var chosen = pages.Catalogue.List(address).Form.Chosen.ToLookup(choice => choice.Chosen!.IsShortcut);
            var page = await Get(address);
            var pressed = page.QuerySelectorAll(".shortcuts a[aria-current]").ToList();
            Assert.Equal(chosen[true].Select(choice => $"Remove {choice.Chosen!.Label}×"), pressed.Select(chip => chip.TextContent));
            Assert.Equal(chosen[true].Select(choice => choice.AddressWithout), pressed.Select(chip => chip.GetAttribute("href")));
            var chips = page.QuerySelectorAll(".chips a.chip").ToList();
            Assert.Equal(chosen[false].Select(choice => $"Remove {choice.Summary}×"), chips.Select(chip => chip.TextContent));
            Assert.Equal(chosen[false].Select(choice => choice.AddressWithout), chips.Select(chip => chip.GetAttribute("href")));
            Assert.Equal(chips.Count > 0, page.QuerySelector(".chips li:last-child a")?.GetAttribute("href") == path);
        }
    }

    [Fact]
    public async Task Has_the_choices_that_content_may_link_to_one_tap_away()
    {
        var shortcuts = (await Get("/roles")).QuerySelectorAll(".shortcuts a").ToList();
        Assert.Equal(SiteMap.FilteredLists, shortcuts.Select(shortcut => shortcut.GetAttribute("href")!));
        foreach (var shortcut in shortcuts)
        {
            var page = await Get(shortcut.GetAttribute("href")!);
            Assert.Matches($"{EntriesOn(page)} jobs?$", shortcut.TextContent);
            Assert.Equal("/roles", page.QuerySelector(".shortcuts [aria-current]")!.GetAttribute("href"));
        }
    }

    /// <summary>A choice that is not a field of the form is kept by a hidden one.</summary>
    [Fact]
    public async Task Keeps_its_shortcuts_when_the_form_is_sent()
    {
        var fields = Fields(await Get("/roles?level=entry&degree=no&paid-training=yes"));

        Assert.Equal([("degree", "no"), ("level", "entry"), ("paid-training", "yes")], fields.Where(field => field.Value.Length > 0).Order());
    }

    [Fact]
    public void Is_linked_from_a_guide_if_content_may_link_to_it() => Assert.All(SiteMap.FilteredLists, address =>
        Assert.Contains(pages.All, page => page.Address.StartsWith("/guides/", StringComparison.Ordinal) && page.Main.QuerySelector($"a[href='{address}']") is not null));

    [Fact]
    public async Task Says_what_removing_each_choice_would_show_if_nothing_matches()
    {
        var (address, list) = pages.Catalogue.List("/qualifications").Form.Choices.SelectMany(choice => choice.Options)
            .SelectMany(option => pages.Catalogue.List(option.Address).Form.Choices.SelectMany(choice => choice.Options))
            .Where(option => option.Count == 0)
            .Select(option => (option.Address, pages.Catalogue.List(option.Address)))
            .First(pair => pair.Item2.Chosen.Count == 2);
        var page = await Get(address);

        Assert.Equal("Nothing matches all your choices", page.QuerySelector("main h2")!.TextContent);
        var ways = page.QuerySelectorAll("main h2 ~ ul a").ToList();
        Assert.Equal([.. list.Form.Chosen.Select(choice => choice.AddressWithout), "/qualifications"], ways.Select(way => way.GetAttribute("href")!));
        foreach (var way in ways)
        {
            Assert.EndsWith($" to see {EntriesOn(await Get(way.GetAttribute("href")!))} qualifications", way.ParentElement!.TextContent, StringComparison.Ordinal);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Is_the_same_with_extra_parameters(string path)
    {
        foreach (var address in pages.Catalogue.Addresses(path).Some())
        {
            var page = await Get(address);
            var canonical = page.QuerySelector("link[rel=canonical]")!.GetAttribute("href")!;
            Assert.Equal(TestedSite.BaseUrl + pages.Catalogue.List(address).Address, canonical);
            Assert.Equal((await Get(canonical[TestedSite.BaseUrl.Length..])).DocumentElement.OuterHtml, page.DocumentElement.OuterHtml);
            Assert.Equal($"This page: {canonical}. Addresses that begin with / are on the same site.", page.QuerySelector("main > div > .print-only:last-child")!.TextContent);
        }
    }

    [Theory]
    [MemberData(nameof(Paths))]
    public async Task Has_valid_markup(string path)
    {
        foreach (var address in pages.Catalogue.Choices(path).Some())
        {
            var page = await Get(address);
            var ids = page.QuerySelectorAll("[id]").Select(element => element.Id).ToList();
            Assert.Equal(ids.Count, ids.Distinct().Count());
            Assert.All(page.QuerySelectorAll("main a[href^='#'], main [for], main [aria-describedby]"), element =>
                Assert.Contains(element.GetAttribute("href")?[1..] ?? element.GetAttribute("for") ?? element.GetAttribute("aria-describedby"), ids));
            Assert.All(Selects(page), choice => Assert.Single(page.QuerySelectorAll($"label[for='{choice.Id}']")));
            Assert.DoesNotContain(page.QuerySelectorAll("main p, main li, main ul, main dl, main h2"), element => string.IsNullOrWhiteSpace(element.TextContent));
            Assert.Equal(SiteKinds.All.Count(kind => kind.NavigationTitle is not null && kind.List?.Address == path), page.QuerySelectorAll(".site-nav [aria-current]").Length);
        }
    }

    /// <summary>Readers are never asked about convictions, health, immigration or conduct. Check a new filter against that rule before you add it to this list.</summary>
    [Fact]
    public async Task Asks_about_lists_and_not_about_the_reader()
    {
        string[] allowed = ["access", "cost", "time", "level", "area", "awarded-by", "nation", "start", "band", "degree", "home", "paid-training", "paid", "stage", "letter", "use", "sort"];
        foreach (var path in FilteredIndexes.Paths)
        {
            var form = (await Get(path.Data + "?letter=a")).QuerySelector(".filters form")!;
            Assert.Empty(form.QuerySelectorAll("[name]").Select(field => field.GetAttribute("name")).Except(allowed));
            Assert.Empty(pages.Catalogue.List(path.Data).Form.Choices.Select(choice => choice.Name).Except(allowed));
            Assert.Empty(form.QuerySelectorAll("textarea, input:not([type=hidden])"));
        }
    }

    [Fact]
    public async Task Has_a_chart_of_the_listed_entries_if_there_are_two_or_more()
    {
        var lists = pages.Catalogue.List("/qualifications").Form.Choices.SelectMany(choice => choice.Options).Where(option => option.Count is > 0 and < 10).ToList();
        Assert.Contains(lists, option => option.Count == 1);
        foreach (var option in lists.DistinctBy(option => option.Count))
        {
            Assert.Equal(option.Count == 1 ? 0 : option.Count, (await Get(option.Address)).QuerySelectorAll("main .rungs--time li").Length);
        }
    }

    private async Task<IHtmlDocument> Get(string address)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(new Uri("http://localhost" + address), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static int EntriesOn(IHtmlDocument page) => page.QuerySelectorAll("main .cards > .card, main .terms > div").Length;

    private static IEnumerable<IHtmlSelectElement> Selects(IHtmlDocument page) => page.QuerySelectorAll<IHtmlSelectElement>(".filters select");

    private static List<(string Name, string Value)> Fields(IHtmlDocument page) =>
        [.. Selects(page).Select(choice => (choice.Name!, choice.Value!)), .. page.QuerySelectorAll<IHtmlInputElement>(".filters input").Select(input => (input.Name!, input.Value))];

    private static int CountOf(string option) => NumberAtTheEnd().Match(option) is { Success: true } match ? int.Parse(match.Groups[1].Value, null) : 0;

    [GeneratedRegex(@"\(([0-9]+)\)$")]
    private static partial Regex NumberAtTheEnd();
}
