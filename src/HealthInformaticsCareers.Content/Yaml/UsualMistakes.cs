using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>Ways of writing a value that people are used to, turned into the one that fields understand.</summary>
internal static partial class UsualMistakes
{
    private static readonly string[] Days = ["d MMMM yyyy", "d MMM yyyy", "yyyy/MM/dd", "yyyy.MM.dd", "yyyy-M-d"];

    /// <returns>Other spellings of a value, the nearest first. Whether a field understands one is for the caller to see.</returns>
    public static IEnumerable<string> In(string text)
    {
        if (DateOnly.TryParseExact(text, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) || IsDayFirst(text, out day))
        {
            yield return day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var plain = Spaces().Replace(text.Trim().ToLowerInvariant(), " ");
        yield return plain;
        plain = Range().Replace(ThousandsComma().Replace(plain, ""), "-");
        plain = AfterSign().Replace(plain.Replace("gbp", "£", StringComparison.Ordinal).Replace("us$", "US$", StringComparison.Ordinal), "");
        yield return plain;
        yield return SecondSign().Replace(plain, "-");
        yield return "£" + plain;
        yield return plain.Replace("bands ", "band ", StringComparison.Ordinal);
        yield return "band " + plain;
    }

    /// <summary>Only a day after the twelfth tells that the day comes first, as it does in the UK, and not the month.</summary>
    private static bool IsDayFirst(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy"], CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && day.Day > 12;

    [GeneratedRegex(" {2,}")]
    private static partial Regex Spaces();

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(" ?[-–—] ?| to ")]
    private static partial Regex Range();

    [GeneratedRegex("(?<=£|€|US\\$) ")]
    private static partial Regex AfterSign();

    [GeneratedRegex("-(?:£|€|US\\$)")]
    private static partial Regex SecondSign();
}
