using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Addresses for tests only: one throws an exception, the other shows the query string that reached it.</summary>
public sealed class FailingController : Controller
{
    public const string Secret = "the reason that no visitor may read";

    [HttpGet("/fails")]
    public IActionResult Fail() => throw new InvalidOperationException($"{Secret} at {Request.Path}");

    [Get("/echoes-its-query")]
    public ContentResult Echo() => Content($"The query is '{Request.QueryString}'.", "text/plain");
}
