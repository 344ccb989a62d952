using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>
/// A page should tell what is particular to it, and not say again what the others of its kind say. This reads every page of a kind with all folds open. A line is
/// the text of one paragraph, item, cell or other block, and a span with a class is a line of its own. It is shared if at least 30 % of the pages of the kind, and
/// at least three, have it word for word. The figure is the share of a page's words that are in such lines.
/// <para>
/// Left out are navigation with links within the page, headings and labels (<c>dt</c>, <c>th</c>, <c>summary</c>), pictures, the numbers of sources, and the link for reporting a problem. The
/// limits leave out two more kinds of line, which are data: the sources in the list under "How we know", because a citation should be the same wherever it stands,
/// and lines of nothing but titles of linked pages, such as a list of jobs. Sums of money, dates and all else count. The table gives both figures: to see it,
/// run this test with <c>--logger "console;verbosity=detailed"</c>.
/// </para>
/// </summary>
public sealed partial class Lines_that_pages_share(RenderedPages pages)
{
    private const double MostOnTheMedianPage = 0.15;

    /// <summary>Twice as much: on a short page the few words that every page needs, such as "Free to you", weigh more.</summary>
    private const double MostOnAnyPage = 0.3;

    private const int LinesInTable = 15;

    private const string LeftOut = "nav, a[href^='#'], h1, h2, h3, h4, dt, th, summary, svg, script, .report-link, .print-only, .govuk-visually-hidden, [aria-hidden=true]";

    private static readonly HashSet<string> Inline = ["a", "abbr", "b", "cite", "code", "em", "i", "q", "small", "span", "strong", "sub", "sup", "time"];

    [Fact]
    public void Are_a_small_part_of_each_page()
    {
        var kindsOfPages = pages.Catalogue.All.Where(entry => entry.IsCurrent && entry is not HealthInformaticsCareers.Content.Model.Page).Select(entry => (entry.Address, entry.Kind.Folder)).ToDictionary();
        var table = new StringBuilder();
        var problems = new List<string>();
        foreach (var kind in pages.All.Where(page => kindsOfPages.ContainsKey(page.Address)).GroupBy(page => kindsOfPages[page.Address]))
        {
            List<(string Address, List<Line> Lines)> lines = [.. kind.Select(page => (page.Address, LinesOf(page)))];
            var withData = new SharedLines([.. lines.Select(page => (page.Address, page.Lines.Select(line => line.Words)))]);
            var counted = new SharedLines([.. lines.Select(page => (page.Address, page.Lines.Where(line => !line.IsData).Select(line => line.Words)))]);
            table.AppendLine(CultureInfo.InvariantCulture, $"{kind.Key,-16} {kind.Count(),3} pages; shared, median and most: {counted.Median:0.000} {counted.Most.Part:0.000} ({counted.Most.Address}); with data: {withData.Median:0.000} {withData.Most.Part:0.000}");
            foreach (var (words, number) in counted.Lines.Take(LinesInTable))
            {
                table.AppendLine(CultureInfo.InvariantCulture, $"    on {number}: {words}");
            }

            problems.AddRange(counted.Pages.Where(page => page.Part > MostOnAnyPage).Select(page => string.Create(CultureInfo.InvariantCulture, $"{page.Address}: {page.Part:0.000}")));
            if (counted.Median > MostOnTheMedianPage)
            {
                problems.Add(string.Create(CultureInfo.InvariantCulture, $"median of {kind.Key}: {counted.Median:0.000}"));
            }
        }

        TestContext.Current.TestOutputHelper?.WriteLine(table.ToString());
        Assert.Empty(problems);
    }

    private List<Line> LinesOf(RenderedPage page)
    {
        var lines = new List<Line>();
        var words = new StringBuilder();
        var wordsOutsideTitles = new StringBuilder();
        Read(page.Main, isTitle: false, isSource: false);
        return lines;

        void Read(IElement element, bool isTitle, bool isSource)
        {
            foreach (var node in element.ChildNodes)
            {
                if (node is IText text)
                {
                    words.Append(text.Data);
                    wordsOutsideTitles.Append(isTitle ? "" : text.Data);
                }
                else if (node is IElement child && !child.Matches(LeftOut))
                {
                    var isLine = !Inline.Contains(child.LocalName) || (child.LocalName == "span" && child.ClassName is not null);
                    End(isLine, isSource);
                    Read(child, isTitle || IsTitle(child), isSource || child.ClassName == "sources");
                    End(isLine, isSource || child.ClassName == "sources");
                }
            }
        }

        void End(bool isLine, bool isSource)
        {
            if (!isLine)
            {
                return;
            }

            if (Blank().Replace(words.ToString(), " ").Trim() is { Length: > 0 } line)
            {
                lines.Add(new Line(line, isSource || !wordsOutsideTitles.ToString().Any(char.IsLetterOrDigit)));
            }

            words.Clear();
            wordsOutsideTitles.Clear();
        }
    }

    private bool IsTitle(IElement element) =>
        element.LocalName == "a" && element.GetAttribute("href") is ['/', ..] address && pages.Catalogue.Find(address) is { } entry && string.Equals(entry.Title, element.TextContent.Trim(), StringComparison.OrdinalIgnoreCase);

    [GeneratedRegex(@"\s+")]
    private static partial Regex Blank();

    private sealed record Line(string Words, bool IsData);

    /// <summary>What the pages of a kind share.</summary>
    private sealed class SharedLines
    {
        private const double PartOfPages = 0.3;

        private const int FewestPages = 3;

        public SharedLines(IReadOnlyList<(string Address, IEnumerable<string> Lines)> pages)
        {
            var shared = pages.SelectMany(page => page.Lines.Distinct()).CountBy(line => line)
                .Where(pair => pair.Value >= FewestPages && pair.Value >= PartOfPages * pages.Count)
                .ToDictionary();
            Pages = [.. pages.Select(page => (page.Address, (double)page.Lines.Where(shared.ContainsKey).Sum(WordsIn) / page.Lines.Sum(WordsIn))).OrderBy(page => page.Item2)];
            Lines = [.. shared.Select(pair => (pair.Key, pair.Value)).OrderByDescending(pair => pages.Sum(page => page.Lines.Count(line => line == pair.Key)) * WordsIn(pair.Key))];
        }

        /// <summary>The share of each page's words that are in shared lines, lowest first.</summary>
        public IReadOnlyList<(string Address, double Part)> Pages { get; }

        public double Median => Pages[Pages.Count / 2].Part;

        public (string Address, double Part) Most => Pages[^1];

        /// <summary>The shared lines, those that take most words first, and how many pages have each.</summary>
        public IReadOnlyList<(string Words, int Pages)> Lines { get; }

        private static int WordsIn(string line) => line.Split(' ').Length;
    }
}
