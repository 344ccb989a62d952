using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Guides;

public sealed class GuidesController(Catalogue catalogue) : Controller
{
    [Get("/guides")]
    public ViewResult Index() => View(new CardIndexPage(catalogue, SiteKinds.Guide, catalogue.Guides));

    [Get("/guides/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Guides.Find(slug) is { } guide ? View(new GuidePage(catalogue, guide)) : NotFound();
}
