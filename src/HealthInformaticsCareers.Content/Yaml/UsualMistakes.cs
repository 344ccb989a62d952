using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>Ways of writing a value that people are used to, turned into the one that fields understand.</summary>
internal static partial class UsualMistakes
{
    private static readonly string[] Days = ["d MMMM yyyy", "d MMM yyyy", "MMMM d yyyy", "MMM d yyyy", "yyyy/M/d", "yyyy.M.d", "yyyy-M-d", "yyyyMMdd"];
    private static readonly string[] DaysFirst = ["d/M/yyyy", "d-M-yyyy", "d.M.yyyy", "d/M/yy", "d.M.yy"];
    private static readonly string[] Numbers = ["zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve"];

    private static readonly Dictionary<string, string> Units = new()
    {
        ["min"] = "minute",
        ["mins"] = "minutes",
        ["hr"] = "hour",
        ["hrs"] = "hours",
        ["wk"] = "week",
        ["wks"] = "weeks",
        ["mth"] = "month",
        ["mths"] = "months",
        ["mnth"] = "month",
        ["mnths"] = "months",
        ["yr"] = "year",
        ["yrs"] = "years",
    };

    /// <summary>Other spellings of a value, the nearest first. The field takes the first that it understands.</summary>
    public static IEnumerable<string> In(string text)
    {
        var day = Ordinal().Replace(Dash().Replace(text.Trim(), "-"), "${day}").Replace(",", "", StringComparison.Ordinal);
        if (DateOnly.TryParseExact(day, Days, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || IsDayFirst(day, out date) || IsWithTime(day, out date))
        {
            yield return date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
        }

        var plain = Spaces().Replace(text.Trim().ToLowerInvariant(), " ");
        yield return plain;
        var form = Range().Replace(ThousandsComma().Replace(Number().Replace(plain, word => $"{Array.IndexOf(Numbers, word.Value)}"), ""), "-");
        form = Unit().Replace(form, match => $"{match.Groups["number"].Value} {Units.GetValueOrDefault(match.Groups["unit"].Value, match.Groups["unit"].Value)}");
        form = Plus().Replace(AtLeast().Replace(form, "${value} or more"), "${value} or more");
        form = Thousand().Replace(form, "000");
        form = AfterSign().Replace(Dollar().Replace(Pounds().Replace(form, "£${value}"), "US$"), "");
        foreach (var candidate in new[] { form, SecondSign().Replace(form, "-"), OneDecimal().Replace(form, "${value}0"), "£" + form, "band " + form, Band().Replace(form, "band "), Name().Replace(form, ""), form.TrimStart('£') })
        {
            yield return candidate;
            yield return Ends().Replace(candidate, "${last}-${first}");
        }
    }

    /// <summary>Another form of a word of a fixed list.</summary>
    public static string Word(string written, IReadOnlyList<string> words) => written.Trim().ToLowerInvariant() switch
    {
        "yes" or "on" or "y" when words.Contains("true") => "true",
        "no" or "off" or "n" when words.Contains("false") => "false",
        var plain => plain.Replace(' ', '-').Replace('_', '-'),
    };

    /// <returns>Words with commas between them, if that is all that is missing; else null.</returns>
    public static string? Several(string written, IEnumerable<string> words)
    {
        var known = words.ToHashSet();
        var parts = Between().Split(written);
        return parts.Length > 1 && parts.All(known.Contains) ? string.Join(", ", parts) : null;
    }

    /// <returns>The two days that a date may be, as the UK and as the US write it; null if it can only be one.</returns>
    public static (DateOnly DayFirst, DateOnly MonthFirst)? EitherDay(string written) =>
        DateOnly.TryParseExact(written.Trim(), DaysFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Day <= 12 && day.Day != day.Month
            ? (day, new DateOnly(day.Year, day.Day, day.Month))
            : null;

    /// <summary>Only a day after the twelfth tells that the day comes first, as it does in the UK, and not the month.</summary>
    private static bool IsDayFirst(string text, out DateOnly day) =>
        DateOnly.TryParseExact(text, DaysFirst, CultureInfo.InvariantCulture, DateTimeStyles.None, out day) && (day.Day > 12 || day.Day == day.Month);

    private static bool IsWithTime(string text, out DateOnly day)
    {
        var isMoment = DateTime.TryParseExact(text, ["yyyy-MM-dd'T'HH:mm:ss", "yyyy-MM-dd'T'HH:mm:ss'Z'", "yyyy-MM-dd HH:mm:ss", "yyyy-MM-dd HH:mm"], CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment);
        day = DateOnly.FromDateTime(moment);
        return isMoment;
    }

    [GeneratedRegex("\\b(?<day>[0-9]{1,2})(?:st|nd|rd|th)\\b")]
    private static partial Regex Ordinal();

    [GeneratedRegex(" and |[;, ] *")]
    private static partial Regex Between();

    [GeneratedRegex("[–—‑]")]
    private static partial Regex Dash();

    [GeneratedRegex(" {2,}|\u00A0")]
    private static partial Regex Spaces();

    [GeneratedRegex("\\b(?:zero|one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve)\\b")]
    private static partial Regex Number();

    [GeneratedRegex("(?<=[0-9]),(?=[0-9]{3}(?![0-9]))")]
    private static partial Regex ThousandsComma();

    [GeneratedRegex(" ?[-–—‑] ?| to | and ")]
    private static partial Regex Range();

    [GeneratedRegex("(?<number>[0-9]) ?(?<unit>minutes?|mins?|hours?|hrs?|days?|weeks?|wks?|months?|mths?|mnths?|years?|yrs?)\\b")]
    private static partial Regex Unit();

    [GeneratedRegex("^(?<value>\\S*[0-9])\\+(?= |$)")]
    private static partial Regex Plus();

    [GeneratedRegex("^(?:at least|from) (?<value>.*)$")]
    private static partial Regex AtLeast();

    [GeneratedRegex("(?<=[0-9])k\\b")]
    private static partial Regex Thousand();

    [GeneratedRegex("^(?:gbp )?£?(?<value>[0-9][0-9.-]*)(?<= |^|[0-9]) ?(?:gbp|pounds?)$|^gbp (?<value>[0-9][0-9.-]*)$")]
    private static partial Regex Pounds();

    [GeneratedRegex("(?:us ?)?\\$|usd ")]
    private static partial Regex Dollar();

    [GeneratedRegex("(?<=£|€|US\\$) ")]
    private static partial Regex AfterSign();

    [GeneratedRegex("-(?:£|€|US\\$)")]
    private static partial Regex SecondSign();

    [GeneratedRegex("(?<value>\\.[0-9])(?![0-9])")]
    private static partial Regex OneDecimal();

    [GeneratedRegex("^(?:(?:afc|nhs|agenda for change) )?bands? ?")]
    private static partial Regex Band();

    [GeneratedRegex("^(?:bands?|levels?) ?")]
    private static partial Regex Name();

    [GeneratedRegex("(?<first>[0-9][0-9.]*[a-d]?)-(?<last>[0-9][0-9.]*[a-d]?)")]
    private static partial Regex Ends();
}
