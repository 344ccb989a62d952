namespace HealthInformaticsCareers.Content.Facts;

/// <summary>One or several neighbouring bands of the NHS pay scale, Agenda for Change.</summary>
public sealed record BandRange(string From, string To)
{
    /// <summary>From the lowest pay to the highest.</summary>
    public static readonly IReadOnlyList<string> All = ["1", "2", "3", "4", "5", "6", "7", "8a", "8b", "8c", "8d", "9"];

    /// <summary>What an editor may write.</summary>
    internal const string Grammar = "a pay band such as 'band 4', 'band 2-3' or 'band 8a-8c', or 'unknown'";

    public static BandRange? Parse(string text)
    {
        if (!text.StartsWith("band ", StringComparison.Ordinal))
        {
            return null;
        }

        var ends = text["band ".Length..].Split('-');
        var places = ends.Select(Place).ToList();
        return places switch
        {
            [>= 0] => new(ends[0], ends[0]),
            [>= 0, var last] when last > places[0] => new(ends[0], ends[1]),
            _ => null,
        };
    }

    public override string ToString() => From == To ? $"band {From}" : $"bands {From} to {To}";

    /// <summary>From the lowest on; -1 for what is no band.</summary>
    public static int Place(string band) => All.ToList().IndexOf(band);
}
