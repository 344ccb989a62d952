using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Reports;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Health;

/// <summary>For whoever runs the site: never cached.</summary>
public sealed class HealthController(Edition edition, CurrentEdition current, ReportBox reports, TimeProvider time, IHostApplicationLifetime lifetime) : Controller
{
    /// <summary>The process answers.</summary>
    [Get("/health/live")]
    public JsonResult Live() => Answer(new { status = "live" });

    /// <summary>The content is loaded: without it the process would not have started. Content that cannot be loaded later, and reports, are told, but pages need neither.</summary>
    [Get("/health/ready")]
    public JsonResult Ready()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Answer(new { status = "stopping" });
        }

        return Answer(new
        {
            status = "ready",
            pages = edition.Catalogue.All.Count(entry => entry.IsCurrent),
            content = new
            {
                version = edition.Version,
                ageSeconds = (long)(time.GetUtcNow() - edition.Since).TotalSeconds,
                lastLoad = current.Last.Problems is [var first, ..] problems ? $"refused, {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}, the first: {first}" : "served",
            },
            reports = reports.WhyClosed is { } why ? $"closed: {why}" : "open",
        });
    }

    private JsonResult Answer(object health)
    {
        Response.Headers.CacheControl = "no-store";
        return Json(health);
    }
}
