using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>The tables of pay: <c>pay-bands.yml</c>.</summary>
/// <param name="Main">The table that gives pay in pounds wherever the site shows a band.</param>
/// <param name="Others">Tables of other nations and years, the newest first.</param>
/// <param name="Latest">The places where newer figures will be published.</param>
public sealed record PayBands(PayTable Main, IReadOnlyList<PayTable> Others, IReadOnlyList<Place> Latest)
{
    public IEnumerable<PayTable> All => Others.Prepend(Main);

    /// <summary>The tables of the main table's year: one a nation.</summary>
    public IEnumerable<PayTable> OfThisYear => All.Where(table => table.Year == Main.Year);
}

/// <summary>What each band pays in one nation and year.</summary>
/// <param name="Year">A pay year such as <c>2025/26</c>.</param>
public sealed record PayTable(Nation Nation, string Year, FactStatus Status, IReadOnlyList<SourceId> Sources, string Note, IReadOnlyList<PayBand> Bands)
{
    /// <returns>Pounds a year, from the bottom of the lowest band to the top of the highest; null if a band is not in the table.</returns>
    public MoneyRange? PayOf(BandRange range)
    {
        var from = Bands.FirstOrDefault(band => band.Name == range.From)?.From;
        var to = Bands.FirstOrDefault(band => band.Name == range.To)?.To;
        return from is null || to is null ? null : new MoneyRange(from, to, "£");
    }
}

/// <param name="From">Pounds a year at the bottom of the band.</param>
/// <param name="To">Pounds a year at the top.</param>
public sealed record PayBand(string Name, int From, int To);
