using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Health;

/// <summary>For whoever runs the site: never cached.</summary>
[ResponseCache(NoStore = true, Location = ResponseCacheLocation.None)]
public sealed class HealthController(Catalogue catalogue) : Controller
{
    /// <summary>The process answers.</summary>
    [Get("/health/live")]
    public JsonResult Live() => Json(new { status = "live" });

    /// <summary>The content is loaded: without it the process would not have started.</summary>
    [Get("/health/ready")]
    public JsonResult Ready() => Json(new { status = "ready", pages = catalogue.All.Count(entry => entry.IsCurrent) });
}
