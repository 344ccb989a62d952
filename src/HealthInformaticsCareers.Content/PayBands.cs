using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>What each band pays in one nation and year: <c>pay-bands.yml</c>.</summary>
/// <param name="Year">A pay year such as <c>2025/26</c>.</param>
/// <param name="Latest">Where newer figures will be.</param>
public sealed record PayBands(Nation Nation, string Year, FactStatus Status, IReadOnlyList<string> Sources, string Note, IReadOnlyList<Place> Latest, IReadOnlyList<PayBand> Bands)
{
    internal static PayBands Read(ContentFile file)
    {
        var fields = file.Fields;
        var parts = fields.Parts("bands");
        var bands = new PayBands(
            fields.Word<Nation>("nation"),
            fields.Text("year"),
            fields.Word<FactStatus>("status"),
            fields.References("sources", Kind.Source),
            fields.Text("note"),
            Values.PlacesIn(fields.OptionalParts("latest")),
            [.. parts.Select(PayBand.Read)]);
        fields.RefuseTwice("bands", bands.Bands.Zip(parts, (band, part) => (band.Name, part.AtValue("band"))));
        file.CheckConfirmed(fields, "pay bands", bands.Sources);
        return bands;
    }

    /// <returns>Pounds a year from the entry point of the lowest band to the top of the highest, or null where a band is not in the table.</returns>
    public MoneyRange? PayOf(BandRange range)
    {
        var from = Bands.FirstOrDefault(band => band.Name == range.From)?.From;
        var to = Bands.FirstOrDefault(band => band.Name == range.To)?.To;
        return from is null || to is null ? null : new MoneyRange(from, to, "£");
    }
}

/// <param name="From">Pounds a year at the entry point.</param>
/// <param name="To">Pounds a year at the top.</param>
public sealed record PayBand(string Name, int From, int To)
{
    internal static PayBand Read(Fields fields) => new(
        fields.Parsed("band", "a pay band without the word 'band', such as '4' or '8a'", text => BandRange.All.Contains(text) ? text : null) ?? "",
        fields.Number("from", 0, 1_000_000),
        fields.Number("to", 0, 1_000_000));
}
