using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Reports;
using HealthInformaticsCareers.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Health;

/// <summary>For whoever runs the site: never cached.</summary>
public sealed class HealthController(Catalogue catalogue, ReportBox reports, IHostApplicationLifetime lifetime) : Controller
{
    /// <summary>The process answers.</summary>
    [Get("/health/live")]
    public JsonResult Live() => Answer(new { status = "live" });

    /// <summary>The content is loaded: without it the process would not have started. Pages need no reports: it is ready without them.</summary>
    [Get("/health/ready")]
    public JsonResult Ready()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Answer(new { status = "stopping" });
        }

        return Answer(new { status = "ready", pages = catalogue.All.Count(entry => entry.IsCurrent), reports = reports.WhyClosed is { } why ? $"closed: {why}" : "open" });
    }

    private JsonResult Answer(object health)
    {
        Response.Headers.CacheControl = "no-store";
        return Json(health);
    }
}
