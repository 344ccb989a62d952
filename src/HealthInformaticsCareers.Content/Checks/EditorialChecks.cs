using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warnings about style and words. What only depends on one file is found file by file, on all processors.</summary>
internal sealed class EditorialChecks
{
    private const int MaxSummaryLength = 160;

    private readonly CheckedContent content;
    private readonly KeptContent? kept;
    private readonly Vocabulary vocabulary;

    /// <summary>Acronyms that no page has to explain.</summary>
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> acronyms;

    /// <summary>A word or an acronym may be one of the terms or names that could not be read.</summary>
    private readonly bool namesAreWhole;

    private EditorialChecks(CheckedContent content, KeptContent? kept)
    {
        (this.content, this.kept) = (content, kept);
        var shared = content.Shared.Content;
        var entries = content.Entries.Select(located => located.Entry).ToList();
        var publishers = shared.Sources.Select(source => source.Publisher).ToList();
        var terms = shared.Glossary.Terms.SelectMany(term => term.AlsoCalled.Append(term.Name).Append(term.Expansion ?? term.Name)).ToList();
        vocabulary = Vocabulary.KeptOrNew(
            kept?.Vocabulary,
            [.. terms, .. publishers, .. shared.Sources.Select(source => source.Title), .. entries.Select(entry => entry.Title), .. entries.OfType<Story>().Select(story => story.Person)],
            [.. content.Shared.Words.Select(word => word.Word)],
            [.. terms, .. publishers, .. entries.SelectMany(entry => entry.AlsoCalled.Append(entry.Title))]);
        acronyms = shared.Glossary.Everyday.Concat(publishers).SelectMany(StyleChecks.AcronymsIn).ToHashSet().GetAlternateLookup<ReadOnlySpan<char>>();
        namesAreWhole = content.Files.All(file => file.Path is not DataFiles.Glossary and not DataFiles.Sources || file.Report.Problems.Count == 0);
    }

    /// <param name="kept">What the last check of the same content has found; null if nothing is kept.</param>
    /// <returns>The warnings, and the reading grade of each page, even if the page is too short for the rule.</returns>
    public static (IReadOnlyList<Diagnostic> Warnings, IReadOnlyList<PageGrade> Grades) Run(CheckedContent content, KeptContent? kept)
    {
        var checks = new EditorialChecks(content, kept);
        var found = checks.ReadFiles();
        kept?.Keep(content.Files.Zip(found), content.Shared, checks.vocabulary);
        List<Diagnostic> warnings =
        [
            .. checks.CheckSourceLinks(),
            .. checks.CheckPages(),
            .. found.SelectMany(findings => findings.Problems),
            .. MisspeltWords.Find(found, checks.vocabulary),
            .. checks.UnusedWords(found),
            .. GuideChecks.Run(content),
        ];
        return (warnings, [.. found.Select(findings => findings.Grade).OfType<PageGrade>().OrderBy(grade => grade.Address, StringComparer.Ordinal)]);
    }

    private IEnumerable<LocatedEntry> Current => content.Entries.Where(located => located.Entry.Retired is null);

    /// <summary>Reading every word of every page takes most of the time of a check, and no page needs another.</summary>
    private Findings[] ReadFiles()
    {
        var entries = Current.ToDictionary(located => located.File, located => located.Entry);
        var pages = content.Pages.ToHashSet();
        var found = new Findings[content.Files.Count];
        Parallel.For(0, found.Length, index =>
        {
            var file = content.Files[index];
            found[index] = (vocabulary == kept?.Vocabulary ? kept.FindingsIn(file, content.Shared) : null) ?? ReadFile(file, entries.GetValueOrDefault(file), isData: !pages.Contains(file));
        });
        return found;
    }

    /// <param name="entry">Null for a data file, for a page that could not be read, and for one that is retired.</param>
    private Findings ReadFile(ContentFile file, Entry? entry, bool isData)
    {
        var findings = new Findings();
        var style = entry is null ? null : new StyleChecks(file, entry, findings);
        var prose = namesAreWhole && (entry is not null || isData) ? new ProseChecks(file, entry?.WordsAllowed ?? [], findings) : null;
        StyleChecks.CheckAlphabets(file, findings);
        if (namesAreWhole)
        {
            style?.CheckAcronyms(content.Shared.Content.Glossary, acronyms);
        }

        // Each text is divided into its words once. The summary is one of the short texts, too, but those have no style.
        var words = new TextWords(vocabulary);
        style?.Check(style.Summary, words.Read(style.Summary.Text));
        foreach (var passage in file.Report.ShortTexts)
        {
            prose?.Check(passage, words.Read(passage.Text));
        }

        foreach (var passage in file.Report.Passages)
        {
            words.Read(passage.Text);
            style?.Check(passage, words);
            prose?.Check(passage, words);
        }

        style?.End();
        prose?.End();
        return findings;
    }

    /// <summary>A page with an error may have more text than was read.</summary>
    private IEnumerable<Diagnostic> UnusedWords(IReadOnlyList<Findings> found)
    {
        var used = found.SelectMany(findings => findings.OwnWords).ToHashSet();
        return !namesAreWhole || content.Files.Any(file => file.HasErrors) ? [] : content.Shared.Words.Where(word => !used.Contains(word.Word)).Select(word => Rules.UnusedWord(word.At, word.Word));
    }

    private List<Diagnostic> CheckPages()
    {
        var problems = new List<Diagnostic>();
        var summaries = new Dictionary<string, string>();
        var titles = new Dictionary<(Kind, string), string>();
        foreach (var (entry, file) in Current)
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
        return file.Report.Pictures.Where(picture => known.Count > 0 && !known.Contains(picture.Address)).Select(picture => Rules.NoSuchPicture(picture.At, picture.Address, content.Suggest(picture.Address, known)));
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
