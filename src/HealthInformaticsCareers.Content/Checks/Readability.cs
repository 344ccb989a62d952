using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Checks;

/// <param name="Grade">The SMOG grade; only an estimate below thirty sentences.</param>
internal sealed record PageGrade(string Address, double Grade, int Sentences);

/// <param name="Words">The number of words. A name is one, and so is a number.</param>
/// <param name="HardWords">The number of those with three or more syllables.</param>
internal readonly record struct Sentence(string Passage, Range Place, int Words, int HardWords)
{
    public string Text => Passage[Place];
}

/// <summary>Measures how hard a text is to read.</summary>
internal static partial class Readability
{
    /// <summary>The sentences of a paragraph or list item. The last one need not end with a full stop.</summary>
    /// <param name="sentences">Where they are added.</param>
    public static void AddSentences(TextWords words, List<Sentence> sentences)
    {
        var text = words.Text;
        for (int start = 0, next = 0; start < text.Length;)
        {
            var end = EndOfSentence(text, start);
            var first = next;
            while (next < words.Count && words[next].Start < end)
            {
                next++;
            }

            // Without a word it is only a mark, such as an ellipsis.
            if (next > first)
            {
                var (all, hard) = CountWords(words, first, next);
                sentences.Add(new Sentence(text, start..end, all, hard));
            }

            start = end;
            while (start < text.Length && char.IsWhiteSpace(text[start]))
            {
                start++;
            }
        }
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

    /// <summary>A sentence ends where a full stop, perhaps with a quotation mark or bracket behind it, comes before a space and a capital letter, a number or an amount.</summary>
    private static int EndOfSentence(ReadOnlySpan<char> text, int start)
    {
        for (int next; (next = text[start..].IndexOfAny('.', '!', '?')) >= 0; start += next + 1)
        {
            var end = start + next + 1;
            end += end < text.Length && text[end] is '"' or '\'' or ')' or ']' ? 1 : 0;
            var after = text[end..].TrimStart();
            if (after.Length > 0 && after.Length < text.Length - end && StartsLikeASentence(after))
            {
                return end;
            }
        }

        return text.Length;
    }

    private static bool StartsLikeASentence(ReadOnlySpan<char> text)
    {
        var first = text[0] is '"' or '\'' or '(' or '[' && text.Length > 1 ? text[1] : text[0];
        return char.IsAsciiLetterUpper(first) || char.IsAsciiDigit(first) || first == '£';
    }

    private static (int All, int Hard) CountWords(TextWords words, int first, int end)
    {
        var (all, hard) = (0, 0);
        for (var index = first; index < end; index++)
        {
            // A name counts as one short word.
            if (words.Vocabulary.Names.LastWordOf(words, index, end) is { } last)
            {
                all++;
                index = last;
                continue;
            }

            all += index > first && IsJoined(words, index) ? 0 : 1;
            hard += words.Known(index).IsHard ? 1 : 0;
        }

        return (all, hard);
    }

    /// <summary>Whether a word goes on the one before: 1,200 and 1.5 are one word each.</summary>
    private static bool IsJoined(TextWords words, int index) =>
        words[index].Start == words[index - 1].End + 1 && words.Text[words[index].Start - 1] is '.' or ',' or '\'' or '’';

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
