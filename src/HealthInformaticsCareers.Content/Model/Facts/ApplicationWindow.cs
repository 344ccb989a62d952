using System.Globalization;

namespace HealthInformaticsCareers.Content.Model.Facts;

/// <summary>The days on which a scheme takes applications.</summary>
/// <param name="Opens">The first day; null if only the last one is known.</param>
/// <param name="Closes">The last day.</param>
public sealed record ApplicationWindow(DateOnly? Opens, DateOnly Closes)
{
    /// <summary>What an editor may write.</summary>
    internal const string Expected = "'closes' (the last day to apply, such as 2027-02-05) and, if it is known, 'opens' (the first day), or 'unknown'";

    public bool HasClosedBy(DateOnly day) => day > Closes;

    public bool IsOpenOn(DateOnly day) => !HasClosedBy(day) && !(day < Opens);

    public override string ToString() => Opens is { } opens ? $"From {Words(opens)} to {Words(Closes)}" : $"Until {Words(Closes)}";

    private static string Words(DateOnly day) => day.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
}
