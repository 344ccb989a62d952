using System.Collections.Concurrent;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Checks;

/// <param name="Grade">The SMOG grade; only an estimate below thirty sentences.</param>
internal readonly record struct PageGrade(string Address, double Grade, int Sentences);

/// <summary>Measures how hard a text is to read.</summary>
internal static partial class Readability
{
    private const int MaxHardWords = 50_000;

    private static readonly ConcurrentDictionary<string, bool> HardWords = new();

    /// <summary>The sentences of a paragraph or list item. The last one need not end with a full stop.</summary>
    public static IReadOnlyList<string> SentencesOf(string text) => [.. SentenceEnd().Split(text).Where(sentence => Word().IsMatch(sentence))];

    /// <returns>The number of words, and of those with three or more syllables.</returns>
    public static (int All, int Hard) CountWords(string text)
    {
        var (all, hard) = (0, 0);
        foreach (var word in Word().EnumerateMatches(text))
        {
            all++;
            hard += IsHard(text.AsSpan(word.Index, word.Length)) ? 1 : 0;
        }

        return (all, hard);
    }

    /// <summary>McLaughlin's SMOG grade (1969): 3.1291 + 1.0430 times the square root of the number of words with three or more syllables in thirty sentences.</summary>
    /// <param name="hard">The number of words with three or more syllables.</param>
    public static double SmogOf(int hard, int sentences) => 3.1291 + (1.0430 * Math.Sqrt(hard * 30.0 / sentences));

    /// <summary>
    /// Counts the groups of vowels, minus silent ones, plus one for each group whose vowels are spoken separately; at least one.
    /// Without a dictionary this is an estimate, but all that matters is whether there are three or more.
    /// </summary>
    public static int SyllablesOf(string word)
    {
        var text = word.ToLowerInvariant();
        return Math.Max(1, Vowels().Count(text) - SilentEnd().Count(text) - SilentInside().Count(text) + SpokenApart().Count(text));
    }

    /// <summary>Counting syllables is slow, and the same words come again and again.</summary>
    private static bool IsHard(ReadOnlySpan<char> word)
    {
        var seen = HardWords.GetAlternateLookup<ReadOnlySpan<char>>();
        if (!seen.TryGetValue(word, out var isHard))
        {
            isHard = SyllablesOf(word.ToString()) >= 3;
            if (HardWords.Count < MaxHardWords)
            {
                seen[word] = isHard;
            }
        }

        return isHard;
    }

    [GeneratedRegex(@"(?<=[.!?][""')\]]?)\s+(?=[""'(\[]?[A-Z0-9£])")]
    private static partial Regex SentenceEnd();

    // A number counts as a word: "24 months" is two words.
    [GeneratedRegex(@"[\p{L}\p{N}](?:[.,'’]?[\p{L}\p{N}])*")]
    private static partial Regex Word();

    [GeneratedRegex("[aeiouy]+")]
    private static partial Regex Vowels();

    // role, while, technique, used, called, notes, clothes, roles; but not table, need-ed, serv-ic-es, search-es, ta-bles.
    [GeneratedRegex("([^aeiouyl]e|[aeiouy]le|[gq]ues?|[^aeiouydlt]ed|[aeiouyl]led|[^aeiouycghlsxz]es|[^cs]hes|[aeiouy]les)$")]
    private static partial Regex SilentEnd();

    // place-ment, some-thing, safe-ly, busi-ness; but not el-e-ment.
    [GeneratedRegex("(?<=[aeiouy][^aeiouy]?[^aeiouyl])e(?=(ments?|ful|less|ness|ly|ty|times?|thing|fore|ways|where)$)|(?<=bus)i(?=ness)")]
    private static partial Regex SilentInside();

    // pe-ri-od, ear-li-er, sci-ence, cre-ate, vid-e-o, a-re-a, an-nu-al, be-ing, em-ploy-er, an-y-one; but not of-fi-cial, sen-ior, peo-ple, e-qual, law-yer.
    [GeneratedRegex("(?<![cgnstx])i(?=[aou])|i(?=ers?$)|^scie|(?<=cr)ea(?=t)|eo(?![np])|eas?$|(?<![gq])u(?=[ae][lt])|[aeouy](?=ing)|(?<!w)y(?=(ers?|ees?|al|one)$)")]
    private static partial Regex SpokenApart();
}
