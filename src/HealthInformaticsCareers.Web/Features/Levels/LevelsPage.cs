using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Levels;

[method: SetsRequiredMembers]
public sealed record LevelsPage(Catalogue Catalogue) : IndexPage(
    Catalogue,
    "/levels",
    "The nine-level framework",
    "An older way of grading these jobs, no longer kept up. You may still meet its level numbers.");
