using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Routes;

public sealed class RoutesController(Catalogue catalogue) : Controller
{
    [Get("/routes", ReadsQuery = true)]
    public ViewResult Index() => View(new FilteredIndexPage<Route>(catalogue, SiteKinds.Route.Index, RouteFilters.List(catalogue, Request.Query)));

    [Get("/routes/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Routes.Find(slug) is { } route ? View(new RoutePage(catalogue, route)) : NotFound();
}
