using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Levels;

public sealed class LevelsController(Catalogue catalogue) : Controller
{
    [Get("/levels")]
    public ViewResult Index() => View(new IndexPage(catalogue, SiteKinds.Level.Index));
}
