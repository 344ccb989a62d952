using System.Globalization;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Model.Facts;

/// <summary>An amount of money; null is an open end of the range.</summary>
/// <param name="Sign">The currency sign before the figure: <c>£</c>, <c>€</c> or <c>US$</c>.</param>
public sealed partial record MoneyRange(decimal? From, decimal? To, string Sign)
{
    public static readonly MoneyRange Free = new(0, 0, "£");

    /// <summary>What an editor may write.</summary>
    internal const string Grammar = "an amount such as 'free', '£800-1500', '£21.50', '£555 or more', 'up to £13000' or 'US$315' (no commas), or 'unknown'";

    public static MoneyRange? Parse(string text)
    {
        if (text == "free")
        {
            return Free;
        }

        var match = Pattern().Match(text);
        if (!match.Success)
        {
            return null;
        }

        var sign = match.Groups["sign"].Value;
        var first = decimal.Parse(match.Groups["first"].Value, CultureInfo.InvariantCulture);
        decimal? second = match.Groups["second"].Success ? decimal.Parse(match.Groups["second"].Value, CultureInfo.InvariantCulture) : null;
        var upTo = match.Groups["upto"].Success;
        var orMore = match.Groups["ormore"].Success;
        return (second, upTo, orMore) switch
        {
            ({ } end, false, false) when end > first => new(first, end, sign),
            (null, true, false) => new(null, first, sign),
            (null, false, true) => new(first, null, sign),
            (null, false, false) => new(first, first, sign),
            _ => null,
        };
    }

    public override string ToString() => (From, To) switch
    {
        (0, 0) => "free",
        (null, { } to) => $"up to {Amount(to)}",
        ({ } from, null) => $"{Amount(from)} or more",
        var (from, to) when from == to => Amount(from!.Value),
        var (from, to) => $"{Amount(from!.Value)} to {Amount(to!.Value)}",
    };

    private string Amount(decimal value) =>
        Sign + value.ToString(value == decimal.Truncate(value) ? "#,0" : "#,0.00", CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<upto>up to )?(?<sign>£|€|US\$)(?<first>[0-9]{1,7}(?:\.[0-9]{2})?)(?:-(?<second>[0-9]{1,7}(?:\.[0-9]{2})?))?(?<ormore> or more)?\z")]
    private static partial Regex Pattern();
}
