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

    /// <summary>A cell for a line of which the first words matter most: "The employer, within the law".</summary>
    /// <param name="otherwise">What to say if the line is not known.</param>
    public static StripCell Halves(string icon, string label, Fact<string> fact, string otherwise)
    {
        var halves = (fact.Value ?? otherwise).Split([", ", "; ", ": "], 2, StringSplitOptions.None);
        return new(icon, label, Labels.Capitalize(halves[0]), halves.Length > 1 ? halves[1] : null, fact.Sources) { IsDisputed = fact.Status == FactStatus.Disputed };
    }

    /// <summary>A cell for a length of time.</summary>
    public static StripCell Of(string icon, string label, Fact<DurationRange> fact) =>
        new(icon, label, fact.Value is { } time ? Labels.Capitalize(time.ToString()) : "Ask", fact.Value is not null ? ShortNoteOf(fact) : null, fact.Sources) { IsDisputed = fact.Status == FactStatus.Disputed };

    /// <summary>A cell for a price as the reader meets it.</summary>
    public static StripCell Of(Fact<Price> fact)
    {
        var (amount, payers) = (fact.Value?.Amount, fact.Value?.PaidBy ?? []);
        var others = Labels.Join([.. payers.Where(payer => payer is not (Payer.You or Payer.Unknown)).Select(Labels.Of)], "or");
        var (value, small) = (amount, ReaderPays: payers.Contains(Payer.You)) switch
        {
            ({ } free, _) when free == MoneyRange.Free => ("Nothing", others.Length > 0 ? $"paid by {others}" : null),
            ({ } other, false) when others.Length > 0 => ("Usually nothing", $"{other}, paid by {others}"),
            ({ } other, _) => (other.ToString(), others.Length > 0 ? $"{others} may pay" : null),
            (null, true) => ("Ask", others.Length > 0 ? $"you or {others} would pay" : "you pay"),
            _ => (others.Length > 0 ? "Usually nothing" : "Ask", others.Length > 0 ? $"paid by {others}" : null),
        };
        return new(Icons.Pay, "Cost to you", value, small, fact.Sources) { IsDisputed = fact.Status == FactStatus.Disputed };
    }

    /// <summary>A cell for an optional fact; none if the entry lacks it.</summary>
    public static IEnumerable<StripCell> Of(string icon, string label, Fact<string>? fact) =>
        fact is null ? [] : [new(icon, label, fact.Value is { } value ? Labels.Capitalize(value) : "Not known", ShortNoteOf(fact), fact.Sources) { IsDisputed = fact.Status == FactStatus.Disputed }];

    private static string? ShortNoteOf(Fact fact) => fact.Note is { Length: <= MostNote } note ? note : null;
}
