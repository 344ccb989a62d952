using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_FactStrip.cshtml</c>: the facts that most readers come for, a few words each.</summary>
public sealed record FactStrip(EntryPage Page, params IReadOnlyList<StripCell> Cells);

/// <param name="Icon">The name of an icon of Lucide.</param>
/// <param name="Value">A few words.</param>
/// <param name="Small">What belongs to it, in smaller type; null if nothing.</param>
public sealed record StripCell(string Icon, string Label, string Value, string? Small, IReadOnlyList<SourceId> Sources)
{
    public bool IsDisputed { get; init; }

    /// <summary>Where to read more. A cell with links is as wide as the strip.</summary>
    public IReadOnlyList<NextStep> Links { get; init; } = [];

    /// <summary>A longer note has no room here and is shown with the fact itself.</summary>
    private const int MostNote = 45;

    /// <summary>A cell for an optional fact; none if the entry lacks it.</summary>
    public static IEnumerable<StripCell> Of(string icon, string label, Fact<string>? fact) =>
        fact is null ? [] : [new(icon, label, fact.Value is { } value ? Labels.Capitalize(value) : "Not known", fact.Note is { Length: <= MostNote } note ? note : null, fact.Sources) { IsDisputed = fact.Status == FactStatus.Disputed }];
}
