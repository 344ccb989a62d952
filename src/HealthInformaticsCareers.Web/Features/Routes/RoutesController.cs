using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Routes;

public sealed class RoutesController(Catalogue catalogue, Edition edition, SiteOptions site) : Controller
{
    [Get("/routes", ReadsQuery = true)]
    public ViewResult Index() => View(new FilteredIndexPage<Route>(catalogue, SiteKinds.Route.Index, RouteFilters.List(catalogue, Request.Query)));

    [Get("/routes/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Routes.Find(slug) is { } route ? View(new RoutePage(catalogue, route) { Today = edition.Today }) : NotFound();

    /// <summary>The days on which applications open and close, for a calendar; not there once they have closed.</summary>
    [Get("/routes/{slug}" + RouteCalendar.Ending)]
    public ActionResult Calendar(string slug) =>
        catalogue.Routes.Find(slug) is { IsCurrent: true, Applications.Value: { } window } route && !window.HasClosedBy(edition.Today)
            ? Content(RouteCalendar.Of(route, window, site), "text/calendar; charset=utf-8")
            : NotFound();
}
