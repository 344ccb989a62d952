using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Previewing;

/// <summary>
/// Tells an open page, which polls a few times a second, whether the content has changed, what is wrong with it, and what the check warns of on that page.
/// It runs in development only.
/// </summary>
internal sealed class PreviewMiddleware(RequestDelegate next, CurrentEdition current)
{
    public const string Address = "/preview";

    private readonly Lock starting = new();
    private (string Version, Task<IReadOnlyList<Diagnostic>> Warnings) check = ("", Task.FromResult<IReadOnlyList<Diagnostic>>([]));

    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path != Address)
        {
            return next(context);
        }

        context.Response.Headers.CacheControl = "no-store";
        var edition = current.Edition;
        var warnings = WarningsOf(edition);
        var file = FileOf(context.Request.Query["page"].ToString(), edition.Catalogue);
        return context.Response.WriteAsJsonAsync(new
        {
            edition = edition.Version,
            problems = current.Last.Problems,
            warnings = warnings.IsCompletedSuccessfully ? warnings.Result.Where(warning => warning.At.File == file).Select(warning => Problem.Of(warning, current.Folder)) : [],
        });
    }

    /// <summary>The check takes longer than loading, so a page is shown first and its warnings follow.</summary>
    private Task<IReadOnlyList<Diagnostic>> WarningsOf(Edition edition)
    {
        lock (starting)
        {
            if (check.Version != edition.Version)
            {
                check = (edition.Version, Task.Run(() => CatalogueLoader.Check(current.Folder, SiteMap.ForContent, edition.Today).Diagnostics));
            }

            return check.Warnings;
        }
    }

    /// <returns>The file that makes the page, or the data file from which a list such as <c>/sources</c> is made.</returns>
    private static string FileOf(string page, Catalogue catalogue) =>
        catalogue.Find(page) is { } entry ? $"{entry.Kind.Folder}/{entry.Slug}.md" : $"{page.TrimStart('/')}.yml";
}
