using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>A fact of a page in words.</summary>
/// <param name="Name">No other fact of the page has it.</param>
/// <param name="Lines">The value, a line each, then what other sources say and what to know before relying on it.</param>
internal sealed record StatedFact(string Name, string Label, IReadOnlyList<string> Lines, IReadOnlyList<SourceId> Sources)
{
    /// <summary>Every fact of a page. The pay of the bands belongs to the guide that shows them.</summary>
    public static IEnumerable<StatedFact> AllOf(Entry entry, Catalogue catalogue) =>
        entry.AllFacts.Select(Of)
            .Concat(entry is Guide guide && guide.Shows.Contains(GuideBlock.PayBands) ? catalogue.PayBands?.All.SelectMany(Of) ?? [] : [])
            .DistinctBy(fact => fact.Name);

    /// <summary>Whether it says the same as another fact. The order of lines doesn't count.</summary>
    public bool SaysTheSameAs(StatedFact other) => Lines.Order(StringComparer.Ordinal).SequenceEqual(other.Lines.Order(StringComparer.Ordinal));

    private static StatedFact Of(NamedFact named)
    {
        var fact = named.Fact;
        return new(
            named.Name,
            named.Label,
            [
                .. ValueText.Lines(FactValue.ValueOf(fact)),
                .. fact.OtherClaims.Select(claim => $"Another source says: {string.Join("; ", ValueText.Lines(claim.Value))}"),
                .. Labels.WarningOf(fact.Status) is { } warning ? [warning] : Array.Empty<string>(),
                .. fact.IsJudgement ? ["Our judgement"] : Array.Empty<string>(),
            ],
            [.. fact.AllSources.Distinct()]);
    }

    private static IEnumerable<StatedFact> Of(PayTable table) => table.Bands.Select(band => new StatedFact(
        $"pay-bands/{Labels.Of(table.Nation)}-{table.Year}/{band.Name}".Replace(' ', '-').ToLowerInvariant(),
        $"Band {band.Name}, {Labels.Of(table.Nation)}, {table.Year}",
        [new MoneyRange(band.From, band.To, "£").ToString()],
        table.Sources));
}
