using System.Buffers;

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
    private static readonly SearchValues<char> SpacesAndMarks = SearchValues.Create(" \n\t\u00A0");
    private static readonly SearchValues<char> Marks = SearchValues.Create("/@._\\");

    public static List<WordAt> Text(string text)
    {
        var words = new List<WordAt>();
        Text(text, words);
        return words;
    }

    /// <param name="words">Where the words are added.</param>
    public static void Text(string text, List<WordAt> words)
    {
        for (var start = 0; start < text.Length;)
        {
            var length = text.AsSpan(start).IndexOfAny(SpacesAndMarks);
            var end = length < 0 ? text.Length : start + length;
            AddWords(text, start, end, IsAddress(text.AsSpan(start, end - start)), words);
            start = end + 1;
        }
    }

    private static void AddWords(string text, int from, int to, bool isAddress, List<WordAt> words)
    {
        for (var start = from; start < to; start++)
        {
            if (!char.IsLetterOrDigit(text[start]))
            {
                continue;
            }

            var end = start + 1;
            while (end < to && (char.IsLetterOrDigit(text[end]) || char.GetUnicodeCategory(text[end]) is System.Globalization.UnicodeCategory.NonSpacingMark || (text[end] is '\'' or '’' && end + 1 < to && char.IsLetter(text[end + 1]))))
            {
                end++;
            }

            words.Add(new WordAt(start, end - start, isAddress));
            start = end;
        }
    }

    /// <summary>Such as <c>https://…</c>, <c>me@example.org</c>, <c>/roles</c>, <c>gov.uk</c>, <c>e.g.</c>, <c>file_name</c>.</summary>
    private static bool IsAddress(ReadOnlySpan<char> chunk)
    {
        if (!chunk.ContainsAny(Marks))
        {
            return false;
        }

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
