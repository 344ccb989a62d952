using HealthInformaticsCareers.Web.Editions;
using Microsoft.AspNetCore.Diagnostics;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// Renders a whole page before sending any of it, so a view that fails half-way sends nothing. A page that is the same for all visitors goes into the
/// edition's cache, where <see cref="PageCacheMiddleware"/> finds it.
/// </summary>
internal sealed class PageBufferMiddleware(RequestDelegate next, IHostEnvironment environment)
{
    public async Task InvokeAsync(HttpContext context, Edition edition)
    {
        // Static assets are already compressed and have ETags.
        if (context.IsForStaticFile())
        {
            await next(context);
            return;
        }

        var (request, response) = (context.Request, context.Response);
        var isNotFound = context.Features.Get<IStatusCodeReExecuteFeature>() is { OriginalStatusCode: StatusCodes.Status404NotFound };
        if (isNotFound && edition.NotFoundPage is { } notFound)
        {
            await notFound.Send(context);
            return;
        }

        var page = context.GetEndpoint()?.Metadata.GetMetadata<GetAttribute>();
        if (page is { ReadsQuery: false })
        {
            // One visitor's query must not end up in a page that all visitors get.
            request.QueryString = default;
        }

        var originalBody = response.Body;
        using var body = new MemoryStream();
        response.Body = body;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = originalBody;
        }

        var query = context.Features.Get<QueryPage>();
        if (query?.Cached is { } known)
        {
            await known.Send(context);
            return;
        }

        if (body.Length == 0)
        {
            return;
        }

        var isPlain = page is not null && response.StatusCode == StatusCodes.Status200OK && response.Headers.CacheControl.Count == 0;
        var isCached = !environment.IsDevelopment() && (isNotFound || (isPlain && !request.QueryString.HasValue));
        var rendered = new CachedResponse(response.StatusCode, response.ContentType, body.ToArray(), isCached, hasTag: isPlain) { IgnoresQuery = page is { ReadsQuery: false } };
        if (isCached)
        {
            rendered = isNotFound ? edition.NotFoundPage ??= rendered : edition.CachedPages.GetOrAdd(request.Path.Value!, rendered);
        }
        else if (query is not null && isPlain && !environment.IsDevelopment())
        {
            edition.CachedQueries.Add(query.Key, rendered.In(CachedResponse.Preferred(request.Headers.AcceptEncoding)));
        }

        await rendered.Send(context);
    }
}
