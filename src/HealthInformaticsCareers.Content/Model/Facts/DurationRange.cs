using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Model.Facts;

public enum DurationUnit
{
    Minute,
    Hour,
    Day,
    Week,
    Month,
    Year,
}

/// <summary>A length of time; null is an open end of the range.</summary>
public sealed partial record DurationRange(int? From, int? To, DurationUnit Unit)
{
    /// <summary>What an editor may write.</summary>
    internal const string Grammar = "a length of time such as '18 months', '24-36 months', '6 months or more' or 'up to 4 weeks', or 'unknown'";

    public static DurationRange? Parse(string text)
    {
        var match = Pattern().Match(text);
        if (!match.Success || !Enum.TryParse<DurationUnit>(match.Groups["unit"].Value, ignoreCase: true, out var unit))
        {
            return null;
        }

        var first = int.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        int? second = match.Groups["second"].Success ? int.Parse(match.Groups["second"].Value, CultureInfo.InvariantCulture) : null;
        var upTo = match.Groups["upto"].Success;
        var orMore = match.Groups["ormore"].Success;
        return (second, upTo, orMore) switch
        {
            ({ } end, false, false) when end > first => new(first, end, unit),
            (null, true, false) => new(null, first, unit),
            (null, false, true) => new(first, null, unit),
            (null, false, false) => new(first, first, unit),
            _ => null,
        };
    }

    /// <returns>Minutes of calendar time: a day has 24 hours, a month 730, and a year 12 months.</returns>
    public static long MinutesIn(DurationUnit unit) => unit switch
    {
        DurationUnit.Minute => 1,
        DurationUnit.Hour => 60,
        DurationUnit.Day => 24 * 60,
        DurationUnit.Week => 7 * 24 * 60,
        DurationUnit.Month => 730 * 60,
        _ => 12 * 730 * 60,
    };

    public override string ToString()
    {
        var last = To ?? From;
        var unit = Unit.ToString().ToLowerInvariant() + (last == 1 ? "" : "s");
        return (From, To) switch
        {
            (null, { } to) => $"up to {to} {unit}",
            ({ } from, null) => $"{from} {unit} or more",
            var (from, to) when from == to => $"{from} {unit}",
            var (from, to) => $"{from} to {to} {unit}",
        };
    }

    [GeneratedRegex(@"^(?<upto>up to )?(?<first>[0-9]{1,5})(?:-(?<second>[0-9]{1,5}))? (?<unit>minute|hour|day|week|month|year)s?(?<ormore> or more)?\z")]
    private static partial Regex Pattern();
}
