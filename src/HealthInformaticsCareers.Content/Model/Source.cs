using System.Globalization;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

public enum SourceKind
{
    /// <summary>Published by the body that decides the matter.</summary>
    Official,

    /// <summary>Reports what others decide.</summary>
    Secondary,

    /// <summary>A careers guide.</summary>
    Guide,
}

/// <summary>A publication that facts are taken from; one entry of <c>sources.yml</c>.</summary>
public sealed partial class Source
{
    private const int YearsThatConfirm = 3;

    public required SourceId Id { get; init; }

    /// <summary>Ids that it had before, or that belonged to what it replaced. Links to them lead here.</summary>
    public IReadOnlyList<string> Was { get; init; } = [];

    public required string Title { get; init; }

    public required string Publisher { get; init; }

    public required SourceKind Kind { get; init; }

    /// <summary>The publication's own date, as precise as it gives it, or <c>undated</c>.</summary>
    public required string Date { get; init; }

    /// <summary>The day on which we read it.</summary>
    public required DateOnly Checked { get; init; }

    /// <summary>Null if the address may not be linked, such as a copy on another site.</summary>
    public required string? Link { get; init; }

    public required string? Note { get; init; }

    /// <summary>Whether it is a law, a rule or a standard that is in force, whatever its date.</summary>
    public bool IsInForce { get; init; }

    /// <summary>The last day of the period that <see cref="Date"/> names, such as 31 December 2025 for <c>2024-25</c>; null if it names no year.</summary>
    public DateOnly? LastDate => Years().Matches(Date).Select(LastDay).OfType<DateOnly?>().Max();

    /// <summary>Whether it was new enough to confirm a fact when we read it.</summary>
    public bool IsRecent => IsInForce || LastDate?.AddYears(YearsThatConfirm) >= Checked;

    private static DateOnly LastDay(Match match)
    {
        var year = int.Parse(match.Groups["year"].Value, CultureInfo.InvariantCulture);
        return match.Groups["next"] is { Success: true, Value: var next } && int.Parse(next, CultureInfo.InvariantCulture) is var number
            ? number is >= 1 and <= 12 ? new DateOnly(year, number, 1).AddMonths(1).AddDays(-1) : new DateOnly(year - (year % 100) + number, 12, 31)
            : new DateOnly(year, 12, 31);
    }

    /// <summary>A year, and the month or the short second year behind it: <c>2025-11</c>, <c>2025-26</c>, <c>2025/26</c>.</summary>
    [GeneratedRegex(@"\b(?<year>20\d\d)(?:[-/](?<next>\d\d)\b)?")]
    private static partial Regex Years();
}
