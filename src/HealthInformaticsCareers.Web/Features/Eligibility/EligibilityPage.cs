using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared.Filters;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Eligibility;

[method: SetsRequiredMembers]
public sealed record EligibilityPage(Catalogue Catalogue, FilteredList<Condition> List) : IndexPage(
    Catalogue,
    List.Address,
    "What could rule you out",
    "The checks and conditions of these jobs, when they come, who decides, and how strictly. We ask you nothing: read what applies to you.");
