using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;
using Microsoft.AspNetCore.Html;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Facts.cshtml</c>: facts of a page in a summary list.</summary>
public sealed record FactRows(SitePage Page, params IReadOnlyList<FactRow> Rows);

/// <param name="More">Something to say under the value, such as the pay of a band in pounds.</param>
public sealed record FactRow(string Label, Fact Fact, IHtmlContent? More = null);

/// <summary>The model of <c>_Value.cshtml</c>.</summary>
/// <param name="Value">Null when unknown.</param>
public sealed record FactValue(SitePage Page, object? Value);

/// <summary>The model of <c>_Trust.cshtml</c>: how far a statement can be trusted, and who says so.</summary>
public sealed record Trust(SitePage Page, FactStatus Status, bool IsJudgement, IReadOnlyList<string> SourceIds)
{
    /// <summary>Where the page lists its own sources; on other pages the list of all sources is named.</summary>
    public string LinkTo(Source source) => Page is EntryPage ? $"#source-{source.Id}" : $"/sources#{source.Id}";
}
