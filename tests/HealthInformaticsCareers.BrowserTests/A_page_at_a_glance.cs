using System.Globalization;
using System.Text.Json;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>
/// Every page of the content on a phone of 360 by 740 pixels. <c>tests/scripts/measure/pages.sh</c> prints the table.
/// A screen is 740 pixels; the first layer is what stands above the first fold.
/// </summary>
public sealed class A_page_at_a_glance(SiteInChromium site)
{
    private const int Screen = 740;

    private const string Measure =
        """
        () => {
          const bottom = selector => Math.round(document.querySelector(selector)?.getBoundingClientRect().bottom + scrollY) || null;
          const top = selector => Math.round(document.querySelector(selector)?.getBoundingClientRect().top + scrollY) || null;
          const fold = document.querySelector('.fold');
          const isRead = text => text.parentElement.checkVisibility({ contentVisibilityAuto: true }) && !text.parentElement.closest('.govuk-visually-hidden, .cite, .contents, nav');
          const read = [];
          const texts = document.createTreeWalker(document.querySelector('main'), NodeFilter.SHOW_TEXT);
          while (fold && texts.nextNode() && texts.currentNode.compareDocumentPosition(fold) & Node.DOCUMENT_POSITION_FOLLOWING) {
            if (isRead(texts.currentNode)) read.push(texts.currentNode.data);
          }
          return {
            header: Math.round(document.querySelector('.site-header').getBoundingClientRect().height),
            title: top('h1'),
            strip: bottom('.strip'),
            action: bottom('.act__first'),
            firstLayer: fold ? top('.fold') : null,
            words: fold ? read.join(' ').trim().split(/\s+/).length : null,
            statuses: fold ? [...document.querySelectorAll('.status, .disputed')].filter(status => status.compareDocumentPosition(fold) & Node.DOCUMENT_POSITION_FOLLOWING).length : 0,
            whole: document.documentElement.scrollHeight,
          };
        }
        """;

    [Fact]
    public async Task Answers_and_offers_something_to_do_before_it_goes_on()
    {
        // Without scripts, because they change nothing that is measured here.
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 360, Height = Screen }, JavaScriptEnabled = false });
        var page = await window.NewPageAsync();
        var measured = new List<(Entry Entry, Measures Page)>();
        foreach (var entry in site.Catalogue.All.Where(entry => entry.IsCurrent))
        {
            await page.GotoAsync(entry.Address);
            var found = await page.EvaluateAsync<JsonElement>(Measure);
            measured.Add((entry, found.Deserialize<Measures>(JsonSerializerOptions.Web)!));
        }

        TestContext.Current.TestOutputHelper?.WriteLine(Table(measured));
        Problems.None([.. measured.SelectMany(pair => ProblemsOf(pair.Entry, pair.Page).Select(problem => $"{pair.Entry.Address} {problem}"))]);
        Assert.InRange(Median(measured.Where(pair => pair.Entry is Role).Select(pair => pair.Page.Whole)), 1, 6 * Screen);
    }

    private static IEnumerable<string> ProblemsOf(Entry entry, Measures page) =>
        new (bool IsWrong, string What)[]
        {
            (page.Header > 64, $"has a header of {page.Header} pixels"),
            (page.Title > 130, $"has its title {page.Title} pixels down"),
            (entry is not Content.Model.Page and not Guide && page.Action is null, "offers nothing to do"),
            (entry is Role && (page.Strip > 2 * Screen || page.Action > 2 * Screen), $"offers something to do only {page.Action} pixels down"),
            (entry is Role && page.FirstLayer > 3 * Screen, $"has a first layer of {page.FirstLayer} pixels"),
            (entry is Role && page.Words > 380, $"has a first layer of {page.Words} words"),
            (page.Statuses > 4, $"has {page.Statuses} status words in its first layer"),
            (entry is Role && page.Whole > 7 * Screen, $"is {page.Whole} pixels long"),
            (entry is not Content.Model.Page && page.Whole > 8 * Screen, $"is {page.Whole} pixels long"),
        }.Where(problem => problem.IsWrong).Select(problem => problem.What);

    private static string Table(List<(Entry Entry, Measures Page)> measured) => string.Join('\n', measured
        .GroupBy(pair => pair.Entry.Kind.Folder)
        .Select(kind => string.Create(CultureInfo.InvariantCulture,
            $"{kind.Key,-16} {kind.Count(),3} pages; screens, median and most: action {Screens(kind, page => page.Action)}, first layer {Screens(kind, page => page.FirstLayer)}, whole {Screens(kind, page => page.Whole)}; words of the first layer at most {kind.Max(pair => pair.Page.Words)}")));

    private static string Screens(IEnumerable<(Entry Entry, Measures Page)> pages, Func<Measures, int?> of)
    {
        var values = pages.Select(pair => of(pair.Page)).OfType<int>().ToList();
        return values.Count == 0 ? "none" : string.Create(CultureInfo.InvariantCulture, $"{(double)Median(values) / Screen:0.0} {(double)values.Max() / Screen:0.0}");
    }

    private static int Median(IEnumerable<int> values)
    {
        var sorted = values.Order().ToList();
        return sorted[sorted.Count / 2];
    }

    /// <summary>Pixels from the top of the page, and counts; null where the page lacks the part.</summary>
    private sealed record Measures(int Header, int Title, int? Strip, int? Action, int? FirstLayer, int? Words, int Statuses, int Whole);
}
