using HealthInformaticsCareers.Web.Editions;
using Microsoft.Extensions.Primitives;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// Answers with the finished page where there is one. It stands before everything that makes pages, so that nothing else is done for such a request.
/// </summary>
internal sealed partial class FromMemory(RequestDelegate next, CurrentEdition current, AdmittedHosts admitted, SiteOptions site, ILogger<FromMemory> logger)
{
    private readonly KeyValuePair<string, StringValues>[] headers =
        [.. SecurityHeaders.For(site).Append(new("Cache-Control", SecurityHeaders.PageCacheControl)).Select(header => KeyValuePair.Create(header.Key, new StringValues(header.Value)))];

    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!current.Edition.Answers.TryGetValue(request.Path.Value ?? "", out var answer)
            || (request.QueryString.HasValue && !answer.IsForAnyQuery)
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method))
            || !admitted.Have(request.Host))
        {
            return next(context);
        }

        LogSent(logger, request.Method, request.Path.Value!);
        var sent = context.Response.Headers;
        foreach (var (name, value) in headers)
        {
            sent[name] = value;
        }

        return answer.Send(context);
    }

    /// <summary>Not by default: a line takes two fifths more of the processor than such a request without it.</summary>
    [LoggerMessage(LogLevel.Debug, "{Method} {Path} from memory")]
    private static partial void LogSent(ILogger logger, string method, string path);
}
