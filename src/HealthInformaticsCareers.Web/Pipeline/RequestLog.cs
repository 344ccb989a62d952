using Microsoft.AspNetCore.Diagnostics;
using Serilog.AspNetCore;
using Serilog.Events;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>One line a request: method, path, status and time. Queries and visitors' addresses stay out, because they tell who looked for what.</summary>
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
        // After a failure the path is that of the error page. Escaped, so that a line break stays "%0A".
        var asked = context.Features.Get<IExceptionHandlerPathFeature>() is { } failed ? new PathString(failed.Path) : context.Request.Path;
        return
        [
            new("Method", new ScalarValue(Cut(context.Request.Method))),
            new("Path", new ScalarValue(Cut(asked.ToUriComponent()))),
            new("Status", new ScalarValue(status)),
            new("Milliseconds", new ScalarValue(milliseconds)),
        ];
    }

    private static string Cut(string value) => value.Length <= LongestValue ? value : value[..LongestValue];
}
