using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>
/// The lists of words to avoid in <c>Words/*.txt</c>, and where one of their phrases begins. Names of things are phrases too, so that nothing in them is a mistake.
/// </summary>
internal sealed class WordLists
{
    private static readonly string[] Endings = ["", "s", "ed", "ing", "er", "ers", "ful", "less"];

    private static readonly Lazy<IReadOnlyList<Phrase>> Listed = new(() =>
    [
        .. Read("american.txt", Rules.AmericanSpelling),
        .. Read("jargon.txt", Rules.Jargon),
        .. Read("people.txt", Rules.WordAboutPeople),
        .. Read("confused.txt", Rules.ConfusedWord),
    ]);

    private readonly Dictionary<string, Phrases> byFirst;

    /// <param name="names">Names of organisations, publications, jobs and terms.</param>
    public WordLists(IEnumerable<string> names)
    {
        byFirst = names.Distinct().Select(name => new Phrase(Split(name), null)).Where(phrase => phrase.Words.Length > 0).Concat(Listed.Value)
            .GroupBy(phrase => phrase.Words[0], StringComparer.OrdinalIgnoreCase)
            .ToDictionary(group => group.Key, group => new Phrases(group), StringComparer.OrdinalIgnoreCase);
    }

    public static void Prepare() => _ = Listed.Value;

    /// <returns>The phrases that begin with a word, or null if none does.</returns>
    public Phrases? BeginningWith(string word) => byFirst.GetValueOrDefault(word);

    /// <returns>The longest phrase that begins at a word, or null.</returns>
    public static Phrase? Find(TextWords words, int first)
    {
        // This visits every word, so it is a plain loop.
        if (words.Known(first).Phrases is not { } phrases)
        {
            return null;
        }

        var longer = first + 1 < words.Count ? phrases.With(words.Known(first + 1).Lower) : [];
        for (var index = 0; index < longer.Count; index++)
        {
            if (IsAt(longer[index], words, first))
            {
                return longer[index];
            }
        }

        return phrases.Single;
    }

    private static bool IsAt(Phrase phrase, TextWords words, int first)
    {
        if (first + phrase.Words.Length > words.Count)
        {
            return false;
        }

        for (var index = 1; index < phrase.Words.Length; index++)
        {
            var (before, word) = (words[first + index - 1], words[first + index]);
            var between = words.Text.AsSpan(before.End, word.Start - before.End);
            if (!words.Known(first + index).Lower.Equals(phrase.Words[index], StringComparison.OrdinalIgnoreCase) || between.Length > 3 || between.ContainsAny(phrase.Report is null ? ".!?;:" : ".!?;:,()"))
            {
                return false;
            }
        }

        return true;
    }

    private static string[] Split(string text) => [.. WordsIn.Text(text).Select(word => text.Substring(word.Start, word.Length).Replace('’', '\''))];

    private static IEnumerable<Phrase> Read(string name, Report report)
    {
        using var file = new StreamReader(typeof(WordLists).Assembly.GetManifestResourceStream(name)!);
        foreach (var line in file.ReadToEnd().Split('\n').Where(line => line.Length > 0 && line[0] != '#'))
        {
            var (left, better) = line.Split(" = ") is [var forms, var words] ? (forms, words) : throw new FormatException($"{name}: '{line}' is not 'words = better words'.");
            foreach (var form in left.Split(", "))
            {
                foreach (var ending in form.EndsWith('~') ? Endings : [""])
                {
                    var wrong = Split(form.Replace("~", ending, StringComparison.Ordinal));
                    yield return form == better ? new Phrase(wrong, null) : new Phrase(wrong, (at, found) => report(at, found, better.Replace("~", ending, StringComparison.Ordinal)));
                }
            }
        }
    }

    private delegate Diagnostic Report(Location at, string found, string better);
}

/// <param name="Report">Says what is wrong with it, given its place and how it is written there; null for a phrase that is right.</param>
internal sealed record Phrase(string[] Words, Func<Location, string, Diagnostic>? Report);

/// <summary>All phrases with the same first word. Hundreds may begin with "the" or "health", so those that go on are found by their second word.</summary>
internal sealed class Phrases
{
    private readonly Dictionary<string, Phrase[]> bySecond;

    // The longest phrase counts, and a name before a listed one.
    public Phrases(IEnumerable<Phrase> all)
    {
        var sorted = all.OrderByDescending(phrase => phrase.Words.Length).ThenBy(phrase => phrase.Report is null ? 0 : 1).ToList();
        Single = sorted.Find(phrase => phrase.Words.Length == 1);
        bySecond = sorted.Where(phrase => phrase.Words.Length > 1).GroupBy(phrase => phrase.Words[1].ToLowerInvariant()).ToDictionary(group => group.Key, group => group.ToArray());
    }

    /// <summary>The phrase that is only this word, if there is one.</summary>
    public Phrase? Single { get; }

    /// <returns>The phrases that go on with a word, longest first.</returns>
    /// <param name="second">In small letters.</param>
    public IReadOnlyList<Phrase> With(string second) => bySecond.GetValueOrDefault(second) ?? [];
}
