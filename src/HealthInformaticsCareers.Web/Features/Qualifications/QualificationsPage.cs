using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared.Filters;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

[method: SetsRequiredMembers]
public sealed record QualificationsPage(Catalogue Catalogue, FilteredList<Qualification> List) : IndexPage(
    Catalogue,
    List.Address,
    "Qualifications",
    "Who can start each qualification, how long it takes, what it costs and who pays.");
