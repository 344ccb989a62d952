using System.Net;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using Microsoft.AspNetCore.Hosting;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The spec content plus five similar roles, an archived one and a retired one.</summary>
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

    public string Folder => content.Folder;

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

        Assert.Empty(Statuses(page, "Pay band"));
        Assert.Equal(["Not confirmed", "Not confirmed"], Statuses(page, "To get in"));
        Assert.Equal(["Our judgement"], Statuses(page, "What you’d do"));
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

        // The pay table of the spec content does not have its bands, and the band is disputed.
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
        Assert.Equal("Get a post Up to 6 months Take the exam 24 to 36 months", Value(page, "How long each step takes", 0));
        Assert.Equal("School leaver", Value(page, "Who it is for", 0));
    }

    [Fact]
    public async Task Says_whether_each_row_differs()
    {
        var page = await site.Open("/compare?item=roles/coder&item=roles/coder-b");

        Assert.All(page.QuerySelectorAll("main tbody tr"), row => Assert.Contains(Mark(row), (string[])["Same", "Differs"]));
        Assert.Equal("Same", Mark(Row(page, "Pay band")));
        Assert.Equal("Differs", Mark(Row(page, "Routes")));
    }

    [Fact]
    public async Task Marks_no_row_if_there_is_only_one_entry() =>
        Assert.Empty((await site.Open("/compare?item=roles/coder")).QuerySelectorAll(".compare__mark"));

    [Fact]
    public async Task Can_show_only_the_rows_that_differ_and_then_all_of_them_again()
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
    public async Task Has_a_canonical_URL_for_what_it_shows(string asked, string shown)
    {
        var page = await site.Open(asked);

        Assert.Equal(TestedSite.BaseUrl + shown, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"));
        Assert.Equal($"This page: {TestedSite.BaseUrl}{shown}. Addresses that begin with / are on the same site.", page.QuerySelector("main > div > .print-only")!.TextContent);
        Assert.NotNull(page.QuerySelector("meta[name=robots][content=noindex]"));
    }

    [Fact]
    public async Task Has_breadcrumbs_to_the_list_of_its_kind()
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
        Assert.Equal(["/roles", "/starting-points", "/areas", "/routes", "/qualifications", "/eligibility"], (await site.Open("/compare")).QuerySelectorAll("main ul a").Select(link => link.GetAttribute("href")));

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

    /// <summary>The text of a cell without its column name.</summary>
    private static string Value(IHtmlDocument page, string label, int column)
    {
        var cell = Row(page, label).QuerySelectorAll("td")[column];
        return Text(cell)[(cell.QuerySelector(".compare__name")!.TextContent.Length + 1)..];
    }

    private static string Text(IElement element) => string.Join(' ', element.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
}
