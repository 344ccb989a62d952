namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>What a visitor typed, limited in length.</summary>
/// <param name="Text">The text as typed, with runs of white space made single, cut at <see cref="MaxCharacters"/>.</param>
/// <param name="Words">Runs of letters and digits, in small letters and without accents.</param>
public sealed record SearchQuery(string Text, IReadOnlyList<string> Words)
{
    public const int MaxCharacters = 200;

    public static SearchQuery Parse(string? typed)
    {
        // What is far behind the limit is not even looked at.
        var start = (typed ?? "").AsSpan(0, Math.Min(typed?.Length ?? 0, MaxCharacters * 10));
        var visible = start.ToArray().Select(character => char.IsControl(character) ? ' ' : character).ToArray();
        var text = string.Join(' ', new string(visible).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        text = text.Length <= MaxCharacters ? text : text[..MaxCharacters].TrimEnd();
        return new(text, WordsOf(text));
    }

    /// <summary>The words of the text, separated by single spaces.</summary>
    public static string Plain(string text) => string.Join(' ', WordsOf(text));

    public static List<string> WordsOf(string text)
    {
        var words = new List<string>();
        Span<char> buffer = stackalloc char[Search.Words.MaxLength];
        foreach (var (start, length) in Search.Words.In(text))
        {
            if (Search.Words.Plain(text.AsSpan(start, length), buffer) is { Length: > 0 } plain)
            {
                words.Add(plain.ToString());
            }
        }

        return words;
    }
}
