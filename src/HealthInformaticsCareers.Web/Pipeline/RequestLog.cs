namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>One line a request: method, path, status and time. No query and no address of a visitor: they can say who looks for what.</summary>
internal sealed partial class RequestLog(RequestDelegate next, TimeProvider time, ILogger<RequestLog> logger)
{
    private const int LongestValue = 512;

    public async Task InvokeAsync(HttpContext context)
    {
        // The path as it came: error pages change it on the way. Encoded, so that a line end stays "%0A".
        var path = context.Request.Path.ToUriComponent();
        var start = time.GetTimestamp();
        try
        {
            await next(context);
        }
        finally
        {
            // A method may be as long as a line, too.
            LogRequest(logger, Cut(context.Request.Method), Cut(path), context.Response.StatusCode, time.GetElapsedTime(start).TotalMilliseconds);
        }
    }

    private static string Cut(string value) => value.Length <= LongestValue ? value : value[..LongestValue];

    [LoggerMessage(LogLevel.Information, "{Method} {Path} {Status} {Milliseconds:0.0} ms")]
    private static partial void LogRequest(ILogger logger, string method, string path, int status, double milliseconds);
}
