using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warnings about style and words that need the whole content.</summary>
internal sealed class EditorialChecks(CheckedContent content)
{
    private const int MaxSummaryLength = 160;

    /// <param name="found">What the proofreader found in each file.</param>
    /// <returns>The warnings, and the reading grade of each page, even if the page is too short for the rule.</returns>
    public static (IReadOnlyList<Diagnostic> Warnings, IReadOnlyList<PageGrade> Grades) Run(CheckedContent content, IReadOnlyList<Findings> found, Proofreader proofreader)
    {
        var checks = new EditorialChecks(content);
        List<Diagnostic> warnings =
        [
            .. checks.CheckSourceLinks(),
            .. checks.CheckPages(),
            .. found.SelectMany(findings => findings.Problems),
            .. MisspeltWords.Find(found, proofreader.Vocabulary),
            .. proofreader.NamesAreWhole ? checks.UnusedWords(found) : [],
            .. GuideChecks.Run(content),
        ];
        return (warnings, [.. found.Select(findings => findings.Grade).OfType<PageGrade>().OrderBy(grade => grade.Address, StringComparer.Ordinal)]);
    }

    /// <summary>A page with an error may have more text than was read.</summary>
    private IEnumerable<Diagnostic> UnusedWords(IReadOnlyList<Findings> found)
    {
        var used = found.SelectMany(findings => findings.OwnWords).ToHashSet();
        return content.Files.Any(file => file.HasErrors) ? [] : content.Shared.Words.Where(word => !used.Contains(word.Word)).Select(word => Rules.UnusedWord(word.At, word.Word));
    }

    private List<Diagnostic> CheckPages()
    {
        var problems = new List<Diagnostic>();
        var summaries = new Dictionary<string, string>();
        var titles = new Dictionary<(Kind, string), string>();
        foreach (var (entry, file) in content.Entries.Where(located => located.Entry.Retired is null))
        {
            problems.AddRange(
            [
                .. CheckSummary(new Passage(file.Fields.AtField("summary"), entry.Summary), file, summaries),
                .. CheckTitle(entry, file, titles),
                .. CheckPictures(file),
                .. CheckWebLinks(file),
            ]);
        }

        return problems;
    }

    private static IEnumerable<Diagnostic> CheckSummary(Passage summary, ContentFile file, Dictionary<string, string> summaries)
    {
        if (summary.Text.Length > MaxSummaryLength)
        {
            yield return Rules.LongSummary(summary.At, summary.Text.Length);
        }

        if (summary.Text.Length > 0 && !summaries.TryAdd(summary.Text, file.Path))
        {
            yield return Rules.SameSummary(summary.At, summaries[summary.Text]);
        }
    }

    private static IEnumerable<Diagnostic> CheckTitle(Entry entry, ContentFile file, Dictionary<(Kind, string), string> titles)
    {
        if (entry.Title.Length > 0 && !titles.TryAdd((entry.Kind, PlainWords.Of(entry.Title)), file.Path))
        {
            yield return Rules.SameTitle(file.Fields.AtValue("title"), entry.Title, titles[(entry.Kind, PlainWords.Of(entry.Title))]);
        }
    }

    /// <summary>The content doesn't know the host of its own site. But another site hardly has two folders of the same names.</summary>
    private IEnumerable<Diagnostic> CheckWebLinks(ContentFile file)
    {
        foreach (var (at, address) in file.Report.WebLinks)
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Segments.Length > 2 && content.LeadsTo(uri.AbsolutePath) is { } page)
            {
                yield return Rules.PathOfThisSite(at, address, page + uri.Fragment);
            }
        }
    }

    private IEnumerable<Diagnostic> CheckPictures(ContentFile file)
    {
        var known = content.Site.Pictures;
        return file.Report.Pictures.Where(picture => known.Count > 0 && !known.Contains(picture.Address)).Select(picture => Rules.NoSuchPicture(picture.At, picture.Address, CheckedContent.Nearest(picture.Address, known)));
    }

    private IEnumerable<Diagnostic> CheckSourceLinks()
    {
        var https = content.Shared.Sources.Where(pair => pair.Source.Link?.StartsWith("https:", StringComparison.Ordinal) == true).DistinctBy(pair => HostOf(pair.Source.Link!)).ToDictionary(pair => HostOf(pair.Source.Link!), pair => pair.Source.Id.Value);
        foreach (var (source, fields) in content.Shared.Sources.Where(pair => pair.Source.Link?.StartsWith("http:", StringComparison.Ordinal) == true))
        {
            if (https.TryGetValue(HostOf(source.Link!), out var other))
            {
                yield return Rules.HttpWhereHttps(fields.AtValue("link"), $"https{source.Link!["http".Length..]}", other);
            }
        }

        static string HostOf(string link) => link.Split('/')[2];
    }
}
