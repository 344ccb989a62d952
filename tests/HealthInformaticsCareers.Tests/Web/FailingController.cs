using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Addresses that the site itself does not have: one fails, one shows the query that reached it.</summary>
public sealed class FailingController : Controller
{
    public const string Secret = "the reason that no visitor may read";

    [HttpGet("/fails")]
    public IActionResult Fail() => throw new InvalidOperationException($"{Secret} at {Request.Path}");

    [Get("/echoes-its-query")]
    public ContentResult Echo() => Content($"The query is '{Request.QueryString}'.", "text/plain");
}
