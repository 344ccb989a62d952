using System.Collections.Frozen;
using System.Globalization;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Splits text into words, the same way for documents and for queries.</summary>
internal static class Words
{
    /// <summary>The rest of a longer word is ignored.</summary>
    public const int MaxLength = 40;

    /// <summary>Words that a question is made of and that say nothing about its subject. "It" is not one of them, because of IT.</summary>
    internal static readonly FrozenSet<string> Fillers =
    """
    a about am an and any are as at be become becoming been being but by can cannot cant could d did didnt do does doesnt doing don done dont for from get getting give go going good
    had has have having hello help hi how i if im in into is ive just know let like ll looking m me might my need needed needs of on or our out please
    possible really s shall she should so some someone somebody t take takes taking tell than thanks that the their them then there these they this to too up us using ve
    very want wanted was way we were what whats when where which who whom why will with would you your youre
    """.Split((char[])[' ', '\n'], StringSplitOptions.RemoveEmptyEntries).ToFrozenSet();

    private static readonly FrozenSet<string>.AlternateLookup<ReadOnlySpan<char>> FillersByLetters = Fillers.GetAlternateLookup<ReadOnlySpan<char>>();

    public static bool IsFiller(ReadOnlySpan<char> word) => FillersByLetters.Contains(word);

    /// <summary>Each run of letters, digits and accents.</summary>
    public static Enumerator In(ReadOnlySpan<char> text) => new(text);

    /// <summary>Writes the word in small letters and without accents.</summary>
    /// <returns>The part of <paramref name="buffer"/> that was written, which may be empty.</returns>
    public static ReadOnlySpan<char> Plain(ReadOnlySpan<char> word, Span<char> buffer)
    {
        var length = 0;
        foreach (var letter in word)
        {
            if (length == buffer.Length)
            {
                break;
            }

            if (letter < '\u0080')
            {
                buffer[length++] = char.ToLowerInvariant(letter);
            }
            else if (!IsAccent(letter))
            {
                buffer[length++] = Accents.Plain(char.ToLowerInvariant(letter));
            }
        }

        return buffer[..length];
    }

    /// <summary>
    /// Takes the usual endings off, so that "coding" finds "code" and "analysts" finds "analyst". Two words that end up the same although they have nothing
    /// to do with each other do little harm, as long as there are few of them.
    /// </summary>
    /// <param name="word">A plain word.</param>
    /// <param name="buffer">As long as the longest word.</param>
    public static ReadOnlySpan<char> Stem(ReadOnlySpan<char> word, Span<char> buffer)
    {
        word.CopyTo(buffer);
        var length = word.Length;
        if (length > 3 && word[^1] == 's' && word[^2] is not ('s' or 'u' or 'i'))
        {
            length -= length > 4 && word.EndsWith("ies") ? 3 : length > 4 && (word.EndsWith("sses") || word.EndsWith("xes") || word.EndsWith("ches") || word.EndsWith("shes")) ? 2 : 1;
            if (word.EndsWith("ies") && length < word.Length - 1)
            {
                buffer[length++] = 'y';
            }
        }

        var cut = length > 5 && buffer[..length].EndsWith("ing") ? 3 : length > 4 && buffer[..length].EndsWith("ed") && buffer[length - 3] != 'e' ? 2 : 0;
        if (cut > 0 && Syllables(buffer[..(length - cut)]) > 0)
        {
            length -= cut;
            if (buffer[length - 1] == buffer[length - 2] && buffer[length - 1] is not ('l' or 's' or 'z'))
            {
                length--;
            }
            else if (Syllables(buffer[..length]) == 1 && length > 2 && !IsVowel(buffer[length - 1]) && IsVowel(buffer[length - 2]) && !IsVowel(buffer[length - 3]) && buffer[length - 1] is not ('w' or 'x' or 'y'))
            {
                buffer[length++] = 'e';
            }
        }

        if (length > 4 && buffer[length - 1] == 'e' && Syllables(buffer[..(length - 1)]) > 1)
        {
            length--;
        }

        return buffer[..length];
    }

    /// <summary>Whether the character can be inside a word.</summary>
    private static bool IsInWord(char letter) => char.IsLetterOrDigit(letter) || (letter >= '\u0080' && IsAccent(letter));

    private static bool IsAccent(char letter) => char.GetUnicodeCategory(letter) == UnicodeCategory.NonSpacingMark;

    private static bool IsVowel(char letter) => letter is 'a' or 'e' or 'i' or 'o' or 'u' or 'y';

    private static int Syllables(ReadOnlySpan<char> word)
    {
        var count = 0;
        for (var index = 0; index < word.Length; index++)
        {
            count += IsVowel(word[index]) && (index == 0 || !IsVowel(word[index - 1])) ? 1 : 0;
        }

        return count;
    }

    public ref struct Enumerator(ReadOnlySpan<char> text)
    {
        private readonly ReadOnlySpan<char> text = text;
        private int end;

        public (int Start, int Length) Current { get; private set; }

        public readonly Enumerator GetEnumerator() => this;

        public bool MoveNext()
        {
            var start = end;
            while (start < text.Length && !IsInWord(text[start]))
            {
                start++;
            }

            end = start;
            while (end < text.Length && IsInWord(text[end]))
            {
                end++;
            }

            Current = (start, end - start);
            return end > start;
        }
    }
}
