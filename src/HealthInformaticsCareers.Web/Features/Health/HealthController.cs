using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Health;

/// <summary>For whoever runs the site: never cached.</summary>
public sealed class HealthController(Catalogue catalogue) : Controller
{
    /// <summary>The process answers.</summary>
    [Get("/health/live")]
    public JsonResult Live() => Answer(new { status = "live" });

    /// <summary>The content is loaded: without it the process would not have started.</summary>
    [Get("/health/ready")]
    public JsonResult Ready() => Answer(new { status = "ready", pages = catalogue.All.Count(entry => entry.IsCurrent) });

    private JsonResult Answer(object health)
    {
        Response.Headers.CacheControl = "no-store";
        return Json(health);
    }
}
