using System.Collections.Frozen;
using System.Runtime.InteropServices;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>
/// Every word of the site, and the term that stands for it: a number that all forms of a word share. A group of synonyms has a term of its own, which
/// stands wherever one of its words or phrases does.
/// </summary>
internal sealed class Lexicon
{
    private readonly Dictionary<string, Word> words = [];
    private readonly Dictionary<string, Word>.AlternateLookup<ReadOnlySpan<char>> byLetters;
    private readonly Dictionary<string, int> termsByStem = [];
    private readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> byStem;
    private readonly FrozenDictionary<int, Phrase[]> phrases;
    private readonly HashSet<int> groups;
    private string[]? sorted;

    /// <param name="synonyms">Groups of words and phrases that mean the same.</param>
    public Lexicon(IEnumerable<IReadOnlyList<string>> synonyms)
    {
        byLetters = words.GetAlternateLookup<ReadOnlySpan<char>>();
        byStem = termsByStem.GetAlternateLookup<ReadOnlySpan<char>>();
        List<(int Term, List<int[]> Phrases)> all =
        [
            .. synonyms
                .Select(group => group.Select(phrase => SearchQuery.WordsOf(phrase).Select(word => AddTerm(word)).ToArray()).Where(phrase => phrase.Length > 0).DistinctBy(phrase => string.Join(' ', phrase)).ToList())
                .Where(group => group.Count > 1)
                .Select(group => (TermCount++, group)),
        ];
        groups = [.. all.Select(group => group.Term)];
        phrases = all
            .SelectMany(group => group.Phrases.Select(phrase => new Phrase(phrase, group.Term)))
            .GroupBy(phrase => phrase.Terms[0])
            .ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(phrase => phrase.Terms.Length).ToArray());
    }

    /// <summary>The number of terms, of words and of groups.</summary>
    public int TermCount { get; private set; }

    /// <summary>Whether the term stands for a group of synonyms.</summary>
    public bool IsGroup(int term) => groups.Contains(term);

    public IEnumerable<string> AllWords => words.Keys;

    /// <summary>Every stem with its term.</summary>
    internal IEnumerable<KeyValuePair<string, int>> Stems => termsByStem;

    /// <summary>The words and phrases of all groups; of those that begin with the same word, the longest first.</summary>
    internal IEnumerable<Phrase> Phrases => phrases.Values.SelectMany(some => some);

    /// <param name="word">A plain word.</param>
    public int Add(ReadOnlySpan<char> word)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(byLetters, word, out var exists);
        if (!exists)
        {
            known = new(AddTerm(word));
        }

        return known.Term;
    }

    /// <summary>Adds the word and counts its use, so that the most common of several similar words can be preferred.</summary>
    public int Use(ReadOnlySpan<char> word, bool isName)
    {
        ref var known = ref CollectionsMarshal.GetValueRefOrAddDefault(byLetters, word, out var exists);
        known = new(exists ? known.Term : AddTerm(word), known.Uses + 1, known.IsInName || isName);
        return known.Term;
    }

    public bool Knows(string word) => words.ContainsKey(word);

    public int UsesOf(string word) => words.GetValueOrDefault(word).Uses;

    public bool IsInName(string word) => words.GetValueOrDefault(word).IsInName;

    /// <returns>The term of the word or of another form of it; null if the site has neither.</returns>
    public int? TermOf(ReadOnlySpan<char> word)
    {
        if (byLetters.TryGetValue(word, out var known))
        {
            return known.Term;
        }

        Span<char> buffer = stackalloc char[Words.MaxLength];
        return byStem.TryGetValue(Words.Stem(word, buffer), out var term) ? term : null;
    }

    /// <returns>Each group with a phrase that begins here, with the length of the phrase; the longest first.</returns>
    public PhrasesAt GroupsAt(ReadOnlySpan<int> terms) => new(terms, terms.Length > 0 && phrases.TryGetValue(terms[0], out var found) ? found : []);

    /// <returns>The words that begin with these letters, in alphabetical order.</returns>
    public ReadOnlySpan<string> StartingWith(string letters)
    {
        sorted ??= [.. words.Keys.Order(StringComparer.Ordinal)];
        var first = Array.BinarySearch(sorted, letters, StringComparer.Ordinal);
        first = first < 0 ? ~first : first;
        var end = first;
        while (end < sorted.Length && sorted[end].StartsWith(letters, StringComparison.Ordinal))
        {
            end++;
        }

        return sorted.AsSpan(first, end - first);
    }

    private int AddTerm(ReadOnlySpan<char> word)
    {
        Span<char> buffer = stackalloc char[Words.MaxLength];
        ref var term = ref CollectionsMarshal.GetValueRefOrAddDefault(byStem, Words.Stem(word, buffer), out var exists);
        if (!exists)
        {
            term = TermCount++;
        }

        return term;
    }

    public ref struct PhrasesAt(ReadOnlySpan<int> terms, Phrase[] phrases)
    {
        private readonly ReadOnlySpan<int> terms = terms;
        private int next;

        public (int Group, int Length) Current { get; private set; }

        public readonly PhrasesAt GetEnumerator() => this;

        public bool MoveNext()
        {
            while (next < phrases.Length)
            {
                var phrase = phrases[next++];
                if (terms.StartsWith(phrase.Terms))
                {
                    Current = (phrase.Group, phrase.Terms.Length);
                    return true;
                }
            }

            return false;
        }
    }

    /// <summary>A word or phrase of a group, as terms.</summary>
    internal sealed record Phrase(int[] Terms, int Group);

    private readonly record struct Word(int Term, int Uses = 0, bool IsInName = false);
}
