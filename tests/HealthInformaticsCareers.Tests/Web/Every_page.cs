using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Data;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Rules for every page of the shipped content. A failing test lists the pages that break its rule.</summary>
public sealed partial class Every_page(RenderedPages pages)
{
    private static readonly string[] FrameSections = ["also-called", "see-also", "sources"];

    [Fact]
    public void Answers_200() => FindsNothing(page => page.Status == HttpStatusCode.OK ? [] : [$"{page.Status}"]);

    [Fact]
    public void Has_one_heading_of_level_1() => Holds(page => page.Document.QuerySelectorAll("h1").Length == 1);

    [Fact]
    public void Has_a_unique_title()
    {
        Holds(page => page.Document.Title is { Length: > 10 });
        Assert.Equal(pages.All.Count, pages.All.Select(page => page.Document.Title).Distinct().Count());
    }

    [Fact]
    public void Has_a_unique_description()
    {
        Holds(page => Description(page).Length is > 20 and <= 170);
        Assert.Equal(pages.All.Count, pages.All.Select(Description).Distinct().Count());
    }

    [Fact]
    public void Names_its_canonical_URL() =>
        Holds(page => page.Document.QuerySelector("link[rel=canonical]")?.GetAttribute("href") == TestedSite.BaseUrl + page.Address);

    [Fact]
    public void Is_in_the_sitemap_unless_archived() =>
        Holds(page => pages.InSitemap.Contains(page.Address) == (page.Document.QuerySelector("meta[name=robots][content=noindex]") is null));

    [Fact]
    public void Has_breadcrumbs_unless_it_is_the_home_page() =>
        Holds(page => page.Address == "/" || page.Document.QuerySelector(".govuk-breadcrumbs a[href='/']") is not null);

    [Fact]
    public void Links_only_to_pages_and_headings_that_exist()
    {
        var all = pages.All.Concat(pages.Sheets).ToList();
        var ids = all.ToDictionary(page => page.Address, page => page.Document.QuerySelectorAll("[id]").Select(element => element.Id!).ToHashSet());
        string[] files = [.. DataController.AddressesIn(pages.Catalogue), .. pages.All.SelectMany(page => page.Document.QuerySelectorAll("link[rel=icon], link[rel=stylesheet], link[rel=search], link[rel=alternate], link[rel=preload]")).Select(link => link.GetAttribute("href")!).Distinct()];
        FindsNothing(all, page => page.Document.QuerySelectorAll("a[href], link[href]")
            .Select(link => link.GetAttribute("href")!)
            .Where(address => address.StartsWith('/') || address.StartsWith('#'))
            .Where(address =>
            {
                var (path, fragment) = address.Split('#') switch { [var whole] => (whole, null), var parts => (parts[0], parts[1]) };

                // Query strings are tested with the features that use them; here it is enough that the page exists.
                path = path.Length == 0 ? page.Address : path.Split('?')[0];
                return !files.Contains(path) && !(ids.TryGetValue(path, out var known) && (fragment is null || known.Contains(fragment)));
            }));
    }

    [Fact]
    public void Links_to_other_sites_only_over_https_except_for_cited_sources() =>
        FindsNothing(page => page.Document.QuerySelectorAll("a[href]")
            .Where(link => link.GetAttribute("href") is { } address && !address.StartsWith('/') && !address.StartsWith('#') && !address.StartsWith("https://", StringComparison.Ordinal)
                && !(address.StartsWith("http://", StringComparison.Ordinal) && link.Closest(".sources") is not null))
            .Select(link => link.GetAttribute("href")!));

    [Fact]
    public void Has_no_empty_section() =>
        FindsNothing(page => page.Main.QuerySelectorAll("h2, h3, h4")
            .Where(heading => heading.NextElementSibling is null || (IsHeading(heading.NextElementSibling) && LevelOf(heading.NextElementSibling) <= LevelOf(heading)))
            .Where(heading => heading.Closest(".card, .tile, .steps, summary") is null)
            .Select(heading => heading.TextContent)
            .Concat(page.Main.QuerySelectorAll(".fold__content").Where(content => string.IsNullOrWhiteSpace(content.TextContent)).Select(content => content.ParentElement!.TextContent)));

    [Fact]
    public void Has_no_empty_list_paragraph_or_link() =>
        FindsNothing(page => page.Document.QuerySelectorAll("body p, body li, body ul, body ol, body dd, body dt, body a")
            .Where(element => string.IsNullOrWhiteSpace(element.TextContent))
            .Select(element => element.OuterHtml));

