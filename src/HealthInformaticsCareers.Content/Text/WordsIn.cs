using System.Globalization;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>A word's place in a text.</summary>
/// <param name="IsAddress">Whether it is part of an address, a file name or the like.</param>
internal readonly record struct WordAt(int Start, int Length, bool IsAddress)
{
    public int End => Start + Length;
}

/// <summary>Finds the words of a text: letters and digits, with apostrophes between them. A hyphen divides two words.</summary>
internal static class WordsIn
{
    public static List<WordAt> Text(string text)
    {
        var words = new List<WordAt>();
        Text(text, words);
        return words;
    }

    /// <param name="words">Where the words are added.</param>
    public static void Text(string text, List<WordAt> words)
    {
        for (int end, start = 0; start < text.Length; start = end + 1)
        {
            var hasMark = false;
            for (end = start; end < text.Length && text[end] is not (' ' or '\n' or '\t' or '\u00A0'); end++)
            {
                hasMark |= text[end] is '/' or '@' or '.' or '_' or '\\';
            }

            AddWords(text, start, end, hasMark && IsAddress(text.AsSpan(start, end - start)), words);
        }
    }

    private static void AddWords(string text, int from, int to, bool isAddress, List<WordAt> words)
    {
        for (var start = from; start < to; start++)
        {
            if (!IsLetterOrDigit(text[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < to && (IsLetterOrDigit(text[end]) || IsAccent(text[end]) || (text[end] is '\'' or '’' && end + 1 < to && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            words.Add(new WordAt(start, end - start, isAddress));
            start = end;
        }
    }

    /// <summary>Like <see cref="char.IsLetterOrDigit(char)"/>, but quicker for plain letters, because it is asked about every character of every page.</summary>
    public static bool IsLetterOrDigit(char c) => c <= '\u007F' ? c is (>= 'a' and <= 'z') or (>= 'A' and <= 'Z') or (>= '0' and <= '9') : char.IsLetterOrDigit(c);

    private static bool IsAccent(char c) => c > '\u007F' && char.GetUnicodeCategory(c) == UnicodeCategory.NonSpacingMark;

    /// <summary>Such as <c>https://…</c>, <c>me@example.org</c>, <c>/roles</c>, <c>gov.uk</c>, <c>e.g.</c>, <c>file_name</c>.</summary>
    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        for (var index = 1; index + 1 < chunk.Length; index++)
        {
            if (chunk[index] == '.' && char.IsLetterOrDigit(chunk[index - 1]) && char.IsLetterOrDigit(chunk[index + 1]))
            {
                return true;
            }
        }

        return chunk.ContainsAny('@', '_', '\\') || chunk.TrimStart("([“\"").StartsWith('/') || chunk.Contains("://", StringComparison.Ordinal);
    }
}
