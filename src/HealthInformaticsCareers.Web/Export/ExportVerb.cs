using System.CommandLine;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>The verb <c>export DIR</c>, which writes a static copy of the site.</summary>
internal static class ExportVerb
{
    private static readonly Argument<string> Folder = new("DIR") { Description = "A new or empty folder, relative to the current folder." };
    private static readonly Option<string?> Origin = new("--origin") { Description = "The running site, which answers searches, comparisons, the finder and reports, such as http://127.0.0.1:5080. Without it, the copy says that these do not work there." };

    private static readonly Option<bool> Offline = new("--offline") { Description = "Write pages that open from a stick or a folder by themselves, without a server or a network, instead of files for nginx." };

    public static Command Command()
    {
        var verb = new Command("export", "Write every page, compressed, with the rules that nginx needs to serve them as the site does; or, with --offline, a copy for a stick.") { Folder, Origin, Offline };
        verb.TreatUnmatchedTokensAsErrors = false;
        verb.SetAction(async (parsed, stop) =>
        {
            if (Verb.Problem(parsed) is { } problem)
            {
                return Verb.Fail(problem);
            }

            var folder = Path.GetFullPath(parsed.GetRequiredValue(Folder), ContentLocation.CallersFolder);
            var origin = parsed.GetValue(Origin)?.TrimEnd('/');
            var isOffline = parsed.GetValue(Offline);
            if (isOffline && origin is not null)
            {
                return Verb.Fail("--offline and --origin do not go together, because a copy on a stick asks no other site. Leave one of them out.");
            }

            if (File.Exists(folder) || (Directory.Exists(folder) && Directory.EnumerateFileSystemEntries(folder).Any()))
            {
                return Verb.Fail($"'{folder}' is not empty, and an export never overwrites files. Name a new folder, then point your server to it.");
            }

            if (origin is not null && !(Uri.TryCreate(origin, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }))
            {
                return Verb.Fail($"--origin is '{origin}'. Write an http or https address without a path, such as http://127.0.0.1:5080.");
            }

            // Only the settings are passed on, because the host would take the folder for a setting.
            await using var site = LocalSite.Build([.. parsed.UnmatchedTokens]);
            if (site is null)
            {
                return 1;
            }

            site.MapGet(StaticCopy.NotHere, () => Results.StatusCode(StatusCodes.Status501NotImplemented));
            await site.StartAsync(stop);
            try
            {
                using var progress = new Progress("Exporting");
                await (isOffline ? OfflineCopy.Write(site, folder, stop) : StaticCopy.Write(site, folder, origin, stop));
                return 0;
            }
            catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or HttpRequestException or InvalidOperationException)
            {
                return Verb.Fail($"The export failed, so delete '{folder}': {failed.Message}");
            }
            finally
            {
                await site.StopAsync(stop);
            }
        });
        return verb;
    }
}