    [Fact]
    public void Has_a_table_of_contents_if_it_has_four_sections_or_more() =>
        FindsNothing(page =>
        {
            var sections = page.Main.QuerySelectorAll("article h2[id]").Select(heading => heading.Id!).Except(FrameSections).ToList();
            var listed = page.Main.QuerySelectorAll(".contents a").Select(link => link.GetAttribute("href")![1..]).ToList();
            return sections.Count < 4 ? listed : listed.SequenceEqual(sections) ? [] : [$"{string.Join(',', listed)} instead of {string.Join(',', sections)}"];
        });

    [Fact]
    public void Never_skips_a_heading_level() =>
        FindsNothing(page =>
        {
            var headings = page.Document.QuerySelectorAll("h1, h2, h3, h4, h5, h6").Where(heading => heading.Closest("svg") is null).ToList();
            return headings.Zip(headings.Skip(1)).Where(pair => LevelOf(pair.Second) > LevelOf(pair.First) + 1).Select(pair => pair.Second.TextContent);
        });

    [Fact]
    public void Uses_every_id_once() =>
        FindsNothing(page => page.Document.QuerySelectorAll("[id]").Select(element => element.Id).GroupBy(id => id).Where(group => group.Count() > 1).Select(group => group.Key!));

    [Fact]
    public void Names_a_source_with_every_fact() =>
        FindsNothing(page => page.Main.QuerySelectorAll(".facts .govuk-summary-list__value")
            .Where(value => value.QuerySelector(":scope > .fact__about a") is null)
            .Select(value => value.TextContent));

    [Fact]
    public void Shows_a_status_only_where_it_should_change_what_a_reader_does() =>
        FindsNothing(page => page.Main.QuerySelectorAll(".status")
            .Select(status => status.TextContent)
            .Where(status => status is not ("Sources disagree" or "Not confirmed" or "This is being checked" or "Our judgement") && !status.StartsWith("Old: ", StringComparison.Ordinal)));

    [Fact]
    public void Shows_no_status_on_a_word_of_the_glossary() =>
        FindsNothing(page => page.Document.QuerySelectorAll(".terms .status, a.term .status, a.term + .status").Select(status => status.TextContent));

    /// <summary>The glossary itself says what they stand for.</summary>
    [Fact]
    public void Spells_out_no_everyday_acronym()
    {
        var spelledOut = pages.Catalogue.Glossary.Terms.Where(term => term is { IsEveryday: true, Expansion: not null })
            .SelectMany(term => new[] { $"{term.Name} ({term.Expansion}", $"{term.Expansion} ({term.Name}" }).ToList();
        FindsNothing(page => page.Address == "/glossary" ? [] : spelledOut.Where(words => page.Document.Body!.TextContent.Contains(words, StringComparison.OrdinalIgnoreCase)));
    }

    [Fact]
    public void Shows_the_other_claim_and_its_source_if_sources_disagree() =>
        FindsNothing(page => page.Main.QuerySelectorAll(".facts .govuk-summary-list__value")
            .Where(value => (value.QuerySelector(":scope > .fact__about > .status")?.TextContent == "Sources disagree") != (value.QuerySelector(":scope > .claim .fact__about a") is not null))
            .Select(value => value.TextContent));

    [Fact]
    public void Links_each_term_to_the_glossary_once() =>
        FindsNothing(page => page.Document.QuerySelectorAll("a.term").GroupBy(link => link.GetAttribute("href")!).Where(group => group.Count() > 1).Select(group => group.Key));

    /// <summary>The author's text may link to any page; the links that a page's fields give it are listed only once.</summary>
    [Fact]
    public void Repeats_under_see_also_no_link_that_its_fields_give_it() =>
        FindsNothing(page =>
        {
            var text = string.Concat(pages.Catalogue.Find(page.Address)?.Body.Sections.SelectMany(section => section.Parts).Select(part => part.Markup.Markup) ?? []);
            var inText = LinksIn(new HtmlParser().ParseDocument(text).QuerySelectorAll("a")).ToLookup(address => address);
            var onPage = LinksIn(page.Main.QuerySelectorAll("article a").Where(link => link.Closest("#see-also + *") is null)).ToLookup(address => address);
            return LinksIn(page.Main.QuerySelectorAll("#see-also + * a")).Where(address => onPage[address].Count() > inText[address].Count());
        });

    [Fact]
    public void Says_when_it_was_reviewed_if_it_shows_an_entry() =>
        Holds(page => page.Document.QuerySelector("article") is not { } article || article.TextContent.Contains("Reviewed on ", StringComparison.Ordinal));

    [Fact]
    public void Says_that_the_site_is_independent() =>
        Holds(page => page.Document.QuerySelector("footer")!.TextContent.Contains("not part of the NHS or of government", StringComparison.Ordinal));

