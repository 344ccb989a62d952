using System.Collections.Concurrent;
using System.Numerics;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Whether a word is spelled right in British English, and what was probably meant.</summary>
internal sealed class Spelling
{
    private const int LongWord = 8;

    private readonly HashSet<string> names;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> namesLookup;
    private readonly HashSet<string> own;
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> ownLookup;
    private readonly Lazy<Candidate[]> candidates;

    /// <summary>What was near to a word that was looked up before: while content is edited, the same words are looked up again and again.</summary>
    private readonly ConcurrentDictionary<(string Word, bool IsName), IReadOnlyList<NearWord>> known = [];

    /// <param name="names">Names of organisations, publications, jobs and terms, whose words are right.</param>
    /// <param name="own">Words that are right as they are written here.</param>
    public Spelling(IEnumerable<string> names, IEnumerable<string> own)
    {
        this.names = new(names.SelectMany(name => WordsIn.Text(name).Select(word => Stem(name.AsSpan(word.Start, word.Length)).ToString())), StringComparer.OrdinalIgnoreCase);

        // The World Health Organization has its own spelling, but other organisations have ours.
        this.names.RemoveWhere(word => WithZ(word) && EnglishWords.Contains(word.ToLowerInvariant().Replace("iz", "is", StringComparison.Ordinal)));
        this.own = [.. own];
        namesLookup = this.names.GetAlternateLookup<ReadOnlySpan<char>>();
        ownLookup = this.own.GetAlternateLookup<ReadOnlySpan<char>>();
        candidates = new(() => [.. EnglishWords.All.Concat(this.own).Concat(this.names).Where(word => !word.AsSpan(1).ContainsAnyInRange('A', 'Z')).Select(Candidate.Of)]);
    }

    /// <summary>Acronyms, product names such as PowerPoint, and what has digits in it are no words of a dictionary.</summary>
    public Judgement Judge(ReadOnlySpan<char> word)
    {
        if (word.Length == 1 || word.ContainsAnyInRange('0', '9'))
        {
            return Judgement.Right;
        }

        Span<char> letters = stackalloc char[Math.Min(word.Length, 100)];
        word[..letters.Length].Replace(letters, '’', '\'');
        var stem = Stem(letters);

        // Welsh and Gaelic words, names of people, naïve and 5 µg: the dictionary has few words with other letters than these.
        if (letters.ContainsAnyExceptInRange('\0', '\u007F'))
        {
            return Judgement.Right;
        }

        if (stem.Length > 1 && stem[1..].ContainsAnyInRange('A', 'Z'))
        {
            // THis and THe: the finger stayed on the key for too long. But GPs and PhD are right.
            var isRight = stem.Length < 3 || !char.IsUpper(stem[1]) || stem[2..].ContainsAnyInRange('A', 'Z') || !EnglishWords.Contains(Lower(stem));
            return isRight ? Judgement.Right : Judgement.Wrong;
        }

        var found = stem.Length < 2 ? Judgement.Right : Look(stem);
        found = found.IsRight || stem.Length == letters.Length ? found : Look(letters);
        return found.IsRight || !char.IsUpper(stem[0]) ? found : Look(Lower(stem));
    }

    /// <returns>The form with -ise of a word with -ize; null if it has none.</returns>
    public string? WithoutZ(string word) =>
        WithZ(word) && word.Replace("iz", "is", StringComparison.Ordinal) is var british && Judge(british).IsRight ? british : null;

