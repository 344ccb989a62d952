using System.Text.Encodings.Web;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Checking;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.AspNetCore.HostFiltering;

namespace HealthInformaticsCareers.Web.Previewing;

/// <summary>Stands in for the site while an editor mends content that has errors: every address shows what is wrong.</summary>
internal static class UnreadableContent
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);

    /// <summary>Serves the messages at the addresses of the site until the content has no error, or the program is told to stop.</summary>
    /// <param name="today">The day to load it for; null for today.</param>
    /// <param name="load">Loads it again when it has changed.</param>
    /// <returns>The content without errors; null if the program was told to stop before.</returns>
    public static async Task<LoadedContent?> WaitUntilMended(string folder, LoadedContent broken, DateOnly? today, WebApplicationBuilder site, Func<string, SiteAddresses, DateOnly, LoadedContent> load)
    {
        var builder = WebApplication.CreateSlimBuilder(new WebApplicationOptions { ContentRootPath = site.Environment.ContentRootPath, WebRootPath = site.Environment.WebRootPath, EnvironmentName = site.Environment.EnvironmentName });
        builder.Configuration.AddConfiguration(site.Configuration);
        builder.WebHost.UseUrls(site.WebHost.GetSetting(WebHostDefaults.ServerUrlsKey)!);
        builder.WebHost.UseStaticWebAssets();
        builder.Logging.ClearProviders();
        builder.Services.Configure<HostFilteringOptions>(filter => filter.AllowedHosts = Site.LocalHosts);
        await using var app = builder.Build();
        var shown = broken;
        app.UseHostFiltering();
        app.UseStaticFiles();
        app.Run(context => Answer(context, shown, folder));
        await app.StartAsync();
        Console.WriteLine($"The site starts when these errors are mended. Until then, {app.Urls.First()} shows them.");
        while (shown.Catalogue is null && !app.Lifetime.ApplicationStopping.IsCancellationRequested)
        {
            await Task.Delay(Pause);
            if (ContentStamp.Of(folder) != shown.Stamp)
            {
                shown = load(folder, SiteMap.ForContent, today ?? ContentLocation.Today);
            }
        }

        await app.StopAsync();
        return shown.Catalogue is null ? null : shown;
    }

    private static Task Answer(HttpContext context, LoadedContent content, string folder)
    {
        context.Response.Headers.CacheControl = "no-store";
        if (context.Request.Path == PreviewMiddleware.Address)
        {
            // The page itself lists what is wrong, and is loaded again when the content changes.
            return context.Response.WriteAsJsonAsync(new { edition = content.Version, problems = Array.Empty<Problem>(), warnings = Array.Empty<Problem>() });
        }

        context.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        context.Response.ContentType = "text/html; charset=utf-8";
        var list = string.Concat(content.Diagnostics.Where(problem => problem.Severity == Severity.Error).Select(problem => Shown(problem, folder)));
        return context.Response.WriteAsync($"""
            <!DOCTYPE html>
            <html lang="en-GB">
            <meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="edition" content="{content.Version}">
            <title>The content has mistakes</title>
            <script src="/js/preview.js" type="module"></script>
            <body style="font: 1rem/1.5 sans-serif; margin: 2rem">
            <h1>The content has mistakes</h1>
            <p>The site appears here as soon as they are mended.</p>
            {list}
            </body>
            </html>
            """);
    }

    /// <summary>The editing guide cannot be opened yet, so what a code means is said here.</summary>
    private static string Shown(Diagnostic diagnostic, string folder)
    {
        var problem = Problem.Of(diagnostic, folder);
        var link = problem.Open is null ? "" : $"\n<a href=\"{HtmlEncoder.Default.Encode(problem.Open)}\">Open in the editor</a>";
        var explanation = ExplainVerb.TextOf(RuleAttribute.All.First(rule => rule.Code == diagnostic.Code));
        return $"""
            <pre style="white-space: pre-wrap; overflow-wrap: anywhere; margin-bottom: 0">{HtmlEncoder.Default.Encode(problem.Text)}{link}</pre>
            <details style="margin-bottom: 2rem"><summary>What {diagnostic.Code} means</summary>
            <pre style="white-space: pre-wrap; overflow-wrap: anywhere">{HtmlEncoder.Default.Encode(explanation)}</pre></details>
            """;
    }
}
