using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

/// <summary>
/// A chart of how long each qualification takes and what you pay: a group for each price range, with a bar for each qualification.
/// Positions are in the units of the SVG's view box.
/// </summary>
public sealed class TimeAndCost
{
    public const int Width = 960;

    private const int Left = 150;
    private const int Right = 800;
    private const int BarHeight = 22;
    private const int GroupTop = 34;
    private const int OpenEndWidth = 24;

    // The scale runs from an hour to five years. A month counts as 730 hours.
    private const double ShortestHours = 1;
    private const double LongestHours = 5 * 8_760;

    private static readonly (string Label, double Hours)[] KnownLengths =
        [("1 hour", 1), ("1 day", 24), ("1 week", 168), ("1 month", 730), ("1 year", 8_760), ("5 years", 43_800)];

    public TimeAndCost(IEnumerable<Qualification> qualifications)
    {
        var groups = new List<PriceGroup>();
        var top = GroupTop;
        foreach (var group in qualifications.GroupBy(qualification => PriceGroupOf(qualification.Price)).OrderBy(group => group.Key))
        {
            var y = top + GroupTop;
            var bars = group.OrderBy(qualification => qualification.Time.IsKnown ? HoursOf(qualification.Time.Value!).To : double.MaxValue)
                .Select(qualification => BarOf(qualification, y += BarHeight)).ToList();
            groups.Add(new PriceGroup(LabelOf(group.Key), top + GroupTop, bars));
            top = y;
        }

        Groups = groups;
        Height = top + GroupTop;
    }

    /// <summary>The cheapest first and unknown prices last.</summary>
    public IReadOnlyList<PriceGroup> Groups { get; }

    public int Height { get; }

    /// <summary>The labels along the top and their positions.</summary>
    public static IEnumerable<(string Label, int X)> Scale => KnownLengths.Select(length => (length.Label, X(length.Hours)));

    private static Bar BarOf(Qualification qualification, int y)
    {
        if (!qualification.Time.IsKnown)
        {
            return new Bar(qualification.Title, y, null, null);
        }

        var time = qualification.Time.Value!;
        var (from, to) = HoursOf(time);
        return time.To is null
            ? new Bar($"{qualification.Title} (or more)", y, X(from), X(from) + OpenEndWidth)
            : new Bar(qualification.Title, y, X(from), Math.Max(X(to), X(from) + 8));
    }

    /// <summary>A time without a lower limit starts at the start of the scale. One without an upper limit sorts last.</summary>
    private static (double From, double To) HoursOf(DurationRange time)
    {
        var unit = DurationRange.MinutesIn(time.Unit) / 60.0;
        return ((time.From ?? 0) * unit, time.To is { } to ? to * unit : LongestHours);
    }

    /// <summary>The scale is logarithmic, so that an hour and three years both fit.</summary>
    private static int X(double hours) =>
        Left + (int)((Right - Left) * Math.Log(Math.Clamp(hours, ShortestHours, LongestHours)) / Math.Log(LongestHours));

    private static int PriceGroupOf(Fact<Price> price) => price switch
    {
        { IsKnown: true, Value.Amount: { } amount } when amount == MoneyRange.Free => 0,
        { IsKnown: true, Value.Amount: { Sign: "£" } amount } => (amount.From ?? amount.To) switch { < 200 => 1, <= 1_000 => 2, _ => 3 },
        _ => 4,
    };

    private static string LabelOf(int priceGroup) => priceGroup switch
    {
        0 => "Free to you",
        1 => "From under £200",
        2 => "From £200 to £1,000",
        3 => "From over £1,000",
        _ => "Price in pounds not known",
    };
}

/// <param name="Y">The baseline of the label.</param>
public sealed record PriceGroup(string Label, int Y, IReadOnlyList<Bar> Bars);

/// <param name="From">Null, like <paramref name="To"/>, if the time is not known.</param>
public sealed record Bar(string Title, int Y, int? From, int? To)
{
    // The width of a letter with the widest spacing that a reader may set.
    private const int WidestLetter = 10;

    /// <summary>Whether the title fits after the bar. If it does not, it goes before the bar, which leaves room there.</summary>
    public bool HasRoomAfter => TimeAndCost.Width - To >= Title.Length * WidestLetter;
}
