using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.StartingPoints;

public sealed class StartingPointsController(Catalogue catalogue) : Controller
{
    [Get("/starting-points")]
    public ViewResult Index() => View(new CardIndexPage(catalogue, SiteKinds.StartingPoint, catalogue.StartingPoints) { Instead = new("Not sure? Answer a few questions and see which jobs fit", "/find-your-route") });

    [Get("/starting-points/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.StartingPoints.Find(slug) is { } startingPoint ? View(new StartingPointPage(catalogue, startingPoint)) : NotFound();
}
