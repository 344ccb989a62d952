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

    private readonly Dictionary<string, List<Phrase>> byFirst = new(StringComparer.OrdinalIgnoreCase);

    /// <param name="names">Names of organisations, publications, jobs and terms.</param>
    public WordLists(IEnumerable<string> names)
    {
        foreach (var phrase in names.Distinct().Select(name => new Phrase(Split(name), null)).Where(phrase => phrase.Words.Length > 0).Concat(Listed.Value))
        {
            if (!byFirst.TryGetValue(phrase.Words[0], out var others))
            {
                byFirst[phrase.Words[0]] = others = [];
            }

            others.Add(phrase);
        }

        // The longest phrase counts, and a name before a listed one.
        foreach (var phrases in byFirst.Values)
        {
            phrases.Sort((left, right) => (right.Words.Length, left.Report is null ? 0 : 1).CompareTo((left.Words.Length, right.Report is null ? 0 : 1)));
        }
    }

    /// <summary>The phrases that begin with a word, longest first.</summary>
    public IReadOnlyList<Phrase> BeginningWith(string word) => byFirst.GetValueOrDefault(word) ?? [];

    /// <returns>The longest phrase that begins at a word, or null.</returns>
    public static Phrase? Find(TextWords words, int first)
    {
        // This visits every word, so it is a plain loop.
        var phrases = words.Known(first).Phrases;
        for (var index = 0; index < phrases.Count; index++)
        {
            if (IsAt(phrases[index], words, first))
            {
                return phrases[index];
            }
        }

        return null;
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
            if (!IsSame(words.Written(first + index), phrase.Words[index]) || between.Length > 3 || between.ContainsAny(phrase.Report is null ? ".!?;:" : ".!?;:,()"))
            {
                return false;
            }
        }

        return true;
    }

    private static bool IsSame(ReadOnlySpan<char> word, string other)
    {
        if (word.Length != other.Length)
        {
            return false;
        }

        for (var index = 0; index < word.Length; index++)
        {
            if (char.ToLowerInvariant(word[index] == '’' ? '\'' : word[index]) != char.ToLowerInvariant(other[index]))
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
