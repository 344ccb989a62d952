using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>Warnings for editors about how the content reads. Names of bodies and qualifications do not make a text count as harder.</summary>
internal sealed partial class Editorial(IReadOnlyList<ContentFile> files, IReadOnlyList<(Entry Entry, ContentFile File)> entries, IReadOnlyList<Source> sources, Glossary glossary)
{
    private const int LongestSentence = 30;
    private const int LongestSummary = 160;
    private const int SentencesForSmog = 30;
    private const double HardestGrade = 14;

    private readonly Names names = new(glossary.Terms.SelectMany(term => term.AlsoCalled.Append(term.Name).Append(term.Expansion ?? term.Name))
        .Concat(entries.SelectMany(pair => pair.Entry.AlsoCalled.Append(pair.Entry.Title)))
        .Concat(sources.Select(source => source.Publisher)));

    private readonly List<Diagnostic> problems = [];
    private readonly List<PageGrade> grades = [];

    /// <summary>How hard each page is to read, those too that are too short for the rule.</summary>
    public IReadOnlyList<PageGrade> Grades => grades;

    public IEnumerable<Diagnostic> Check()
    {
        foreach (var file in files)
        {
            CheckAlphabets(file);
        }

        var summaries = new Dictionary<string, string>();
        foreach (var (entry, file) in entries.Where(pair => pair.Entry.Retired is null))
        {
            var summary = new Passage(file.Fields.AtField("summary"), entry.Summary);
            CheckSummary(summary, file, summaries);
            IReadOnlyList<Passage> passages = [summary, .. file.Prose ?? []];
            CheckReading(entry, passages);
            CheckWords(passages, citesSources: file.References.Any(reference => reference.Kind == Kind.Source || reference.Address.StartsWith("/sources#", StringComparison.Ordinal)));
            CheckAcronyms(file);
            CheckFigures(passages, Figure.In(FrontMatterOf(file)));
            if (entry.ReviewDue > entry.Reviewed.AddYears(1))
            {
                problems.Add(Rules.ReviewTooFar(file.Fields.AtField("review-due")));
            }
        }

        return problems;
    }

    private void CheckSummary(Passage summary, ContentFile file, Dictionary<string, string> summaries)
    {
        if (summary.Text.Length > LongestSummary)
        {
            problems.Add(Rules.LongSummary(summary.At, summary.Text.Length));
        }

        if (!summaries.TryAdd(summary.Text, file.Path))
        {
            problems.Add(Rules.SameSummary(summary.At, summaries[summary.Text]));
        }
    }

    private void CheckReading(Entry entry, IReadOnlyList<Passage> passages)
    {
        var sentences = passages.SelectMany(passage => Readability.SentencesOf(passage.Text).Select(sentence => (passage.At, Text: sentence))).ToList();
        foreach (var (at, sentence) in sentences)
        {
            var words = Readability.WordsOf(names.Replace(sentence, "name")).Count;
            if (words > LongestSentence)
            {
                problems.Add(Rules.LongSentence(at, words, sentence));
            }
        }

        var grade = Readability.SmogOf(sentences.Select(sentence => names.Replace(sentence.Text, "")));
        grades.Add(new PageGrade(entry.Address, grade, sentences.Count));

        // The formula is made for thirty sentences and more.
        if (sentences.Count >= SentencesForSmog && grade > HardestGrade)
        {
            problems.Add(Rules.HardToRead(passages[Math.Min(1, passages.Count - 1)].At, grade));
        }
    }

    private void CheckWords(IReadOnlyList<Passage> passages, bool citesSources)
    {
        foreach (var (at, text) in passages)
        {
            problems.AddRange(EmptyWords().Matches(text).Select(match => Rules.EmptyWord(at, match.Value)));
            if (!citesSources && RuleWords().Match(text) is { Success: true } rule)
            {
                problems.Add(Rules.RuleWithoutSource(at, rule.Value));
            }
        }
    }

    private void CheckAcronyms(ContentFile file)
    {
        // Addresses are not read aloud, samples of what to write are not prose, and other names are there because people meet them.
        var text = NotRead().Replace(file.Text, match => NotLineEnd().Replace(match.Value, " "));
        var explained = glossary.FindIn(text).Select(use => text.Substring(use.Start, use.Length)).Concat(glossary.Everyday).Concat(sources.Select(source => source.Publisher));
        var known = explained.SelectMany(name => Acronym().Matches(name)).Concat(SpeltOut().Matches(text)).Select(match => match.Groups["name"].Value).ToHashSet();
        foreach (var (index, line) in text.Split('\n').Index())
        {
            problems.AddRange(Acronym().Matches(line)
                .Where(match => known.Add(match.Groups["name"].Value))
                .Select(match => Rules.UnknownAcronym(new Location(file.Path, index + 1, match.Index + 1), match.Groups["name"].Value)));
        }
    }

    private void CheckAlphabets(ContentFile file)
    {
        foreach (var (index, line) in file.Text.Split('\n').Index().Where(pair => GreekOrCyrillic().IsMatch(pair.Item)))
        {
            problems.AddRange(Word().Matches(line)
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
                problems.Add(Rules.FigureWithoutFact(at, figure.ToString()));
            }
        }
    }

    /// <summary>The fields without the summary, which is prose.</summary>
    private static string FrontMatterOf(ContentFile file) =>
        string.Join('\n', file.Text.Split('\n').Take(file.FrontMatterLines).Where(line => !line.StartsWith("summary:", StringComparison.Ordinal)));

    [GeneratedRegex(@"\b(click here|simply)\b", RegexOptions.IgnoreCase)]
    private static partial Regex EmptyWords();

    [GeneratedRegex(@"(?<!"")\b(must|only|mandatory)\b", RegexOptions.IgnoreCase)]
    private static partial Regex RuleWords();

    // With or without the 's' of several.
    [GeneratedRegex(@"(?<![\w&/.-])(?<name>[A-Z]{2,})s?(?![\w$-]|\.[A-Z])")]
    private static partial Regex Acronym();

    [GeneratedRegex(@"\((?<name>[A-Z]{2,})s?\)|\b(?<name>[A-Z]{2,})s? \(")]
    private static partial Regex SpeltOut();

    [GeneratedRegex(@"^```.*?^```|`[^`\n]*`|https?://\S+|\]\([^)\n]*\)|^also-called:[^\n]*\n(?:  - [^\n]*\n)*", RegexOptions.Multiline | RegexOptions.Singleline)]
    private static partial Regex NotRead();

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
