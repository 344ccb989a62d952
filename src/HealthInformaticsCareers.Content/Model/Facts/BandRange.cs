namespace HealthInformaticsCareers.Content.Model.Facts;

/// <summary>One or more consecutive bands of Agenda for Change, the NHS pay scale.</summary>
public sealed record BandRange(string From, string To)
{
    /// <summary>Lowest pay first.</summary>
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
        var positions = ends.Select(IndexOf).ToList();
        return positions switch
        {
            [>= 0] => new(ends[0], ends[0]),
            [>= 0, var last] when last > positions[0] => new(ends[0], ends[1]),
            _ => null,
        };
    }

    public override string ToString() => From == To ? $"band {From}" : $"bands {From} to {To}";

    /// <summary>Position in the pay scale, lowest first; -1 if it is not a band.</summary>
    public static int IndexOf(string band) => All.ToList().IndexOf(band);
}
