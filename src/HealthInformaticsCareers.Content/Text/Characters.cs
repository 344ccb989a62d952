using System.Buffers;
using System.Globalization;
using System.Text;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>Which characters content may contain, whether they are typed or written as an escape such as <c>&amp;#x202E;</c>.</summary>
internal static class Characters
{
    /// <summary>Characters that are permitted and nearly all that there are.</summary>
    private static readonly SearchValues<char> Usual = SearchValues.Create([.. Enumerable.Range(' ', '~' - ' ' + 1).Select(character => (char)character), '\n']);

    /// <returns>The first forbidden character and its index in UTF-16 units, or null.</returns>
    public static (int Index, int Character)? FirstForbidden(string text)
    {
        for (var index = 0; text.AsSpan(index).IndexOfAnyExcept(Usual) is >= 0 and var next;)
        {
            index += next;

            // Half of a surrogate pair is not a character, and "\uD83D" in double quotation marks can write one.
            var isWhole = Rune.TryGetRuneAt(text, index, out var rune);
            if (!isWhole || IsForbidden(rune))
            {
                return (index, isWhole ? rune.Value : text[index]);
            }

            index += rune.Utf16SequenceLength;
        }

        return null;
    }

    /// <summary>
    /// Characters that are invisible, change the writing direction or have no agreed meaning. English, Welsh and Gaelic need none of them.
    /// Emoji may be used, except those that are joined or coloured by invisible characters.
    /// </summary>
    public static bool IsForbidden(Rune rune) =>
        !rune.IsAscii
            ? IsInvisible(rune) || Rune.GetUnicodeCategory(rune) is UnicodeCategory.Control or UnicodeCategory.Format or UnicodeCategory.LineSeparator
                or UnicodeCategory.ParagraphSeparator or UnicodeCategory.PrivateUse or UnicodeCategory.OtherNotAssigned
            : Rune.IsControl(rune) && rune.Value is not '\n' and not '\t';

    /// <summary>Letters, marks and symbols that display nothing. Unicode's categories do not distinguish them from visible ones.</summary>
    private static bool IsInvisible(Rune rune) => rune.Value is
        0x034F // joins graphemes
        or 0x115F or 0x1160 or 0x3164 or 0xFFA0 // Hangul fillers
        or 0x17B4 or 0x17B5 // Khmer vowels
        or (>= 0x180B and <= 0x180F) or (>= 0xFE00 and <= 0xFE0F) or (>= 0xE0100 and <= 0xE01EF) // variation selectors
        or 0x2800 // Braille without a dot
        or 0x1D159 or 0x16FE4; // a null note in music, a filler of Khitan
}
