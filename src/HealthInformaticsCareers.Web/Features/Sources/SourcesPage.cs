using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Sources;

[method: SetsRequiredMembers]
public sealed record SourcesPage(Catalogue Catalogue) : IndexPage(
    Catalogue,
    "/sources",
    "Sources",
    "Every publication that a fact on this site comes from, with its date and the day we checked it.");
