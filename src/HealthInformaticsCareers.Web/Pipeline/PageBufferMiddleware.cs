using HealthInformaticsCareers.Web.Editions;
using Microsoft.AspNetCore.Diagnostics;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// Makes an answer of what a page writes, and keeps it in the edition for <see cref="FromMemory"/> if it is the same for everybody. Having the
/// whole page before anything is sent also means that a view which fails half way sends nothing.
/// </summary>
internal sealed class IntoMemory(RequestDelegate next, AdmittedHosts admitted, IHostEnvironment environment)
{
    /// <summary>In place of a path: what is not found is the same everywhere.</summary>
    private const string NotFound = "404";

    public async Task InvokeAsync(HttpContext context, Edition edition)
    {
        // Those bring encodings and tags of their own.
        if (context.IsForStaticFile())
        {
            await next(context);
            return;
        }

        var (request, response, answers) = (context.Request, context.Response, edition.Answers);
        var isNotFound = context.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalStatusCode: StatusCodes.Status404NotFound };
        if (isNotFound && answers.TryGetValue(NotFound, out var known))
        {
            await known.Send(context);
            return;
        }

        var page = context.GetEndpoint()?.Metadata.GetMetadata<GetAttribute>();
        if (page is { ReadsQuery: false })
        {
            // So that nothing of it can get into a page that is kept for all.
            request.QueryString = default;
        }

        var wire = response.Body;
        using var body = new MemoryStream();
        response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = wire;
        }

        if (body.Length == 0)
        {
            return;
        }

        var isPlain = page is not null && response.StatusCode == StatusCodes.Status200OK && response.Headers.CacheControl.Count == 0;
        var key = isNotFound ? NotFound : isPlain && !request.QueryString.HasValue ? request.Path.Value : null;
        var isKept = key is not null && !environment.IsDevelopment();
        var answer = new Answer(response.StatusCode, response.ContentType, body.ToArray(), isKept, hasTag: isPlain) { IsForAnyQuery = page is { ReadsQuery: false } };
        if (isKept)
        {
            answer = answers.GetOrAdd(key!, answer);
            admitted.Add(request.Host);
        }

        await answer.Send(context);
    }
}
