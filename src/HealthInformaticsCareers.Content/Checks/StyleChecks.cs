using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warnings about how a page reads: long sentences, acronyms, figures without a fact, and letters of other alphabets.</summary>
internal sealed partial class StyleChecks(ContentFile file, Entry entry, Findings findings)
{
    private const int MaxSentenceWords = 30;
    private const int MinSentencesForSmog = 30;
    private const double MaxGrade = 14;

    /// <summary>One of them is in whatever <see cref="NotProse"/> finds.</summary>
    private static readonly string[] SignsOfNoProse = ["`", "://", "](", "also-called:"];

    private readonly bool citesSources = file.HasErrors || file.Report.References.Exists(reference => reference.Address.StartsWith("/sources#", StringComparison.Ordinal));
    private HashSet<Figure>? facts;
    private int sentences;
    private int hardWords;

    public bool IsSummary(Passage passage) => passage.At.Line == file.Fields.AtValue("summary").Line;

    public void Check(Passage passage, TextWords words)
    {
        foreach (var sentence in words.Sentences)
        {
            sentences++;
            hardWords += sentence.HardWords;
            if (sentence.Words > MaxSentenceWords)
            {
                findings.Problems.Add(Rules.LongSentence(passage.Find(sentence.Place.Start.Value) ?? passage.At, sentence.Words, sentence.Text));
            }
        }

        CheckWords(passage, words);
        if (words.Any(word => word.IsUnit) || passage.Text.AsSpan().ContainsAny(Figure.Currencies))
        {
            CheckFigures(passage, facts ??= [.. Figure.PlacesIn(FrontMatterOf(file)).Keys]);
        }
    }

    /// <summary>Reports what only shows when the whole page has been read.</summary>
    public void End()
    {
        CheckGrade();
        if (entry.Reviewed != default && entry.ReviewDue > entry.Reviewed.AddYears(1))
        {
            findings.Problems.Add(Rules.ReviewTooFar(file.Fields.AtField("review-due"), entry.ReviewDue, entry.Reviewed.AddYears(1)));
        }
    }

    /// <param name="known">Acronyms that no page has to explain.</param>
    public void CheckAcronyms(Glossary glossary, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        if (!MayHaveUnknownAcronym(file.Text, glossary, known))
        {
            return;
        }

        // Addresses, code samples and lists of other names are not prose.
        var text = Array.Exists(SignsOfNoProse, sign => file.Text.Contains(sign, StringComparison.Ordinal)) ? NotProse().Replace(file.Text, match => NotLineEnd().Replace(match.Value, " ")) : file.Text;
        var unknown = Acronym().Matches(text).Where(match => !known.Contains(match.Groups["name"].Value)).ToList();
        if (unknown.Count == 0)
        {
            return;
        }

        var explained = glossary.FindIn(text).SelectMany(use => AcronymsIn(text.Substring(use.Start, use.Length))).Concat(SpeltOut().Matches(text).Select(match => match.Groups["name"].Value)).ToHashSet();
        findings.Problems.AddRange(unknown
            .Where(match => explained.Add(match.Groups["name"].Value))
            .Select(match => Rules.UnknownAcronym(AtIndex(file.Path, text, match.Index), match.Groups["name"].Value)));
    }

    public static void CheckAlphabets(ContentFile file, Findings findings)
    {
        if (!GreekOrCyrillic().IsMatch(file.Text))
        {
            return;
        }

        foreach (var (index, line) in file.Text.Split('\n').Index().Where(pair => GreekOrCyrillic().IsMatch(pair.Item)))
        {
            findings.Problems.AddRange(Word().Matches(line)
                .Where(word => GreekOrCyrillic().IsMatch(word.Value) && Latin().IsMatch(word.Value) && !Unit().IsMatch(word.Value))
                .Select(word => Rules.MixedAlphabets(new Location(file.Path, index + 1, word.Index + 1), word.Value)));
        }
    }

    public static IEnumerable<string> AcronymsIn(string text) => Acronym().Matches(text).Select(match => match.Groups["name"].Value);

    private void CheckGrade()
    {
        var grade = Readability.SmogOf(hardWords, sentences);
        findings.Grade = new PageGrade(entry.Address, grade, sentences);

        // The SMOG formula needs at least thirty sentences.
        if (sentences >= MinSentencesForSmog && grade > MaxGrade)
        {
            findings.Problems.Add(Rules.HardToRead(file.Report.Passages.Count > 0 ? file.Report.Passages[0].At : file.Fields.AtField("summary"), grade));
        }
    }

    private void CheckWords(Passage passage, TextWords words)
    {
        if (!words.Any(word => word.IsWatched))
        {
            return;
        }

        foreach (Match match in EmptyWords().Matches(passage.Text))
        {
            Add(passage, match.Index, at => Rules.EmptyWord(at, match.Value));
        }

        if (!citesSources && RuleWords().Matches(passage.Text).FirstOrDefault(match => passage.Find(match.Index) is not null) is { } rule)
        {
            Add(passage, rule.Index, at => Rules.RuleWithoutSource(at, rule.Value));
        }
    }

    /// <summary>Reports something at a place of a text, unless it is in code.</summary>
    private void Add(Passage passage, int index, Func<Location, Diagnostic> problem)
    {
        if (passage.Find(index) is { } at)
        {
            findings.Problems.Add(problem(at));
        }
    }

    private void CheckFigures(Passage passage, HashSet<Figure> facts)
    {
        foreach (var (figure, index) in Figure.PlacesIn(passage.Text).Where(place => !facts.Contains(place.Key)))
        {
            Add(passage, index, at => Rules.FigureWithoutFact(at, figure.ToString()));
        }
    }

    /// <summary>Most pages have none, and this is quicker than leaving out what is no prose. The glossary doesn't find a term in its plural, so that is looked at closely.</summary>
    private static bool MayHaveUnknownAcronym(string text, Glossary glossary, HashSet<string>.AlternateLookup<ReadOnlySpan<char>> known)
    {
        for (int end, start = 0; start < text.Length; start = end + 1)
        {
            for (end = start; end < text.Length && char.IsAsciiLetterUpper(text[end]); end++)
            {
            }

            var letters = text.AsSpan(start, end - start);
            if (letters.Length > 1 && (start == 0 || !char.IsLetterOrDigit(text[start - 1])) && !known.Contains(letters) && !(glossary.IsName(letters) && (end == text.Length || text[end] != 's')))
            {
                return true;
            }
        }

        return false;
    }

    private static Location AtIndex(string path, string text, int index)
    {
        var before = text.AsSpan(0, index);
        return new Location(path, before.Count('\n') + 1, index - before.LastIndexOf('\n'));
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
