using System.Globalization;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>What somebody typed, cut to what is searched.</summary>
/// <param name="Text">As typed, but for its end where it is too long.</param>
/// <param name="Words">Runs of letters and digits in lower case.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<string> Words)
{
    public const int MostCharacters = 200;

    public static SearchQuery Parse(string? typed)
    {
        var visible = (typed ?? "").Select(character => char.IsControl(character) ? ' ' : character).ToArray();
        var text = string.Join(' ', new string(visible).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text = text.Length <= MostCharacters ? text : text[..MostCharacters].TrimEnd();
        return new(text, WordsOf(text));
    }

    /// <summary>The text as its words alone: what is compared to find an exact title or name.</summary>
    public static string Plain(string text) => string.Join(' ', WordsOf(text));

    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        ForEachWord(text, word => words.Add(word.ToString()));
        return words;
    }

    /// <summary>Cuts where FTS5's tokenizer unicode61 cuts: what is no letter, digit or accent never reaches the engine.</summary>
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
