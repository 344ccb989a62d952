using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Editions;

namespace HealthInformaticsCareers.Web.Previewing;

/// <summary>
/// Tells an open page, which polls a few times a second, whether the content has changed, what is wrong with it, and what the check warns of on that page.
/// It runs in development only.
/// </summary>
internal sealed class PreviewMiddleware(RequestDelegate next, CurrentEdition current)
{
    public const string Address = "/preview";

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path != Address)
        {
            return next(context);
        }

        context.Response.Headers.CacheControl = "no-store";
        var edition = current.Edition;
        var file = FileOf(context.Request.Query["page"].ToString(), edition.Catalogue);
        return context.Response.WriteAsJsonAsync(new
        {
            edition = edition.Version,
            problems = current.Last.Problems,
            warnings = current.Last.Warnings.Where(warning => warning.At.File == file).Select(warning => Problem.Of(warning, current.Folder)),
        });
    }

    /// <returns>The file that makes the page, or the data file from which a list such as <c>/sources</c> is made.</returns>
    private static string FileOf(string page, Catalogue catalogue) =>
        catalogue.Find(page) is { } entry ? $"{entry.Kind.Folder}/{entry.Slug}.md" : $"{page.TrimStart('/')}.yml";
}
