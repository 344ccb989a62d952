using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Facts.cshtml</c>: a summary list of facts.</summary>
public sealed record FactRows(SitePage Page, params IReadOnlyList<FactRow> Rows);

public sealed record FactRow(string Label, Fact Fact);

/// <summary>The model of <c>_KeyFacts.cshtml</c>: the facts that most readers come for, each with a link to its section.</summary>
public sealed record KeyFacts(SitePage Page, params IReadOnlyList<KeyFact> Rows);

/// <param name="Id">The id of the section.</param>
public sealed record KeyFact(string Label, Fact Fact, string Id);

/// <summary>The model of <c>_Value.cshtml</c>.</summary>
/// <param name="Value">Null when unknown.</param>
public sealed record FactValue(SitePage Page, object? Value)
{
    /// <summary>A price whose amount is not known is still shown if it says who pays.</summary>
    public static FactValue Of(SitePage page, Fact fact) =>
        new(page, fact.IsKnown || fact.AnyValue is Price { PaidBy: not [Payer.Unknown] } ? fact.AnyValue : null);
}

/// <summary>The model of <c>_Provenance.cshtml</c>: the status of a statement and its sources.</summary>
public sealed record Provenance(SitePage Page, FactStatus Status, bool IsJudgement, IReadOnlyList<string> SourceIds)
{
    /// <summary>Entry pages list their own sources; other pages link to the list of all sources.</summary>
    public string LinkTo(Source source) => Page is EntryPage ? $"#source-{source.Id}" : $"/sources#{source.Id}";
}
