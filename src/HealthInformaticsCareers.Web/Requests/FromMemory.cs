using HealthInformaticsCareers.Web.Editions;

namespace HealthInformaticsCareers.Web.Requests;

/// <summary>Answers with the finished page where there is one; nothing else is done for such a request.</summary>
internal sealed partial class FromMemory(RequestDelegate next, CurrentEdition current, ILogger<FromMemory> logger)
{
    public Task InvokeAsync(HttpContext context)
    {
        var request = context.Request;
        if (!current.Edition.Answers.TryGetValue(request.Path.Value ?? "", out var answer)
            || !(answer.IsForAnyQuery || !request.QueryString.HasValue)
            || !(HttpMethods.IsGet(request.Method) || HttpMethods.IsHead(request.Method)))
        {
            return next(context);
        }

        LogSent(logger, request.Method, request.Path.Value!);
        return answer.Send(context);
    }

    /// <summary>Writing a line takes longer than all the rest of such a request.</summary>
    [LoggerMessage(LogLevel.Debug, "{Method} {Path} from memory")]
    private static partial void LogSent(ILogger logger, string method, string path);
}
