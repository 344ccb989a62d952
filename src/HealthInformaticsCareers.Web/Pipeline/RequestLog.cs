using Microsoft.AspNetCore.Diagnostics;
using Serilog.AspNetCore;
using Serilog.Events;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>Logs one line for each request: method, path, status and time. Queries and visitors' addresses stay out, because they reveal who looked for what.</summary>
internal static class RequestLog
{
    private const int LongestValue = 512;

    public static void Configure(RequestLoggingOptions options, Serilog.ILogger logger)
    {
        options.Logger = logger;
        options.MessageTemplate = "{Method} {Path} {Status} {Milliseconds:0.0} ms";
        options.GetMessageTemplateProperties = PropertiesOf;

        // The exception handler has already logged a failure as an error, with its cause.
        options.GetLevel = (_, _, _) => LogEventLevel.Information;
    }

    private static IEnumerable<LogEventProperty> PropertiesOf(HttpContext context, string path, double milliseconds, int status)
    {
        // After a failure the request has the path of the error page. The path is escaped, so that a line break stays "%0A".
        var requested = context.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? new PathString(failed.Path) : context.Request.Path;
        return
        [
            new("Method", new ScalarValue(Truncate(context.Request.Method))),
            new("Path", new ScalarValue(Truncate(requested.ToUriComponent()))),
            new("Status", new ScalarValue(status)),
            new("Milliseconds", new ScalarValue(milliseconds)),
        ];
    }

    private static string Truncate(string value) => value.Length <= LongestValue ? value : value[..LongestValue];
}
