using System.Collections.Concurrent;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warnings about style and readability. Names of organisations and qualifications don't count against a text.</summary>
internal sealed partial class EditorialChecks
{
    private const int MaxSentenceWords = 30;
    private const int MaxSummaryLength = 160;
    private const int MinSentencesForSmog = 30;
    private const double MaxGrade = 14;

    private readonly CheckedContent content;
    private readonly Names names;

    /// <summary>Acronyms that no page has to explain.</summary>
    private readonly HashSet<string> known;
    /// <summary>An acronym may be one of the terms that could not be read.</summary>
    private readonly bool glossaryIsWhole;
    private readonly ConcurrentQueue<Diagnostic> problems = [];
    private readonly ConcurrentQueue<PageGrade> grades = [];

    private EditorialChecks(CheckedContent content)
    {
        this.content = content;
        var publishers = content.Shared.Content.Sources.Select(source => source.Publisher);
        glossaryIsWhole = content.Files.All(file => file.Path is not DataFiles.Glossary and not DataFiles.Sources || file.Report.Problems.Count == 0);
        names = new(Glossary.Terms.SelectMany(term => term.AlsoCalled.Append(term.Name).Append(term.Expansion ?? term.Name))
            .Concat(content.Entries.SelectMany(located => located.Entry.AlsoCalled.Append(located.Entry.Title)))
            .Concat(publishers));
        known = [.. Glossary.Everyday.Concat(publishers).SelectMany(AcronymsIn)];
    }

    private Glossary Glossary => content.Shared.Content.Glossary;

    /// <returns>The warnings, and the reading grade of each page, even if the page is too short for the rule.</returns>
    public static (IReadOnlyList<Diagnostic> Warnings, IReadOnlyList<PageGrade> Grades) Run(CheckedContent content)
    {
        var checks = new EditorialChecks(content);
        var current = content.Entries.Where(located => located.Entry.Retired is null).ToList();
        checks.CheckSourceLinks();
        var summaries = new Dictionary<string, string>();
        var titles = new Dictionary<(Kind, string), string>();
        foreach (var (entry, file) in current)
        {
            checks.CheckSummary(new Passage(file.Fields.AtField("summary"), entry.Summary), file, summaries);
            checks.CheckTitle(entry, file, titles);
            checks.CheckPictures(file);
        }

        // Reading every word of every page takes most of the time of a check, and no page needs another.
        content.Files.AsParallel().ForAll(checks.CheckAlphabets);
        current.AsParallel().ForAll(located => checks.CheckPage(located.Entry, located.File));
        return ([.. checks.problems, .. checks.glossaryIsWhole ? ProseChecks.Run(content) : [], .. GuideChecks.Run(content)], [.. checks.grades.OrderBy(grade => grade.Address, StringComparer.Ordinal)]);
    }

    private void CheckPage(Entry entry, ContentFile file)
    {
        IReadOnlyList<Passage> passages = [new Passage(file.Fields.AtField("summary"), entry.Summary), .. file.Report.Passages];
        CheckWebLinks(file);
        CheckReading(entry, passages);
        CheckWords(passages, citesSources: file.Report.Problems.Exists(problem => problem.Severity == Severity.Error) || file.Report.References.Any(reference => reference.Address.StartsWith("/sources#", StringComparison.Ordinal)));
        if (glossaryIsWhole)
        {
            CheckAcronyms(file);
        }

        CheckFigures(passages, Figure.In(FrontMatterOf(file)));
        if (entry.Reviewed != default && entry.ReviewDue > entry.Reviewed.AddYears(1))
        {
            problems.Enqueue(Rules.ReviewTooFar(file.Fields.AtField("review-due"), entry.ReviewDue, entry.Reviewed.AddYears(1)));
        }
    }

