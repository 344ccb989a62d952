using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Routes;

/// <summary>The model of <c>_TotalsCell.cshtml</c>: what one step adds to one total.</summary>
/// <param name="Fact">Null if the step adds nothing.</param>
/// <param name="Taken">The part of the total that a time counts towards.</param>
/// <param name="InWords">What to say instead of the whole value.</param>
public sealed record TotalsCell(SitePage Page, string Label, Fact? Fact, Timing? Taken = null, string? InWords = null);
