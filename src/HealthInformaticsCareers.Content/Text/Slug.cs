using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Text;

/// <summary>The part of an address that identifies one page or heading.</summary>
public static partial class Slug
{
    public static bool IsValid(string text) => Pattern().IsMatch(text);

    /// <returns>The words of a title in lower case with hyphens; empty if it has no Latin letter or digit.</returns>
    public static string Of(string title) => NotInSlug().Replace(title.ToLowerInvariant(), "-").Trim('-');

    [GeneratedRegex(@"^[a-z0-9]+(-[a-z0-9]+)*\z")]
    private static partial Regex Pattern();

    [GeneratedRegex("[^a-z0-9]+")]
    private static partial Regex NotInSlug();
}
