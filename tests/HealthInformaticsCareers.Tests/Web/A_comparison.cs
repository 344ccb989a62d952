using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Tests.Content;
using Microsoft.AspNetCore.Hosting;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The content of the specs with more roles: five alike, one archived and one retired.</summary>
public sealed class SiteToCompare : TestedSite
{
    private readonly TemporaryContent content = Spec.Base();

    public SiteToCompare()
    {
        var coder = content.Read("roles/coder.md");
        foreach (var name in (string[])["B", "C", "D", "E"])
        {
            content.Write($"roles/coder-{name.ToLowerInvariant()}.md", coder.Replace("title: Coder", $"title: Coder {name}", StringComparison.Ordinal));
        }

        content.Write("roles/judged.md", coder
            .Replace("title: Coder", "title: Judged\naliases: [/roles/old-name]", StringComparison.Ordinal)
            .Replace("status: confirmed", "status: confirmed\n  judgement: true", StringComparison.Ordinal));
        const string Ending = "\n  on: 2020-01-31\n  because: It ended.\n  successor: /roles/coder";
        content.Write("roles/archived.md", coder.Replace("title: Coder", $"title: Old coder\narchived:{Ending}", StringComparison.Ordinal));
        content.Write("roles/retired.md", coder.Replace("title: Coder", $"title: Gone coder\nretired:{Ending}", StringComparison.Ordinal));
    }

