using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Facts.cshtml</c>: a summary list of facts.</summary>
public sealed record FactRows(SitePage Page, params IReadOnlyList<FactRow> Rows);

public sealed record FactRow(string Label, Fact Fact);

/// <summary>The model of <c>_Value.cshtml</c>.</summary>
/// <param name="Value">Null if the value is unknown.</param>
public sealed record FactValue(SitePage Page, object? Value)
{
    /// <summary>An unknown price may still know who pays.</summary>
    public static FactValue Of(SitePage page, Fact fact) => new(page, ValueOf(fact));

    public static object? ValueOf(Fact fact) => fact.IsKnown || fact.AnyValue is Price { PaidBy: not [Payer.Unknown] } ? fact.AnyValue : null;
}

/// <summary>The model of <c>_Provenance.cshtml</c>: how far a statement can be trusted, and who says so.</summary>
public sealed record Provenance(SitePage Page, FactStatus Status, bool IsJudgement, IReadOnlyList<SourceId> SourceIds)
{
    public int? OldYear => OldYearOf(SourceIds, Page.Catalogue);

    /// <returns>The year of the newest source if every source is known to be old; null otherwise.</returns>
    public static int? OldYearOf(IReadOnlyList<SourceId> ids, Catalogue catalogue)
    {
        var sources = ids.Select(catalogue.Get).ToList();
        return sources.Count > 0 && sources.All(source => source is { LastDate: not null, IsRecent: false }) ? sources.Max(source => source.LastDate)!.Value.Year : null;
    }
}
