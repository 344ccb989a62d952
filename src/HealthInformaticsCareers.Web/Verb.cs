using System.CommandLine;

namespace HealthInformaticsCareers.Web;

/// <summary>What all verbs that take the site's settings share.</summary>
internal static class Verb
{
    // Settings may follow a verb, as they may follow the program's name.
    private const string SettingPrefix = $"--{SiteOptions.Section}:";

    /// <returns>What is wrong with the arguments that the verb did not recognise, or null.</returns>
    public static string? Problem(ParseResult parsed) =>
        parsed.UnmatchedTokens.FirstOrDefault(token => !token.StartsWith(SettingPrefix, StringComparison.Ordinal)) is { } unknown
            ? $"'{unknown}' is not an option of this command. See --help."
            : null;

    /// <returns>The exit code.</returns>
    public static int Fail(string problem)
    {
        Console.Error.WriteLine($"error: {problem}");
        return 1;
    }
}
