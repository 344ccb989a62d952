using System.Security.Cryptography;
using Microsoft.Net.Http.Headers;

namespace HealthInformaticsCareers.Web.Requests;

/// <summary>
/// A strong entity tag for every page, made from the very bytes that are sent, so one for each encoding; and 304 for a browser that has them.
/// Buffering also means that a view which fails half way sends nothing.
/// </summary>
internal sealed class EntityTags(RequestDelegate next)
{
    public async Task InvokeAsync(HttpContext context)
    {
        // Static files bring tags of their own.
        if (context.IsForStaticFile())
        {
            await next(context);
            return;
        }

        var response = context.Response;
        var wire = response.Body;
        using var buffer = new MemoryStream();
        response.Body = buffer;
        try
        {
            await next(context);
        }
        finally
        {
            response.Body = wire;
        }

        response.Headers.Vary = HeaderNames.AcceptEncoding;
        if (response.StatusCode == StatusCodes.Status200OK && response.Headers.CacheControl.Count == 0)
        {
            var bytes = buffer.GetBuffer().AsMemory(0, (int)buffer.Length);
            var tag = new EntityTagHeaderValue($"\"{Convert.ToHexStringLower(SHA256.HashData(bytes.Span)[..12])}\"");
            response.GetTypedHeaders().ETag = tag;
            if (context.Request.GetTypedHeaders().IfNoneMatch.Any(known => known.Equals(EntityTagHeaderValue.Any) || known.Compare(tag, useStrongComparison: false)))
            {
                response.StatusCode = StatusCodes.Status304NotModified;
                response.ContentLength = null;
                response.Headers.Remove(HeaderNames.ContentType);
                return;
            }
        }

        if (buffer.Length > 0)
        {
            response.ContentLength = buffer.Length;
            buffer.Position = 0;
            await buffer.CopyToAsync(wire);
        }
    }
}
