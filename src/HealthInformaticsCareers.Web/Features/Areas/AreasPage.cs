using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Areas;

[method: SetsRequiredMembers]
public sealed record AreasPage(Catalogue Catalogue) : IndexPage(
    Catalogue,
    "/areas",
    "Areas of work",
    "The kinds of work with health data, records, systems and knowledge, and the jobs in each.");
