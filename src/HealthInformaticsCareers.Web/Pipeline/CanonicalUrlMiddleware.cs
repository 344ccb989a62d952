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

        return CurrentOf(path, catalogue) is { } current ? Redirect(context, current)
            : PartsOf(path).Any(parts => catalogue.Find(parts.Page) is { Retired: not null }) ? Fail(context, StatusCodes.Status410Gone)
            : next(context);
    }

    /// <param name="path">A path in lower case, without a trailing slash.</param>
    private static string? CanonicalOf(string path, Catalogue catalogue) =>
        CurrentOf(path, catalogue) ?? (PartsOf(path).Any(parts => IsPage(parts.Page, parts.Ending, catalogue)) || SiteMap.Indexes.Contains(path) || SiteMap.Tools.Contains(path) ? path : null);

    private static bool IsPage(string page, string ending, Catalogue catalogue) =>
        catalogue.Find(page) is { } entry && (ending.Length == 0 || ending == MarkdownAddress.Ending || SiteMap.SheetsOf(entry).Contains(page + ending));

    /// <returns>Where an old address is now; null if it isn't one.</returns>
    private static string? CurrentOf(string path, Catalogue catalogue) =>
        PartsOf(path).Select(parts => catalogue.Aliases.TryGetValue(parts.Page, out var current) ? current + parts.Ending : null).FirstOrDefault(current => current is not null);

    /// <returns>The path itself, and the page of which it would be a page for paper or the text, which move and end with it.</returns>
    private static IEnumerable<(string Page, string Ending)> PartsOf(string path) =>
        SiteMap.SheetEndings.Append(MarkdownAddress.Ending).Where(ending => path.EndsWith(ending, StringComparison.Ordinal)).Select(ending => (path[..^ending.Length], ending)).Prepend((path, ""));

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
