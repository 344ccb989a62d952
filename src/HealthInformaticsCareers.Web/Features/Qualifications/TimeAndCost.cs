using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

/// <summary>
/// The model of <c>_TimeAndCost.cshtml</c>: how long each qualification takes and what you pay, a group for each price range, with a bar for each time that is
/// known. Lengths are in the units of the bars' view box.
/// </summary>
public sealed class TimeAndCost(IEnumerable<Qualification> qualifications)
{
    public const int Width = 1_000;

    // The scale runs from an hour to five years. A month counts as 730 hours.
    private const double ShortestHours = 1;
    private const double LongestHours = 5 * 8_760;

    private static readonly (string Label, double Hours)[] KnownLengths =
        [("1 hour", 1), ("1 day", 24), ("1 week", 168), ("1 month", 730), ("1 year", 8_760), ("5 years", 43_800)];

    /// <summary>The cheapest first and unknown prices last.</summary>
    public IReadOnlyList<PriceGroup> Groups { get; } =
        [.. qualifications.GroupBy(qualification => PriceGroupOf(qualification.Price)).OrderBy(group => group.Key).Select(group => new PriceGroup(
            LabelOf(group.Key),
            [.. group.Where(qualification => qualification.Time.IsKnown).Select(BarOf).OrderBy(bar => bar.AtMost).ThenBy(bar => bar.AtLeast)],
            [.. group.Where(qualification => !qualification.Time.IsKnown)]))];

    /// <summary>The labels along the top and their positions.</summary>
    public static IEnumerable<(string Label, int X)> Scale => KnownLengths.Select(length => (length.Label, X(length.Hours)));

    /// <returns>The price in a few words; null if the group says it already.</returns>
    public static string? PriceOf(Qualification qualification) =>
        qualification.Price is { IsKnown: true, Value.Amount: { } amount } && amount != MoneyRange.Free ? amount.ToString() : null;

    private static Bar BarOf(Qualification qualification)
    {
        var time = qualification.Time.Value!;
        var unit = DurationRange.MinutesIn(time.Unit) / 60.0;
        var words = Labels.Capitalize(time.ToString());
        return new Bar(qualification, PriceOf(qualification) is { } price ? $"{words}, {price}" : words, X((time.From ?? 0) * unit), time.To is { } most ? X(most * unit) : Width);
    }

    /// <summary>The scale is logarithmic, so that an hour and three years both fit.</summary>
    private static int X(double hours) => (int)(Width * Math.Log(Math.Clamp(hours, ShortestHours, LongestHours)) / Math.Log(LongestHours));

    private static int PriceGroupOf(Fact<Price> price) => price switch
    {
        { IsKnown: true, Value.Amount: { } amount } when amount == MoneyRange.Free => 0,
        { IsKnown: true, Value.Amount: { Sign: "£" } amount } => (amount.From ?? amount.To) switch { < 200 => 1, <= 1_000 => 2, _ => 3 },
        _ => 4,
    };

    private static string LabelOf(int priceGroup) => priceGroup switch
    {
        0 => "Free to you",
        1 => "Costs from under £200",
        2 => "Costs from £200 to £1,000",
        3 => "Costs from over £1,000",
        _ => "Ask the price in pounds",
    };
}

/// <param name="Unknown">The qualifications of the group whose time is not known. They have no bar.</param>
public sealed record PriceGroup(string Label, IReadOnlyList<Bar> Bars, IReadOnlyList<Qualification> Unknown);

/// <param name="Words">The time, and the price where the group leaves it open.</param>
/// <param name="AtLeast">The shortest time: the length of the dark bar, in thousandths of the scale. It is 0 if there is no lower limit.</param>
/// <param name="AtMost">The longest time: the length of the pale bar behind it. Without an upper limit it reaches the end of the scale.</param>
public sealed record Bar(Qualification Qualification, string Words, int AtLeast, int AtMost);