    /// <returns>The word that was probably meant; null if none is close.</returns>
    /// <param name="isName">Whether it is written like a name, which is only taken for a mistake if it nearly is another one.</param>
    /// <param name="uses">How often each word is used in the content, in small letters.</param>
    public string? Suggest(string written, bool isName, Dictionary<string, int> uses)
    {
        var word = Stem(written.Replace('’', '\'')).ToString();
        List<NearWord> near = [.. known.GetOrAdd((word, isName), _ => Near(word, isName))];
        if (!isName)
        {
            near.AddRange(TwoWords(word.ToLowerInvariant()).Where(pair => uses.ContainsKey(pair.First) && uses.ContainsKey(pair.Second)).Select(pair => new NearWord(1, false, $"{pair.First} {pair.Second}")));
        }

        if (near.Count == 0)
        {
            return null;
        }

        var nearest = near.Min(found => (found.Distance, found.HasOtherStart));
        var best = near.Where(found => (found.Distance, found.HasOtherStart) == nearest).Select(found => found.Word).ToList();
        var meant = best.Count == 1 ? best[0] : best.OrderByDescending(UsesOf).ThenBy(found => char.IsUpper(found[0])).First();
        return char.IsUpper(word[0]) ? char.ToUpperInvariant(meant[0]) + meant[1..] : meant;

        int UsesOf(string found) => found.ToLowerInvariant().Split(' ').Min(part => uses.GetValueOrDefault(part));
    }

    /// <summary>A long word may have two mistakes and still be taken for a word at the start of a sentence, where a short one is more often a name.</summary>
    public static bool IsClose(string word, string suggestion) =>
        NearMiss.Distance(word.ToLowerInvariant(), suggestion.ToLowerInvariant(), 2) <= (word.Length >= LongWord ? 2 : 1);

    private List<NearWord> Near(string word, bool isName)
    {
        var lower = word.ToLowerInvariant();
        var most = isName || word.Length <= 4 ? 1 : 2;
        var near = new List<NearWord>();
        var letters = Candidate.LettersOf(lower);
        foreach (var (candidate, lowered, others) in candidates.Value)
        {
            // A mistake changes two letters at most, which is quicker to see than how many mistakes there are.
            if (Math.Abs(candidate.Length - word.Length) > most || BitOperations.PopCount(letters ^ others) > 2 * most || (isName ? !char.IsUpper(candidate[0]) || word.Length < LongWord - 2 : candidate.Length < 3 && word.Length > 2))
            {
                continue;
            }

            var distance = NearMiss.Distance(lower, lowered, most);
            if (distance <= most && candidate != word)
            {
                near.Add(new(distance, lowered[0] != lower[0], candidate));
            }
        }

        return near;
    }

    /// <summary>The words of the dictionary between which a space may be missing.</summary>
    private static IEnumerable<(string First, string Second)> TwoWords(string lower) =>
        Enumerable.Range(2, Math.Max(0, lower.Length - 3)).Select(at => (First: lower[..at], Second: lower[at..])).Where(pair => EnglishWords.Contains(pair.First) && EnglishWords.Contains(pair.Second));

    private Judgement Look(ReadOnlySpan<char> word) =>
        EnglishWords.Contains(word) || namesLookup.Contains(word) ? Judgement.Right
        : ownLookup.TryGetValue(word, out var listed) ? new(true, listed)
        : Judgement.Wrong;

    private static bool WithZ(string word) => word.Contains("iz", StringComparison.Ordinal);

    private static string Lower(ReadOnlySpan<char> word) => word.ToString().ToLowerInvariant();

    /// <summary>The word without the ending of a possessive.</summary>
    private static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word) => word is [.. var stem, '\'' or '’', 's' or 'S'] ? stem : word;

    /// <param name="Distance">The number of mistakes that would make another word of it.</param>
    private sealed record NearWord(int Distance, bool HasOtherStart, string Word);

    /// <summary>A word that may have been meant.</summary>
    /// <param name="Letters">A bit for each letter that the word has.</param>
    private readonly record struct Candidate(string Word, string Lower, uint Letters)
    {
        public static Candidate Of(string word)
        {
            var lower = char.IsUpper(word[0]) ? word.ToLowerInvariant() : word;
            return new(word, lower, LettersOf(lower));
        }

        public static uint LettersOf(string lower)
        {
            var letters = 0u;
            foreach (var letter in lower)
            {
                letters |= 1u << (letter & 31);
            }

            return letters;
        }
    }
}