    private void CheckSummary(Passage summary, ContentFile file, Dictionary<string, string> summaries)
    {
        if (summary.Text.Length > MaxSummaryLength)
        {
            problems.Enqueue(Rules.LongSummary(summary.At, summary.Text.Length));
        }

        if (summary.Text.Length > 0 && !summaries.TryAdd(summary.Text, file.Path))
        {
            problems.Enqueue(Rules.SameSummary(summary.At, summaries[summary.Text]));
        }
    }

    private void CheckTitle(Entry entry, ContentFile file, Dictionary<(Kind, string), string> titles)
    {
        if (entry.Title.Length > 0 && !titles.TryAdd((entry.Kind, PlainWords.Of(entry.Title)), file.Path))
        {
            problems.Enqueue(Rules.SameTitle(file.Fields.AtValue("title"), entry.Title, titles[(entry.Kind, PlainWords.Of(entry.Title))]));
        }
    }

    /// <summary>The content doesn't know the host of its own site. But another site hardly has two folders of the same names.</summary>
    private void CheckWebLinks(ContentFile file)
    {
        foreach (var (at, address) in file.Report.WebLinks)
        {
            if (Uri.TryCreate(address, UriKind.Absolute, out var uri) && uri.Segments.Length > 2 && content.LeadsTo(uri.AbsolutePath) is { } page)
            {
                problems.Enqueue(Rules.PathOfThisSite(at, address, page + uri.Fragment));
            }
        }
    }

    private void CheckPictures(ContentFile file)
    {
        var known = content.Site.Pictures;
        AddAll(file.Report.Pictures.Where(picture => known.Count > 0 && !known.Contains(picture.Address)).Select(picture => Rules.NoSuchPicture(picture.At, picture.Address, content.Suggest(picture.Address, known))));
    }

    private void CheckSourceLinks()
    {
        var https = content.Shared.Sources.Where(pair => pair.Source.Link?.StartsWith("https:", StringComparison.Ordinal) == true).DistinctBy(pair => HostOf(pair.Source.Link!)).ToDictionary(pair => HostOf(pair.Source.Link!), pair => pair.Source.Id.Value);
        foreach (var (source, fields) in content.Shared.Sources.Where(pair => pair.Source.Link?.StartsWith("http:", StringComparison.Ordinal) == true))
        {
            if (https.TryGetValue(HostOf(source.Link!), out var other))
            {
                problems.Enqueue(Rules.HttpWhereHttps(fields.AtValue("link"), $"https{source.Link!["http".Length..]}", other));
            }
        }

        static string HostOf(string link) => link.Split('/')[2];
    }

    private void CheckReading(Entry entry, IReadOnlyList<Passage> passages)
    {
        var sentences = passages.SelectMany(passage => Readability.SentencesOf(passage.Text).Select(sentence => (passage.At, Text: sentence))).ToList();
        var hard = 0;
        foreach (var (at, sentence) in sentences)
        {
            // A name counts as one short word.
            var words = Readability.CountWords(names.Replace(sentence, "name"));
            hard += words.Hard;
            if (words.All > MaxSentenceWords)
            {
                problems.Enqueue(Rules.LongSentence(at, words.All, sentence));
            }
        }

        var grade = Readability.SmogOf(hard, sentences.Count);
        grades.Enqueue(new PageGrade(entry.Address, grade, sentences.Count));

        // The SMOG formula needs at least thirty sentences.
        if (sentences.Count >= MinSentencesForSmog && grade > MaxGrade)
        {
            problems.Enqueue(Rules.HardToRead(passages[Math.Min(1, passages.Count - 1)].At, grade));
        }
    }

    private void CheckWords(IReadOnlyList<Passage> passages, bool citesSources)
    {
        foreach (var (at, text) in passages)
        {
            AddAll(EmptyWords().Matches(text).Select(match => Rules.EmptyWord(at, match.Value)));
            if (!citesSources && RuleWords().Match(text) is { Success: true } rule)
            {
                problems.Enqueue(Rules.RuleWithoutSource(at, rule.Value));
            }
        }
    }

