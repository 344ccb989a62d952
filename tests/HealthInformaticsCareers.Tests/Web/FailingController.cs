using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>An address that fails, which the site itself does not have.</summary>
public sealed class FailingController : Controller
{
    public const string Secret = "the reason that no visitor may read";

    [HttpGet("/fails")]
    public IActionResult Fail() => throw new InvalidOperationException($"{Secret} at {Request.Path}");
}
