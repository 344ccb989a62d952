using System.Globalization;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>What a visitor typed, limited in length.</summary>
/// <param name="Text">The text as typed, with runs of white space made single, cut at <see cref="MaxCharacters"/>.</param>
/// <param name="Words">Runs of letters, digits and accents, in lower case.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<string> Words)
{
    public const int MaxCharacters = 200;

    public static SearchQuery Parse(string? typed)
    {
        var visible = (typed ?? "").Select(character => char.IsControl(character) ? ' ' : character).ToArray();
        var text = string.Join(' ', new string(visible).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text = text.Length <= MaxCharacters ? text : text[..MaxCharacters].TrimEnd();
        return new(text, WordsOf(text));
    }

    /// <summary>The words of the text, separated by single spaces.</summary>
    public static string Plain(string text) => string.Join(' ', WordsOf(text));

    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        ForEachWord(text, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>Splits text where FTS5's tokenizer unicode61 does. Only letters, digits and accents ever reach the engine.</summary>
    internal static void ForEachWord(string text, Action<ReadOnlySpan<char>> use)
    {
        var lower = text.ToLowerInvariant();
        for (var start = 0; start < lower.Length; start++)
        {
            var end = start;
            while (end < lower.Length && (char.IsLetterOrDigit(lower[end]) || char.GetUnicodeCategory(lower[end]) == UnicodeCategory.NonSpacingMark))
            {
                end++;
            }

            if (end > start)
            {
                use(lower.AsSpan(start, end - start));
                start = end;
            }
        }
    }
}