    private void CheckAcronyms(ContentFile file)
    {
        // Addresses, code samples and lists of other names are not prose.
        var text = NotProse().Replace(file.Text, match => NotLineEnd().Replace(match.Value, " "));
        var unknown = Acronym().Matches(text).Where(match => !known.Contains(match.Groups["name"].Value)).ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var explained = Glossary.FindIn(text).SelectMany(use => AcronymsIn(text.Substring(use.Start, use.Length))).Concat(SpeltOut().Matches(text).Select(match => match.Groups["name"].Value)).ToHashSet();
        AddAll(unknown.Where(match => explained.Add(match.Groups["name"].Value)).Select(match => Rules.UnknownAcronym(AtIndex(file.Path, text, match.Index), match.Groups["name"].Value)));
    }

    private void CheckAlphabets(ContentFile file)
    {
        if (!GreekOrCyrillic().IsMatch(file.Text))
        {
            return;
        }

        foreach (var (index, line) in file.Text.Split('\n').Index().Where(pair => GreekOrCyrillic().IsMatch(pair.Item)))
        {
            AddAll(Word().Matches(line)
                .Where(word => GreekOrCyrillic().IsMatch(word.Value) && Latin().IsMatch(word.Value) && !Unit().IsMatch(word.Value))
                .Select(word => Rules.MixedAlphabets(new Location(file.Path, index + 1, word.Index + 1), word.Value)));
        }
    }

    private void CheckFigures(IReadOnlyList<Passage> passages, HashSet<Figure> facts)
    {
        foreach (var (at, text) in passages)
        {
            foreach (var figure in Figure.In(text).Where(figure => !facts.Contains(figure)))
            {
                problems.Enqueue(Rules.FigureWithoutFact(at, figure.ToString()));
            }
        }
    }

    private static Location AtIndex(string path, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new Location(path, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
    }

    private static IEnumerable<string> AcronymsIn(string text) => Acronym().Matches(text).Select(match => match.Groups["name"].Value);

    private void AddAll(IEnumerable<Diagnostic> found)
    {
        foreach (var problem in found)
        {
            problems.Enqueue(problem);
        }
    }

    /// <summary>The front matter without the summary and the notes of facts, which are prose.</summary>
    private static string FrontMatterOf(ContentFile file) =>
        string.Join('\n', file.FrontMatterLines.Where(line => !line.StartsWith("summary:", StringComparison.Ordinal) && !line.TrimStart().StartsWith("note:", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(click here|simply)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyWords();

    [GeneratedRegex(@"(?<!"")\b(must|only|mandatory|ruled out)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RuleWords();

    // The acronym may be followed by the 's' of a plural.
    [GeneratedRegex(@"(?<![\w&/.-])(?<name>[A-Z]{2,})s?(?![\w$-]|\.[A-Z])")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\((?<name>[A-Z]{2,})s?\)|\b(?<name>[A-Z]{2,})s? \(")]
    private static partial Regex SpeltOut();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`|https?://\S+|\]\([^)\n]*\)|^also-called:[^\n]*\n(?:  - [^\n]*\n)*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NotProse();

    [GeneratedRegex(@"[\p{L}\p{M}]+")]
    private static partial Regex Word();

    [GeneratedRegex(@"[A-Za-z\u00C0-\u024F\u1E00-\u1EFF]")]
    private static partial Regex Latin();

    [GeneratedRegex(@"[\u0370-\u03FF\u1F00-\u1FFF\u0400-\u052F\u1C80-\u1C8F\uA640-\uA69F-[\P{L}]]")]
    private static partial Regex GreekOrCyrillic();

    /// <summary>Units with a Greek letter: 5 μg, 20 μmol, 3 kΩ.</summary>
    [GeneratedRegex("^(μ[A-Za-z]{1,3}|[kM]Ω)$")]
    private static partial Regex Unit();

    [GeneratedRegex("[^\\n]")]
    private static partial Regex NotLineEnd();
}
