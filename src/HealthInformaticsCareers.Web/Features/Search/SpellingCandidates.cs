using System.Numerics;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Known words by length and letters. Edit distance is expensive, so it is computed only for words that these two leave possible.</summary>
internal sealed class SpellingCandidates
{
    private const int MinLength = 3;
    private const int MaxLengthForOneEdit = 5;
    private const int MaxLengthForTwoEdits = 9;

    private readonly Dictionary<int, List<(ulong Letters, string Word)>> byLength = [];
    private long distancesComputed;

    public long DistancesComputed => Interlocked.Read(ref distancesComputed);

    public void Add(string word)
    {
        if (word.Length < MinLength)
        {
            return;
        }

        if (!byLength.TryGetValue(word.Length, out var words))
        {
            byLength[word.Length] = words = [];
        }

        words.Add((LettersOf(word), word));
    }

    /// <returns>The words within one edit of the given one, or within two or three edits of a longer one.</returns>
    public IEnumerable<(string Word, int Distance)> Near(string word)
    {
        if (word.Length < MinLength)
        {
            yield break;
        }

        var edits = EditsIn(word);
        var letters = LettersOf(word);
        for (var length = word.Length - edits; length <= word.Length + edits; length++)
        {
            foreach (var known in byLength.GetValueOrDefault(length, []))
            {
                // One edit adds at most one letter to a word and removes at most one.
                if (BitOperations.PopCount(letters & ~known.Letters) > edits || BitOperations.PopCount(known.Letters & ~letters) > edits)
                {
                    continue;
                }

                Interlocked.Increment(ref distancesComputed);
                var distance = NearMiss.Distance(word, known.Word, edits);

                // Among words of three letters a different letter makes a different word: "nsh" means NHS, but GIS does not mean "git".
                if (distance <= edits && (word.Length > MinLength || word.Order().SequenceEqual(known.Word.Order())))
                {
                    yield return (known.Word, distance);
                }
            }
        }
    }

    internal static int EditsIn(string word) => word.Length <= MaxLengthForOneEdit ? 1 : word.Length <= MaxLengthForTwoEdits ? 2 : 3;

    /// <summary>A set of letters as bits. Two characters may share a bit, which lets through a few words too many but never loses one.</summary>
    private static ulong LettersOf(string word)
    {
        var letters = 0UL;
        foreach (var letter in word)
        {
            letters |= 1UL << (letter % 64);
        }

        return letters;
    }
}
