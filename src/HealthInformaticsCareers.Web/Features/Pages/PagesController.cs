using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Pages;

public sealed class PagesController(Catalogue catalogue) : Controller
{
    [Get("/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Pages.Find(slug) is { } page ? View(new PlainPage(catalogue, page)) : NotFound();
}
