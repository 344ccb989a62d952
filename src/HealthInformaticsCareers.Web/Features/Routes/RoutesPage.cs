using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared.Filters;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Routes;

[method: SetsRequiredMembers]
public sealed record RoutesPage(Catalogue Catalogue, FilteredList<Route> List) : IndexPage(
    Catalogue,
    List.Address,
    "Routes in",
    "The ways into this work, step by step: what to do, how long it takes, what it costs and whether you are paid.");
