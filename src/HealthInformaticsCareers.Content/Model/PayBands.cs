using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>What each band pays in one nation and year: <c>pay-bands.yml</c>.</summary>
/// <param name="Year">A pay year such as <c>2025/26</c>.</param>
/// <param name="Latest">The places where newer figures will be published.</param>
public sealed record PayBands(Nation Nation, string Year, FactStatus Status, IReadOnlyList<SourceId> Sources, string Note, IReadOnlyList<Place> Latest, IReadOnlyList<PayBand> Bands)
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
