using HealthInformaticsCareers.Content.Model;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Errors;

/// <summary>The error pages. Only the pipeline re-executes them; requested directly, the address does not exist.</summary>
[ApiExplorerSettings(IgnoreApi = true)]
public sealed partial class ErrorsController(Catalogue catalogue, ILogger<ErrorsController> logger) : Controller
{
    [Route(Site.ErrorPath)]
    public ViewResult Show()
    {
        if (HttpContext.Features.Get<IExceptionHandlerFeature>() is not null)
        {
            LogFailure(logger, HttpContext.TraceIdentifier);
            return Page("Failed", new FailedPage(catalogue, HttpContext.TraceIdentifier), StatusCodes.Status500InternalServerError);
        }

        var original = HttpContext.Features.Get<IStatusCodeReExecuteFeature>();
        return original?.OriginalStatusCode switch
        {
            StatusCodes.Status410Gone when catalogue.Find(original.OriginalPath) is { Retired: { } ending } gone =>
                Page("Gone", new GonePage(catalogue, gone, ending), StatusCodes.Status410Gone),
            null or StatusCodes.Status404NotFound => Page("NotFound", new ErrorPage(catalogue, "Page not found"), StatusCodes.Status404NotFound),
            StatusCodes.Status501NotImplemented => Page("Elsewhere", new ErrorPage(catalogue, "This does not work here"), StatusCodes.Status501NotImplemented),
            { } status => Page("Refused", new ErrorPage(catalogue, "We cannot answer that"), status),
        };
    }

    private ViewResult Page(string view, ErrorPage page, int status)
    {
        var result = View(view, page);
        result.StatusCode = status;
        return result;
    }

    [LoggerMessage(LogLevel.Error, "The visitor was shown failure reference {Reference}")]
    private static partial void LogFailure(ILogger logger, string reference);
}
