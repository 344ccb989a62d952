using System.CommandLine;
using System.CommandLine.Parsing;
using System.Globalization;

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

    /// <summary>Reads the value of an option that is a day.</summary>
    /// <returns>Null, with a message for the user, if it is not one.</returns>
    public static DateOnly? ReadDay(ArgumentResult result)
    {
        var written = result.Tokens.Single().Value;
        if (DateOnly.TryParseExact(written, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
        {
            return day;
        }

        result.AddError($"'{written}' is not a date. Write it as yyyy-MM-dd, such as 2026-11-22.");
        return null;
    }

    /// <returns>The exit code.</returns>
    public static int Fail(string problem)
    {
        Console.Error.WriteLine($"error: {problem}");
        return 1;
    }
}
