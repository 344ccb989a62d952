using Microsoft.Extensions.Primitives;
using Microsoft.Net.Http.Headers;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>Sets the security headers of every response, and answers with a plain page when the error page itself fails.</summary>
internal sealed partial class SecurityHeadersMiddleware(RequestDelegate next, SiteOptions site, ILogger<SecurityHeadersMiddleware> logger)
{
    private const string LastResort =
        "<!DOCTYPE html><html lang=\"en\"><head><meta charset=\"utf-8\"><title>Sorry, something went wrong</title></head>"
        + "<body><h1>Sorry, something went wrong</h1><p>Try again in a few minutes.</p></body></html>";

    private const string PageCacheControl = "public, max-age=60, s-maxage=300, stale-while-revalidate=60, stale-if-error=86400";

    private readonly KeyValuePair<string, StringValues>[] headers = [.. For(site).Select(header => KeyValuePair.Create(header.Key, new StringValues(header.Value)))];

    public async Task InvokeAsync(HttpContext context)
    {
        context.Response.OnStarting(SetHeaders, context);
        try
        {
            await next(context);
        }
        catch (Exception failure) when (!context.Response.HasStarted && failure is not OperationCanceledException)
        {
            LogFailure(logger, failure);
            context.Response.Clear();
            context.Response.StatusCode = StatusCodes.Status500InternalServerError;
            context.Response.ContentType = "text/html; charset=utf-8";
            await context.Response.WriteAsync(LastResort);
        }
    }

    private static IEnumerable<KeyValuePair<string, string>> For(SiteOptions site)
    {
        yield return new("Content-Security-Policy",
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; "
            + "form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'" + (site.IsHttps ? "; upgrade-insecure-requests" : ""));
        if (site.IsHttps)
        {
            yield return new("Strict-Transport-Security", "max-age=63072000; includeSubDomains");
        }

        yield return new("X-Content-Type-Options", "nosniff");
        yield return new("X-Frame-Options", "DENY");
        yield return new("Referrer-Policy", "strict-origin-when-cross-origin");
        yield return new("Cross-Origin-Opener-Policy", "same-origin");
        yield return new("Cross-Origin-Resource-Policy", "same-origin");
        yield return new("Cross-Origin-Embedder-Policy", "require-corp");
        yield return new("Origin-Agent-Cluster", "?1");
        yield return new("Permissions-Policy",
            "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), "
            + "identity-credentials-get=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), "
            + "publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), web-share=(), xr-spatial-tracking=(), browsing-topics=(), interest-cohort=()");
        yield return new("Speculation-Rules", "\"/speculation.json\"");
        yield return new("X-Permitted-Cross-Domain-Policies", "none");
        yield return new("X-DNS-Prefetch-Control", "off");
    }

    private Task SetHeaders(object state)
    {
        var response = ((HttpContext)state).Response;
        foreach (var (name, value) in headers)
        {
            response.Headers[name] = value;
        }

        // Anybody's page may read the open data, which is the same for everybody.
        if (response.HttpContext.Request.Path.StartsWithSegments("/data", out var file) && file.HasValue)
        {
            response.Headers.AccessControlAllowOrigin = "*";
            response.Headers["Cross-Origin-Resource-Policy"] = "cross-origin";
        }

        // All text is UTF-8, but the framework's own responses don't declare it.
        if (response.ContentType?.EndsWith("charset=utf-8", StringComparison.Ordinal) == false && MediaTypeHeaderValue.TryParse(response.ContentType, out var type) && type.Charset.Length == 0 && IsText(type))
        {
            type.Charset = "utf-8";
            response.ContentType = type.ToString();
        }

        response.Headers.CacheControl = CacheControlOf(response);
        response.Headers.Remove(HeaderNames.Pragma);
        response.Headers.Remove(HeaderNames.Expires);
        return Task.CompletedTask;
    }

    private static bool IsText(MediaTypeHeaderValue type) =>
        type.Type == "text" || type.SubType.EndsWith("javascript", StringComparison.Ordinal) || type.SubType == "json" || type.SubType == "xml" || type.Suffix == "xml";

    private static string CacheControlOf(HttpResponse response) => response.StatusCode switch
    {
        _ when response.StatusCode < 400 && response.HttpContext.IsForFingerprintedFile() => "public, max-age=31536000, immutable",

        // Static files without a fingerprint and health checks set their own.
        StatusCodes.Status200OK or StatusCodes.Status206PartialContent or StatusCodes.Status304NotModified =>
            response.Headers.CacheControl is { Count: > 0 } set ? set.ToString() : PageCacheControl,
        StatusCodes.Status301MovedPermanently => "public, max-age=1800",
        StatusCodes.Status404NotFound or StatusCodes.Status410Gone => "public, max-age=30",
        _ => "no-store",
    };

    [LoggerMessage(LogLevel.Error, "The error page failed")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
