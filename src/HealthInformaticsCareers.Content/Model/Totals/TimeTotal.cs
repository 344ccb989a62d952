using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model.Totals;

/// <summary>
/// A sum of step times in minutes, so that nothing is rounded before it is put into words. It is calendar time: a day has 24 hours and a month
/// 730. An hour of study counts as one hour of calendar time, which makes no visible difference next to months.
/// </summary>
/// <param name="From">The minimum; 0 for a time that is only known as "up to" something. Unknown times add nothing.</param>
/// <param name="KnownTo">The maximum of the known times; null if it is open-ended.</param>
/// <param name="Unit">The coarsest unit of any step, since the total can't be more precise than that.</param>
/// <param name="Unknown">Numbers of the steps whose time is not known.</param>
public sealed record TimeTotal(long From, long? KnownTo, DurationUnit Unit, IReadOnlyList<int> Unknown)
{
    public static readonly TimeTotal None = new(0, 0, DurationUnit.Minute, []);

    private const int MonthsInYear = 12;

    private static readonly decimal MinutesInMonth = DurationRange.MinutesIn(DurationUnit.Month);

    /// <summary>The maximum; null if it is open-ended, as it is when the time of any step is unknown.</summary>
    public long? To => Unknown.Count == 0 ? KnownTo : null;

    public bool IsOpen => To is null;

    public decimal FromMonths => From / MinutesInMonth;

    public decimal? ToMonths => To / MinutesInMonth;

    /// <summary>True if no step takes time, not even an unknown time.</summary>
    public bool IsNone => Unknown.Count == 0 && HasNothingKnown;

    public bool HasNothingKnown => KnownTo == 0;

    /// <summary>True if the text is less precise than the minutes, for example after weeks were added to months.</summary>
    public bool IsRounded => From % Size != 0 || (KnownTo ?? 0) % Size != 0;

    /// <summary>The unit that the text uses: months rather than years, because months add up without rounding, and a smaller unit if the sum is short.</summary>
    private DurationUnit WordsUnit
    {
        get
        {
            var unit = Unit == DurationUnit.Year ? DurationUnit.Month : Unit;
            while (unit > DurationUnit.Minute && 2 * (KnownTo ?? From) < DurationRange.MinutesIn(unit))
            {
                unit--;
            }

            return unit;
        }
    }

    private long Size => DurationRange.MinutesIn(WordsUnit);

    /// <param name="time">Null for a step that takes next to no time.</param>
    public static TimeTotal Of(int step, Fact<DurationRange>? time)
    {
        if (time is null)
        {
            return None;
        }

        if (!time.IsKnown)
        {
            return None with { Unknown = [step] };
        }

        var range = time.Value!;
        var size = DurationRange.MinutesIn(range.Unit);
        return new((range.From ?? 0) * size, range.To * size, range.Unit, []);
    }

    /// <summary>The total when <paramref name="next"/> follows this time.</summary>
    public TimeTotal Then(TimeTotal next) => With(next, From + next.From, KnownTo + next.KnownTo);

    /// <summary>The total when the two run side by side: the longer one counts.</summary>
    public TimeTotal Beside(TimeTotal other) =>
        With(other, Math.Max(From, other.From), KnownTo is { } one && other.KnownTo is { } two ? Math.Max(one, two) : null);

    /// <returns>This time with a minimum of zero, because it may belong to another part.</returns>
    public TimeTotal AtMost() => this with { From = 0 };

    /// <returns>This time with its minimum as its maximum too.</returns>
    public TimeTotal AtLeast() => this with { KnownTo = From };

    /// <returns>The known part in words, such as <c>about 18 to 24 months</c>, <c>2 to 2½ years</c> or <c>up to 4 weeks</c>.</returns>
    public override string ToString()
    {
        var from = Rounded(From);
        var to = KnownTo is { } end ? Rounded(end) : (long?)null;
        var about = IsRounded ? "about " : "";
        var last = to ?? from;
        var inYears = WordsUnit == DurationUnit.Month && (IsWhole(MonthsInYear) || ((from == 0 ? last : from) >= 2 * MonthsInYear && IsWhole(MonthsInYear / 2)));
        var unit = inYears ? last == MonthsInYear ? "year" : "years" : WordsUnit.ToString().ToLowerInvariant() + (last == 1 ? "" : "s");
        return (from, to) switch
        {
            (0, 0) => "no time",
            (0, null) => "no set time",
            (_, null) => $"{about}{Number(from)} {unit} or more",
            (0, { } most) => $"up to {about}{Number(most)} {unit}",
            var (least, most) when least == most => $"{about}{Number(least)} {unit}",
            var (least, most) => $"{about}{Number(least)} to {Number(most!.Value)} {unit}",
        };

        long Rounded(long minutes) => (long)Math.Round((decimal)minutes / Size, MidpointRounding.AwayFromZero);

        bool IsWhole(long months) => last > 0 && from % months == 0 && last % months == 0;

        string Number(long count) => !inYears ? $"{count}" : $"{count / MonthsInYear}{(count % MonthsInYear == 0 ? "" : "½")}";
    }

    private TimeTotal With(TimeTotal other, long from, long? knownTo) =>
        new(from, knownTo, Unit > other.Unit ? Unit : other.Unit, [.. Unknown, .. other.Unknown]);
}