    /// <summary>
    /// Pay has five or more digits. It is said in a sentence, a line of facts, a row of a list, or a table or picture with its own note. What a
    /// course costs, a grant and a fine can be as high.
    /// </summary>
    [Fact]
    public void Gives_the_year_and_the_nation_of_its_figures_of_pay() =>
        FindsNothing(page => page.Document.QuerySelectorAll("main *")
            .Where(element => element.ChildNodes.OfType<IText>().Any(text => Pay().IsMatch(text.Data)))
            .Select(element => element.Closest("table, .map, .rungs, .strip > div") ?? element.Closest("li, p, dd, td") ?? element)
            .Distinct()
            .Select(statement => statement.TextContent)
            .Where(words => !NotPay().IsMatch(words) && (!Year().IsMatch(words) || !Nation().IsMatch(words))));

    [Fact]
    public void Has_no_inline_style_event_handler_or_foreign_script() =>
        FindsNothing(page => page.Document.All
            .Where(element => element.LocalName is "style" or "iframe" or "object" || (element.LocalName == "script" && !IsOwnFile(element)) || element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal)))
            .Select(element => element.OuterHtml));

    [Fact]
    public void Sends_every_form_to_this_site_by_GET_except_a_report() =>
        FindsNothing(page => page.Document.QuerySelectorAll("form")
            .Where(form => form.GetAttribute("method") != (form.GetAttribute("action") == "/report" ? "post" : "get") || form.GetAttribute("action") is not ['/', not '/', ..])
            .Select(form => form.OuterHtml));

    [Fact]
    public void Links_to_the_form_for_reporting_a_problem_with_it() =>
        Holds(page => page.Document.QuerySelector("main .report-link.screen-only a")?.GetAttribute("href") == (page.Address.StartsWith("/report", StringComparison.Ordinal) ? null : $"/report?page={page.Address.Split('?')[0]}"));

    [Fact]
    public void Has_a_search_box() => Holds(page => page.Document.QuerySelector("header form[role=search][action='/search'] input[name=q]") is not null);

    [Fact]
    public void Shows_nothing_of_the_programs_internals()
    {
        string[] traces = ["Exception:", "   at ", "System.", "Microsoft.", "HealthInformaticsCareers.", "IReadOnlyList", "Razor", " null", "{\"", "()"];
        FindsNothing(page => traces.Where(trace => page.Document.Body!.TextContent.Contains(trace, StringComparison.Ordinal) && page.Address != "/editing-guide"));
    }

    [Fact]
    public void Is_at_most_25_KB_compressed_including_its_stylesheet()
    {
        // The lists of all sources, all terms and all codes of the check, and the map of all moves, are long because they are complete.
        const int StylesheetLimit = 11 * 1024;
        FindsNothing(page => page.Address is not ("/sources" or "/glossary" or "/map" or "/editing-guide/codes") && Brotli(page.Text) > (25 * 1024) - StylesheetLimit ? [$"{Brotli(page.Text)} bytes"] : []);
    }

    private static string Description(RenderedPage page) => page.Document.QuerySelector("meta[name=description]")?.GetAttribute("content") ?? "";

    private static bool IsOwnFile(IElement script) => script.TextContent.Length == 0 && script.GetAttribute("src") is ['/', not '/', ..];

    private static IEnumerable<string> LinksIn(IEnumerable<IElement> links) => links.Select(link => link.GetAttribute("href")!.Split('#')[0]);

    private static bool IsHeading(IElement element) => element.LocalName is ['h', >= '1' and <= '6'];

    private static int LevelOf(IElement heading) => heading.LocalName[1] - '0';

    private static int Brotli(string text)
    {
        using var stream = new MemoryStream();
        using (var compressed = new BrotliStream(stream, CompressionLevel.Optimal, leaveOpen: true))
        {
            compressed.Write(Encoding.UTF8.GetBytes(text));
        }

        return (int)stream.Length;
    }

    private void Holds(Func<RenderedPage, bool> rule) => Assert.DoesNotContain(pages.All, page => !rule(page));

    private void FindsNothing(Func<RenderedPage, IEnumerable<string>> faults) => FindsNothing(pages.All, faults);

    private static void FindsNothing(IEnumerable<RenderedPage> pages, Func<RenderedPage, IEnumerable<string>> faults) =>
        Assert.Empty(pages.SelectMany(page => faults(page).Select(fault => $"{page.Address}: {fault.Trim()}")));

    [GeneratedRegex(@"£\d{2,3},\d{3}")]
    private static partial Regex Pay();

    [GeneratedRegex("(?i)cost|paid by you|bursary|funding|penalty|DHSC offers")]
    private static partial Regex NotPay();

    [GeneratedRegex(@"\b20\d\d\b")]
    private static partial Regex Year();

    [GeneratedRegex(@"\b(England|Wales|Scotland|Northern Ireland|UK|Britain)\b")]
    private static partial Regex Nation();
}
