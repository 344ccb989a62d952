using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>Writes the pages so that they open from a stick: somebody double-clicks <c>index.html</c>, and needs neither a server nor a network.</summary>
internal sealed partial class OfflineCopy
{
    private readonly HttpClient site;
    private readonly string folder;
    private readonly CancellationToken stop;

    private OfflineCopy(HttpClient site, string folder, CancellationToken stop) => (this.site, this.folder, this.stop) = (site, folder, stop);

    /// <param name="app">The site, already started.</param>
    /// <param name="folder">A new or empty folder.</param>
    public static async Task Write(WebApplication app, string folder, CancellationToken stop)
    {
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        var copy = new OfflineCopy(client, folder, stop);
        var edition = app.Services.GetRequiredService<CurrentEdition>().Edition;
        var drawings = StaticCopy.AssetsOf(app).Where(address => address.EndsWith(".svg", StringComparison.Ordinal));
        await copy.Write(edition, app.Services.GetRequiredService<SiteOptions>(), drawings);
    }

    private async Task Write(Edition edition, SiteOptions options, IEnumerable<string> drawings)
    {
        var catalogue = edition.Catalogue;
        var gone = StaticCopy.GoneOf(catalogue);
        var names = new OfflineNames(catalogue, [.. StaticCopy.PagesOf(catalogue), .. gone, .. await FilteredLists()]);
        var note = $"This is a copy of {Labels.Date(edition.Today)} (edition {edition.Mark}) to use without a network. Facts may have changed since, and comparing, the finder's questions, packs and reports need the site: ";
        var drawn = new Dictionary<string, string>();
        foreach (var address in drawings)
        {
            drawn.Add(address, await Fetch(address, StatusCodes.Status200OK));
        }

        var rewriter = new OfflinePage(names, drawn, (note, options.Absolute("/")));
        foreach (var (address, file) in names.Files)
        {
            await WritePage(rewriter.Rewrite(await Fetch(address, gone.Contains(address) ? StatusCodes.Status410Gone : StatusCodes.Status200OK), file), file);
        }

        var frame = await Fetch("/search", StatusCodes.Status200OK);
        await WritePage(OfflineIndexPages.Search(rewriter.Rewrite(frame, OfflineNames.Search)), OfflineNames.Search);
        await WritePage(OfflineIndexPages.FromAToZ(rewriter.Rewrite(frame, OfflineNames.FromAToZ), catalogue, names), OfflineNames.FromAToZ);
        await WriteFile(OfflineIndexPages.IndexFile, OfflineSearch.Script(await edition.Search, catalogue, names));
        foreach (var script in OfflineIndexPages.Scripts)
        {
            using var resource = new StreamReader(typeof(OfflineCopy).Assembly.GetManifestResourceStream(Path.GetFileName(script))!);
            await WriteFile(script, await resource.ReadToEndAsync(stop));
        }

        foreach (var address in rewriter.UsedFiles.Order(StringComparer.Ordinal))
        {
            await WriteAsset(address);
        }
    }

    /// <returns>The lists with one filter that a list or another page leads to.</returns>
    private async Task<IEnumerable<string>> FilteredLists()
    {
        var filtered = new List<string>(SiteMap.FilteredLists);
        foreach (var list in SiteKinds.All.Where(kind => kind.HasIndex).Select(kind => kind.Index.Address))
        {
            var page = OfflinePage.Parse(await Fetch(list, StatusCodes.Status200OK));
            filtered.AddRange(page.QuerySelectorAll("main a").Select(link => link.GetAttribute("href") ?? "").Where(address => address.StartsWith($"{list}?", StringComparison.Ordinal) && !address.Contains('&', StringComparison.Ordinal) && !address.Contains('#', StringComparison.Ordinal)));
        }

        return filtered.Distinct();
    }

    /// <summary>Saves a stylesheet with what it uses, or another file as it is.</summary>
    private async Task WriteAsset(string address)
    {
        var body = await site.GetByteArrayAsync(new Uri(address, UriKind.Relative), stop);
        await WriteBytes(OfflineNames.NameOf(address), body);
        if (address.EndsWith(".css", StringComparison.Ordinal))
        {
            foreach (Match used in StylesheetAddress().Matches(Encoding.UTF8.GetString(body)))
            {
                await WriteAsset(new Uri(new Uri(site.BaseAddress!, address), used.Groups[1].Value).AbsolutePath);
            }
        }
    }

    private async Task<string> Fetch(string address, int status)
    {
        using var response = await site.GetAsync(new Uri(address, UriKind.Relative), stop);
        return (int)response.StatusCode == status
            ? await response.Content.ReadAsStringAsync(stop)
            : throw new InvalidOperationException($"{address} answered {(int)response.StatusCode} and not {status}.");
    }

    private Task WritePage(IHtmlDocument page, string file) => WriteFile(file, OfflinePage.TextOf(page));

    private Task WriteFile(string file, string text) => WriteBytes(file, Encoding.UTF8.GetBytes(text));

    private async Task WriteBytes(string file, byte[] body)
    {
        var path = Path.Join(folder, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, body, stop);
    }

    [GeneratedRegex("url\\([\"']?(?!data:|[a-z]+:)([^\"')]+)[\"']?\\)")]
    private static partial Regex StylesheetAddress();
}
