using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Areas;

public sealed class AreasController(Catalogue catalogue) : Controller
{
    [Get("/areas")]
    public ViewResult Index() => View(new CardIndexPage(catalogue, SiteKinds.Area, catalogue.Areas) { Instead = new("See all the jobs on one map", "/map") });

    [Get("/areas/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Areas.Find(slug) is { } area ? View(new AreaPage(catalogue, area)) : NotFound();
}
