using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// Gives every page one address. Old addresses and other spellings (capitals, a trailing slash, escaped letters) are redirected to it once;
/// a retired page answers 410.
/// </summary>
internal sealed class CanonicalUrlMiddleware(RequestDelegate next)
{
    public Task InvokeAsync(HttpContext context, Catalogue catalogue)
    {
        var path = context.Request.Path.Value ?? "/";
        if (path == Site.ErrorPath)
        {
            // The error page runs under the raw address of the request that failed.
            return next(context);
        }

        if (!context.Request.IsSpelledAsPath() || (path.Length > 1 && (path.EndsWith('/') || path.Any(char.IsAsciiLetterUpper))))
        {
            var plain = path.TrimEnd('/').ToLowerInvariant();
            return CanonicalOf(plain, catalogue) is { } address ? Redirect(context, address) : Fail(context, StatusCodes.Status404NotFound);
        }

        // A handout moves and ends with its page.
        var (page, ending) = path.EndsWith(HandoutAddress.Ending, StringComparison.Ordinal) ? (path[..^HandoutAddress.Ending.Length], HandoutAddress.Ending) : (path, "");
        if (catalogue.Aliases.TryGetValue(page, out var current))
        {
            return Redirect(context, current + ending);
        }

        return catalogue.Find(page) is { Retired: not null } ? Fail(context, StatusCodes.Status410Gone) : next(context);
    }

    /// <param name="path">A path in lower case, without a trailing slash.</param>
    private static string? CanonicalOf(string path, Catalogue catalogue) =>
        catalogue.Aliases.GetValueOrDefault(path) ?? (catalogue.Find(path) is not null || SiteMap.Indexes.Contains(path) || SiteMap.Tools.Contains(path) ? path : null);

    private static Task Redirect(HttpContext context, string address)
    {
        // The query holds what a reader chose or searched for.
        context.Response.Redirect(address + context.Request.QueryString, permanent: true);
        return Task.CompletedTask;
    }

    private static Task Fail(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        return Task.CompletedTask;
    }
}
