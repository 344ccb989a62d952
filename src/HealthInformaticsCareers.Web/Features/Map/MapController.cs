using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Map;

public sealed class MapController(Catalogue catalogue) : Controller
{
    [Get("/map", ReadsQuery = true)]
    public ViewResult Index() =>
        View(new MapPage(catalogue, Request.Query["role"] is [{ } slug] && catalogue.Roles.Find(slug) is { IsCurrent: true } role ? role : null));
}
