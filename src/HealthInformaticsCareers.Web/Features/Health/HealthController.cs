using System.Net;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Reports;
using HealthInformaticsCareers.Web.Pipeline;
using HealthInformaticsCareers.Web.Previewing;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Health;

/// <summary>Health checks for load balancers and operators. Responses are never cached.</summary>
public sealed partial class HealthController(Edition edition, CurrentEdition current, ReportInbox inbox, SiteOptions site, TimeProvider time, IHostApplicationLifetime lifetime) : Controller
{
    /// <summary>A proxy adds one of the first three; the forwarded headers middleware renames the first to the last.</summary>
    private static readonly string[] ProxyHeaders = ["X-Forwarded-For", "Forwarded", "Via", "X-Original-For"];

    /// <summary>Says only that the process responds.</summary>
    [Get("/health/live")]
    public JsonResult Live() => Health(new { status = "live" });

    /// <summary>
    /// Says that the content is loaded, as it must be for the process to start. Changed content that cannot be loaded and reports that cannot be stored are
    /// details: pages are served all the same.
    /// </summary>
    [Get("/health/ready")]
    public JsonResult Ready()
    {
        if (lifetime.ApplicationStopping.IsCancellationRequested)
        {
            Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
            return Health(new { status = "stopping" });
        }

        if (!site.HealthDetails && !IsFromThisMachine())
        {
            return Health(new { status = "ready" });
        }

        return Health(new
        {
            status = "ready",
            pages = edition.Catalogue.All.Count(entry => entry.IsCurrent),
            content = new
            {
                version = edition.Version,
                ageSeconds = Seconds(time.GetUtcNow() - edition.Since),
                lastLoad = LastLoad(current.Last.Problems),
            },
            reports = inbox.Failure is { } failure ? $"{(failure.IsClosed ? "closed" : "failing")}: {failure.Reason}" : "open",
            reportsFailureAgeSeconds = inbox.Failure is { } last ? Seconds(time.GetElapsedTime(last.At)) : (long?)null,
        });
    }

    /// <summary>Behind a proxy on this machine that is not a known one, every visitor seems to come from here; the proxy's headers give that away.</summary>
    private bool IsFromThisMachine() =>
        HttpContext.Connection.RemoteIpAddress is { } caller && IPAddress.IsLoopback(caller) && !ProxyHeaders.Any(Request.Headers.ContainsKey);

    private JsonResult Health(object health)
    {
        Response.Headers.CacheControl = "no-store";
        return Json(health);
    }

    /// <summary>The wall clock can be set back; an age is never negative.</summary>
    private static long Seconds(TimeSpan age) => Math.Max(0, (long)age.TotalSeconds);

    /// <summary>Names the first code at most. The messages quote unpublished content and name files; they are in the log.</summary>
    private static string LastLoad(IReadOnlyList<Problem> problems)
    {
        if (problems.Count == 0)
        {
            return "served";
        }

        var code = problems.Select(problem => Code().Match(problem.Text)).FirstOrDefault(match => match.Success);
        return $"refused, {problems.Count} {(problems.Count == 1 ? "problem" : "problems")}{(code is null ? "" : $", the first: {code.Value}")}; see the log";
    }

    [GeneratedRegex("(?<=: error )HIC[0-9]{4}(?=: )")]
    private static partial Regex Code();
}
