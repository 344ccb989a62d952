namespace HealthInformaticsCareers.Content.Text;

/// <summary>Words without capitals and punctuation, so that two spellings of one name can be compared.</summary>
internal static class PlainWords
{
    public static string Of(string text) =>
        string.Join(' ', string.Concat(text.ToLowerInvariant().Select(character => char.IsLetterOrDigit(character) ? character : ' ')).Split(' ', StringSplitOptions.RemoveEmptyEntries));
}
