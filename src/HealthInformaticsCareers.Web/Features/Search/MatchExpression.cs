namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Builds queries in the syntax of FTS5.</summary>
internal static class MatchExpression
{
    /// <summary>The words side by side. They contain only letters, digits and accents, so none can be read as FTS5 syntax.</summary>
    public static string Phrase(string words) => $"\"{words}\"";

    public static string Prefix(string word) => $"\"{word}\"*";

    public static string All(IEnumerable<string> expressions) => $"({string.Join(" AND ", expressions)})";

    public static string Any(IEnumerable<string> expressions) => $"({string.Join(" OR ", expressions)})";

    /// <summary>Whether a prefix search on the word is selective enough. The engine drops accents, so they don't count.</summary>
    public static bool HasLetters(string word, int least) => word.Count(char.IsLetterOrDigit) >= least;
}