    public async Task<IHtmlDocument> Open(string address)
    {
        using var browser = Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

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

public sealed class A_comparison(SiteToCompare site) : IClassFixture<SiteToCompare>
{
    private const string Two = "/compare?item=roles/coder&item=roles/lead-coder";
    private const string Four = "/compare?item=roles/coder&item=roles/lead-coder&item=roles/coder-b&item=roles/coder-c";

    [Theory]
    [InlineData("/compare?item=roles/coder", 1)]
    [InlineData(Two, 2)]
    [InlineData(Four, 4)]
    public async Task Is_a_table_with_a_column_for_each_entry_and_a_row_for_each_fact(string address, int entries)
    {
        var table = (await site.Open(address)).QuerySelector("main table")!;

        Assert.StartsWith("Compare roles: Coder", table.QuerySelector("caption")!.TextContent, StringComparison.Ordinal);
        Assert.Equal(1 + entries, table.QuerySelectorAll("thead th[scope=col][role=columnheader]").Length);
        Assert.Equal("table", table.GetAttribute("role"));
        Assert.Equal(2, table.QuerySelectorAll("[role=rowgroup]").Length);
        var rows = table.QuerySelectorAll("tbody tr");
        Assert.True(rows.Length > 10);
        Assert.All(rows, row =>
        {
            Assert.Equal("row", row.GetAttribute("role"));
            Assert.Single(row.QuerySelectorAll("th[scope=row][role=rowheader]"));
            Assert.Equal(entries, row.QuerySelectorAll("td[role=cell]").Length);
            Assert.Equal(Columns(table).Select(column => column.Title), row.QuerySelectorAll("td > .compare__name[aria-hidden=true]").Select(name => name.TextContent));
        });
    }

    [Fact]
    public async Task Links_each_entry_and_offers_to_remove_it_by_name()
    {
        var table = (await site.Open(Four)).QuerySelector("main table")!;

        Assert.Equal(["/roles/coder", "/roles/lead-coder", "/roles/coder-b", "/roles/coder-c"], Columns(table).Select(column => column.Address));
        var remove = table.QuerySelectorAll(".compare__remove")[1];
        Assert.Equal("Remove Lead coder", remove.TextContent);
        Assert.Equal("/compare?item=roles/coder&item=roles/coder-b&item=roles/coder-c", remove.GetAttribute("href"));
    }

    [Fact]
    public async Task Says_how_sure_each_fact_is()
    {
        var page = await site.Open("/compare?item=roles/coder&item=roles/judged");

        Assert.Equal(["Reported", "Reported"], Statuses(page, "Pay band"));
        Assert.Equal(["Unverified", "Unverified"], Statuses(page, "To get in"));
        Assert.Equal(["Confirmed", "Confirmed", "Our judgement"], Statuses(page, "What you would do"));
        Assert.StartsWith("Not known", Value(page, "To get in", 0), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_the_other_claim_and_its_source_if_sources_disagree()
    {
        var cell = Row(await site.Open(Two), "Pay band").QuerySelectorAll("td")[1];

        Assert.Equal("Sources disagree", cell.QuerySelector(".status")!.TextContent);
        Assert.Equal("Bands 5 to 6", cell.QuerySelector(".fact__value")!.TextContent.Trim());
        Assert.Equal("Band 6", cell.QuerySelector(".claim .fact__value")!.TextContent.Trim());
        Assert.Equal("/sources#national-body", cell.QuerySelector(".claim a")!.GetAttribute("href"));
        Assert.Single(cell.QuerySelectorAll("a"));
    }

    [Fact]
    public async Task Shows_the_level_area_pay_and_checks_of_a_role()
    {
        var page = await site.Open(Two);

        Assert.Equal("Entry level (our judgement)", Value(page, "Level", 0));
        Assert.Equal("Records", Value(page, "Area", 0));
        Assert.StartsWith("£24,937 to £26,598", Value(page, "Pay in pounds a year (England, 2025/26)", 0), StringComparison.Ordinal);

        // The pay table of the specs lacks its bands, and the band is disputed.
        Assert.StartsWith("Not known Sources disagree", Value(page, "Pay in pounds a year (England, 2025/26)", 1), StringComparison.Ordinal);
        Assert.Equal("Identity check", Value(page, "Checks: always", 0));
        Assert.Equal("None listed", Value(page, "Checks: always", 1));
        Assert.Equal("Identity check: Those who move up were checked before.", Value(page, "Checks: depends on the post", 1));
        Assert.Equal("England", Value(page, "Applies to", 1));
    }

    [Fact]
    public async Task Shows_the_steps_of_a_route_and_the_facts_of_each()
    {
        var page = await site.Open("/compare?item=routes/trainee");

        Assert.Equal("Get a post Take the exam", Value(page, "Steps", 0));
        Assert.Equal("Get a post Up to 6 months Reported Take the exam 24 to 36 months Reported", Value(page, "How long each step takes", 0));
        Assert.Equal("School leaver", Value(page, "Who it is for", 0));
    }

    [Fact]
    public async Task Says_of_every_row_whether_it_differs()
    {
        var page = await site.Open("/compare?item=roles/coder&item=roles/coder-b");

        Assert.All(page.QuerySelectorAll("main tbody tr"), row => Assert.Contains(Mark(row), (string[])["Same", "Differs"]));
        Assert.Equal("Same", Mark(Row(page, "Pay band")));
        Assert.Equal("Differs", Mark(Row(page, "Routes")));
    }

    [Fact]
    public async Task Marks_nothing_in_a_single_column() =>
        Assert.Empty((await site.Open("/compare?item=roles/coder")).QuerySelectorAll(".compare__mark"));

    [Fact]
    public async Task Can_be_limited_to_the_rows_that_differ_and_back()
    {
        var all = await site.Open(Two);
        var link = all.QuerySelector($"main a[href='{Two}&only=differences']")!;
        var cut = await site.Open(link.GetAttribute("href")!);

        var differing = all.QuerySelectorAll("main tbody tr").Where(row => Mark(row) == "Differs").ToList();
        Assert.Equal($"Show only the {differing.Count} rows that differ", link.TextContent);
        Assert.Equal(differing.Select(row => row.TextContent), cut.QuerySelectorAll("main tbody tr").Select(row => row.TextContent));
        Assert.Equal($"Show all {all.QuerySelectorAll("main tbody tr").Length} rows", cut.QuerySelector($"main p a[href='{Two}']")!.TextContent);
        Assert.Equal("/compare?item=roles/coder", cut.QuerySelectorAll(".compare__remove")[1].GetAttribute("href"));
        Assert.Equal("differences", cut.QuerySelector("form input[name=only]")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Has_a_form_to_add_another_entry_of_the_kind()
    {
        var form = (await site.Open(Two)).QuerySelector("main form")!;

        Assert.Equal("/compare", form.GetAttribute("action"));
        Assert.Equal(["roles/coder", "roles/lead-coder"], form.QuerySelectorAll("input[type=hidden][name=item]").Select(input => input.GetAttribute("value")));
        Assert.Equal(["", "roles/coder-b", "roles/coder-c", "roles/coder-d", "roles/coder-e", "roles/judged"], form.QuerySelectorAll("select[name=item] option").Select(option => option.GetAttribute("value")));
        Assert.Equal("Add another role", form.QuerySelector($"label[for={form.QuerySelector("select")!.Id}]")!.TextContent);
    }

    [Fact]
    public async Task Has_no_form_with_four_entries() => Assert.Null((await site.Open(Four)).QuerySelector("main form"));

    [Theory]
    [InlineData("/compare", "/compare")]
    [InlineData("/compare?item=&item=%20", "/compare")]
    [InlineData("/compare?item=/roles/coder&item=roles/lead-coder", Two)]
    [InlineData("/compare?utm=x&item=roles/coder&item=nothing&item=roles/coder&item=areas/records&item=roles/lead-coder&only=all", Two)]
    [InlineData("/compare?item=roles/coder&only=differences", "/compare?item=roles/coder")]
    [InlineData("/compare?item=roles/old-name", "/compare?item=roles/judged")]
    [InlineData(Four + "&item=roles/coder-d", Four)]
    [InlineData(Two + "&only=differences&only=x", Two + "&only=differences")]
    public async Task Has_the_canonical_address_of_what_it_shows(string asked, string shown)
    {
        var page = await site.Open(asked);

        Assert.Equal(TestedSite.BaseUrl + shown, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal($"This page: {TestedSite.BaseUrl}{shown}", page.QuerySelector("main > div > .print-only")!.TextContent);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Leads_back_to_the_list_of_its_kind()
    {
        Assert.Equal(["/", "/roles"], Crumbs(await site.Open(Two)));
        Assert.Equal(["/", "/eligibility"], Crumbs(await site.Open("/compare?item=eligibility/identity-check")));
        Assert.Equal(["/"], Crumbs(await site.Open("/compare")));

        static IEnumerable<string?> Crumbs(IHtmlDocument page) => page.QuerySelectorAll(".govuk-breadcrumbs a").Select(link => link.GetAttribute("href"));
    }

    [Fact]
    public async Task Is_not_in_the_sitemap()
    {
        using var browser = site.Browser();
        Assert.DoesNotContain("/compare", await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Marks_an_archived_entry() =>
        Assert.Contains("Archived on 31 January 2020", (await site.Open("/compare?item=roles/coder&item=roles/archived")).QuerySelectorAll("main thead th")[2].TextContent, StringComparison.Ordinal);

    [Theory]
    [InlineData("", "There is nothing to compare yet.", "")]
    [InlineData("item=", "There is nothing to compare yet.", "")]
    [InlineData("item=roles/coder", "You have picked one role. Add at least one more", "Coder")]
    [InlineData("item=roles/coder&item=roles/nobody", "We have no page “roles/nobody” to compare.", "Coder")]
    [InlineData("item=roles/coder&item=roles", "We have no page “roles” to compare.", "Coder")]
    [InlineData("item=roles/retired&item=roles/coder", "“Gone coder” was taken down. Read instead: Coder", "Coder")]
    [InlineData("item=stories/ann&item=roles/coder&item=roles/lead-coder", "“Ann's story” can't be compared.", "Coder, Lead coder")]
    [InlineData("item=about&item=roles/coder&item=roles/lead-coder", "“About” can't be compared.", "Coder, Lead coder")]
    [InlineData("item=roles/coder&item=areas/records&item=roles/lead-coder", "We left out “Records” because you are comparing roles.", "Coder, Lead coder")]
    [InlineData("item=nothing&item=areas/records&item=roles/coder", "We left out “Coder” because you are comparing areas.", "Records")]
    [InlineData("item=roles/coder&item=roles/lead-coder&item=/roles/coder", "You picked “Coder” twice. We show it once.", "Coder, Lead coder")]
    [InlineData("item=roles/coder&item=roles/coder-b&item=roles/coder-c&item=roles/coder-d&item=roles/coder-e", "We left out “Coder E” because you can compare up to four.", "Coder, Coder B, Coder C, Coder D")]
    [InlineData("item=../roles/coder", "Part of this address is not a page of this site, so we left it out.", "")]
    [InlineData("item=https://evil.example/", "Part of this address is not a page of this site, so we left it out.", "")]
    [InlineData("item=<script>alert(1)</script>", "Part of this address is not a page of this site, so we left it out.", "")]
    [InlineData("item=roles/coder%00&item=%ff%fe&item=%E2%80%AE", "Part of this address is not a page of this site, so we left it out.", "")]
    public async Task Says_in_one_notice_what_was_left_out_and_shows_the_rest(string query, string message, string shown)
    {
        var page = await site.Open($"/compare?{query}");

        Assert.Contains(message, Text(Assert.Single(page.QuerySelectorAll(".notice"))), StringComparison.Ordinal);
        Assert.Equal(shown, string.Join(", ", Columns(page.DocumentElement).Select(column => column.Title)));
        Assert.Single(page.QuerySelectorAll("h1"));
        Assert.Empty(page.QuerySelectorAll("script:not([src^='/'])"));
    }

    [Fact]
    public async Task Has_no_notice_if_nothing_was_left_out() => Assert.Null((await site.Open(Two)).QuerySelector(".notice"));

    [Fact]
    public async Task Links_to_the_lists_if_it_has_no_entries() =>
        Assert.Equal(["/roles", "/qualifications", "/routes", "/areas", "/starting-points", "/eligibility"], (await site.Open("/compare")).QuerySelectorAll("main ul a").Select(link => link.GetAttribute("href")));

    [Fact]
    public async Task Stays_short_with_thousands_of_items()
    {
        var items = string.Join('&', Enumerable.Range(0, 5000).Select(number => $"item=roles/x{number}"));
        var page = await site.Open($"/compare?{items}&item=roles/coder&item=roles/lead-coder");

        Assert.Equal(2, Columns(page.DocumentElement).Count());
        Assert.Equal(6, page.QuerySelectorAll(".notice p").Length);
        Assert.Contains("We left out 4995 more.", page.QuerySelector(".notice")!.TextContent, StringComparison.Ordinal);
    }

    private static IEnumerable<(string Title, string? Address)> Columns(IElement within) =>
        within.QuerySelectorAll("thead th > a:not(.compare__remove)").Select(link => (link.TextContent, link.GetAttribute("href")));

    private static IElement Row(IHtmlDocument page, string label) =>
        page.QuerySelectorAll("main tbody tr").Single(row => row.QuerySelector("th")!.ChildNodes.OfType<IText>().First().TextContent.Trim() == label);

    private static string Mark(IElement row) => row.QuerySelector(".compare__mark")!.TextContent;

    private static IEnumerable<string> Statuses(IHtmlDocument page, string label) => Row(page, label).QuerySelectorAll(".status").Select(status => status.TextContent);

    /// <summary>The text of a cell without the name of its column.</summary>
    private static string Value(IHtmlDocument page, string label, int column)
    {
        var cell = Row(page, label).QuerySelectorAll("td")[column];
        return Text(cell)[(cell.QuerySelector(".compare__name")!.TextContent.Length + 1)..];
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}

public sealed class A_compared_row
{
    [Theory]
    [InlineData("Pay band", "value: band 3", "value: band 4", true)]
    [InlineData("Pay band", "value: band 3", "value: unknown", true)]
    [InlineData("Pay in pounds a year (England, 2025/26)", "value: band 3", "value: band 4", true)]
    [InlineData("Pay band", "value: band 3\n  status: reported", "value: band 3\n  note: In one advert.\n  status: unverified", false)]
    [InlineData("Pay band", "value: band 3\n  status: reported\n  sources: [newspaper]", "value: band 3\n  status: disputed\n  sources: [newspaper]\n  claims:\n    - value: band 4\n      source: national-body", true)]
    [InlineData("What you would do", "sources: [national-body]", "sources: [newspaper, national-body]", false)]
    [InlineData("What you would do", "    - Read notes\n    - Choose codes", "    - Choose codes\n    - Read notes", false)]
    [InlineData("What you would do", "    - Read notes\n", "", true)]
    [InlineData("To get in", "value: unknown", "value:\n    - A degree", true)]
    [InlineData("Level", "level: entry", "level: senior", true)]
    [InlineData("Checks: always", "  always: [identity-check]", "  not-typical: [identity-check]", true)]
    [InlineData("Checks: not typical", "  always: [identity-check]", "  not-typical: [identity-check]", true)]
    [InlineData("Where it can lead", "kind: promotion", "kind: sideways", true)]
    [InlineData("Where it can lead", "because: Lead coders have experience.", "because: They have it.", false)]
    [InlineData("Applies to", "nations: [england]", "nations: [wales, england]", true)]
    [InlineData("In short", "summary: You turn notes", "summary: You turn all notes", true)]
    public void Of_two_roles_differs_where_a_value_does(string label, string change, string into, bool differs)
    {
        var catalogue = With("roles/coder.md", "roles/other.md", change, into);

        Assert.Equal(differs, Row(catalogue, label, catalogue.Roles.Find("coder")!, catalogue.Roles.Find("other")!).Differs);
    }

    [Theory]
    [InlineData("What it costs", "paid-by: [employer]", "paid-by: [you]", true)]
    [InlineData("What it costs", "value: £555 or more", "value: £555", true)]
    [InlineData("What it costs", "value: £555 or more", "value: unknown", true)]
    [InlineData("Who can start it", "value: in-post", "value: open", true)]

    // "Open" is the first word of the list, which an unknown value holds.
    [InlineData("Who can start it", "value: in-post", "value: unknown", true)]
    [InlineData("Where to get it", "link: https://body.example/exam", "link: https://body.example/test", true)]
    [InlineData("What you need first", "renewal:", "prerequisites:\n  value: unknown\n  status: unverified\n  sources: [newspaper]\nrenewal:", true)]
    [InlineData("How long it takes", "value: 24-36 months", "value: 24-36 months\n  note: In one place.", false)]
    public void Of_two_qualifications_differs_where_a_value_does(string label, string change, string into, bool differs)
    {
        var catalogue = With("qualifications/coding-exam.md", "qualifications/other.md", change, into);

        Assert.Equal(differs, Row(catalogue, label, catalogue.Qualifications.Find("coding-exam")!, catalogue.Qualifications.Find("other")!).Differs);
    }

    [Fact]
    public void Of_two_prices_with_the_same_payers_in_another_order_is_the_same()
    {
        using var content = Spec.Base();
        var exam = content.Read("qualifications/coding-exam.md");
        content.Write("qualifications/one.md", exam.Replace("[employer]", "[employer, you]", StringComparison.Ordinal));
        content.Write("qualifications/other.md", exam.Replace("[employer]", "[you, employer]", StringComparison.Ordinal));
        var catalogue = content.Load(Spec.Today).Catalogue!;

        Assert.False(Row(catalogue, "What it costs", catalogue.Qualifications.Find("one")!, catalogue.Qualifications.Find("other")!).Differs);
    }

    [Fact]
    public void Of_two_routes_with_the_same_steps_in_another_order_differs()
    {
        using var content = Spec.Base();
        var route = content.Read("routes/trainee.md");
        content.Write("routes/one.md", Steps("Read", "Write"));
        content.Write("routes/other.md", Steps("Write", "Read"));
        var catalogue = content.Load(Spec.Today).Catalogue!;

        Assert.True(Row(catalogue, "Steps", catalogue.Routes.Find("one")!, catalogue.Routes.Find("other")!).Differs);

        string Steps(string first, string second) =>
            $"{route[..route.IndexOf("steps:", StringComparison.Ordinal)]}steps:\n  - do: {first}\n  - do: {second}\n{route[route.LastIndexOf("---", StringComparison.Ordinal)..]}";
    }

    [Fact]
    public void That_holds_nothing_of_any_entry_is_left_out()
    {
        using var content = Spec.Base();
        var catalogue = content.Load(Spec.Today).Catalogue!;

        Assert.DoesNotContain(ComparedRow.Of(catalogue, [catalogue.Roles.Find("coder")!]), row => row.Label == "Checks: not typical");
    }

    private static Catalogue With(string path, string copy, string change, string into)
    {
        using var content = Spec.Base();
        var text = content.Read(path);
        Assert.Contains(change, text, StringComparison.Ordinal);
        content.Write(copy, text.Replace(change, into, StringComparison.Ordinal));
        var loaded = content.Load(Spec.Today);
        return loaded.Catalogue ?? throw new ArgumentException(string.Join('\n', loaded.Diagnostics));
    }

    private static ComparedRow Row(Catalogue catalogue, string label, params IReadOnlyList<Entry> entries) =>
        ComparedRow.Of(catalogue, entries).Single(row => row.Label == label);
}

public sealed class The_shipped_entries_compared(RenderedPages pages)
{
    private IEnumerable<List<Entry>> Kinds =>
        SiteKinds.Comparable.Select(kind => pages.Catalogue.All.Where(entry => entry.Kind == kind.Kind && entry.Retired is null).ToList());

    [Fact]
    public void Differ_in_nothing_from_themselves() =>
        Assert.DoesNotContain(Kinds.SelectMany(entries => entries), entry => ComparedRow.Of(pages.Catalogue, [entry, entry]).Any(row => row.Differs));

    [Fact]
    public void Differ_from_each_other_in_both_directions_alike()
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

    /// <summary>Rendering each pair would take a minute: each entry is shown beside the next one and, by fours, beside others.</summary>
    [Fact]
    public async Task Make_pages_that_are_whole()
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

public sealed class Boxes_to_tick_for_a_comparison(RenderedPages pages)
{
    private static readonly string[] Lists = ["/roles", "/qualifications", "/routes", "/areas", "/starting-points", "/eligibility"];

    [Fact]
    public void Are_in_every_card_of_the_lists_and_name_the_entry()
    {
        foreach (var page in pages.All.Where(page => Lists.Contains(page.Address)))
        {
            var cards = page.Main.QuerySelectorAll(".card");
            Assert.NotEmpty(cards);
            Assert.All(cards, card =>
            {
                var link = card.QuerySelector(".card__link")!;
                var box = (IHtmlInputElement)Assert.Single(card.QuerySelectorAll("label > input[type=checkbox]"));
                Assert.Equal(("item", link.GetAttribute("href")![1..], "compare"), (box.Name, box.Value, box.GetAttribute("form")));
                Assert.Equal($"Compare {link.TextContent}", box.ParentElement!.TextContent.Trim());
            });
            var form = Assert.Single(page.Main.QuerySelectorAll("form#compare"));
            Assert.Equal("/compare", form.GetAttribute("action"));
            Assert.Equal("Compare the ones you ticked (2 to 4)", form.QuerySelector("button[type=submit]")!.TextContent);
        }
    }

    [Fact]
    public void Are_on_no_other_page() =>
        Assert.DoesNotContain(pages.All, page => !Lists.Contains(page.Address) && page.Document.QuerySelector("[type=checkbox][name=item], [form=compare], form#compare") is not null);
}
