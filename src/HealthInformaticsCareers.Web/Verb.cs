using System.CommandLine;

namespace HealthInformaticsCareers.Web;

/// <summary>What the verbs that take the site's settings have in common.</summary>
internal static class Verb
{
    /// <summary>The settings are the site's, and may follow a verb as they follow the program's name.</summary>
    private const string SettingPrefix = $"--{SiteOptions.Section}:";

    /// <returns>What is wrong with the words that no option or argument of the verb took, or null.</returns>
    public static string? Problem(ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith(SettingPrefix, StringComparison.Ordinal)) is { } unknown
            ? $"'{unknown}' is no part of this command. See --help."
            : null;

    /// <returns>The exit code.</returns>
    public static int Fail(string problem)
    {
        Console.Error.WriteLine($"error: {problem}");
        return 1;
    }
}
