using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>A fact in a few words, behind its icon.</summary>
/// <param name="Icon">One of <see cref="Icons"/>.</param>
public sealed record ShortFact(string Icon, string Words, params IReadOnlyList<SourceId> Sources);

/// <summary>The model of <c>_ShortFacts.cshtml</c>: facts on one line.</summary>
public sealed record ShortFacts(EntryPage Page, IReadOnlyList<ShortFact> Items);

/// <summary>An entry of <c>_Picks.cshtml</c>: one of the few that a page recommends, with what decides between them.</summary>
public sealed record Pick(Entry Entry, IReadOnlyList<ShortFact> Facts)
{
    /// <summary>A job with its pay and the least that a beginner needs.</summary>
    public static Pick Of(Catalogue catalogue, Role role) => new(
        role,
        [
            new(Icons.Pay, PayOf(catalogue, role) ?? "Pay: see adverts"),
            .. role.LowestWayIn?.Value is { } way ? [new ShortFact(Icons.Start, $"Start with: {Labels.InSentence(way)}")] : Array.Empty<ShortFact>(),
        ]);

    /// <returns>What the job pays, with nation and year; null if not known.</returns>
    public static string? PayOf(Catalogue catalogue, Role role) => Rung.Of(catalogue, role) is { Pay: { } pay }
        ? $"{pay} a year ({Labels.Of(catalogue.PayBands!.Main.Nation)}, {catalogue.PayBands.Main.Year})"
        : Rung.Of(catalogue, role).PayInWords;

    /// <summary>A route with its totals.</summary>
    public static Pick Of(Catalogue catalogue, Route route) => new(route, RouteTotalsText.Of(route, catalogue).ShortFacts);
}
