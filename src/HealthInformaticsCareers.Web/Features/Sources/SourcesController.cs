using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Sources;

public sealed class SourcesController(Catalogue catalogue) : Controller
{
    [Get("/sources")]
    public ViewResult Index() => View(new IndexPage(catalogue, SiteKinds.Source.Index));
}
