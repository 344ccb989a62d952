using System.Net.Http.Headers;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Data;
using HealthInformaticsCareers.Web.Features.Routes;
using HealthInformaticsCareers.Web.Features.SecurityContact;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.StaticAssets;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>
/// Requests everything that is the same for every visitor from the running site and saves each response, once for each encoding, so that a server
/// sends exactly the bytes that the site would.
/// </summary>
internal sealed class StaticCopy
{
    /// <summary>During the export, this address returns the page for features that the copy does not have.</summary>
    public const string NotHere = "/not-in-this-copy";

    /// <summary>An address without a page, used to fetch the page for status 404.</summary>
    private const string MissingAddress = "/not-found/not-found";

    private static readonly string[] Documents = ["/sitemap.xml", "/robots.txt", "/opensearch.xml", "/speculation.json", "/changes.atom"];
    private static readonly (string Encoding, string Ending)[] Encodings = [("identity", ""), ("gzip", ".gz"), ("br", ".br")];

    private readonly HttpClient site;
    private readonly string files;

    private StaticCopy(HttpClient site, string files)
    {
        this.site = site;
        this.files = files;
    }

    /// <param name="app">The site, already started.</param>
    /// <param name="folder">A new or empty folder, which gets <c>site/</c> with the files and <c>nginx/</c> with the rules.</param>
    /// <param name="origin">The address of the running site that answers everything else, or null.</param>
    public static async Task Write(WebApplication app, string folder, string? origin, CancellationToken stop)
    {
        var files = Path.Combine(folder, "site");
        using var client = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(app.Urls.First()) };
        var copy = new StaticCopy(client, files);
        var edition = app.Services.GetRequiredService<CurrentEdition>().Edition;
        var catalogue = edition.Catalogue;
        var pages = PagesOf(catalogue);
        var gone = GoneOf(catalogue);
        var gets = EndpointsOf(app).Where(endpoint => endpoint.Metadata.GetMetadata<GetAttribute>() is not null)
            .Select(endpoint => (Address: AddressOf(endpoint), endpoint.Metadata.GetMetadata<GetAttribute>()!.ReadsQuery))
            .ToList();
        var assets = AssetsOf(app);

        string[] documents =
        [
            .. Documents,
            .. app.Services.GetRequiredService<SiteOptions>().Security.Contact.Length > 0 ? [SecurityContactController.Address] : Array.Empty<string>(),
            .. RouteCalendar.AddressesIn(catalogue, edition.Today),
            .. DataController.AddressesIn(catalogue),
        ];

        var wantedFiles = new List<(string Address, string File, int Status)>();
        wantedFiles.AddRange(pages.Select(address => (address, NginxRules.FileOf(address), StatusCodes.Status200OK)));
        wantedFiles.AddRange(documents.Concat(assets).Select(address => (address, address, StatusCodes.Status200OK)));
        wantedFiles.AddRange(gone.Select(address => (address, NginxRules.GoneFileOf(address), StatusCodes.Status410Gone)));
        wantedFiles.Add((MissingAddress, NginxRules.NotFoundFile, StatusCodes.Status404NotFound));
        wantedFiles.Add((NotHere, NginxRules.NotHereFile, StatusCodes.Status501NotImplemented));
        var responses = new Dictionary<string, SavedResponse>();
        await Parallel.ForEachAsync(wantedFiles, stop, async (wanted, cancelled) =>
        {
            var saved = await copy.Save(wanted.Address, wanted.File, wanted.Status, cancelled);
            lock (responses)
            {
                responses.Add(wanted.Address, saved);
            }
        });

        var refused = await copy.Fetch(HttpMethod.Post, "/", "identity", StatusCodes.Status405MethodNotAllowed, stop);
        await copy.WriteFile(NginxRules.RefusedFile, refused.Body, stop);
        var moved = await copy.Fetch(HttpMethod.Get, "/ROLES", "identity", StatusCodes.Status301MovedPermanently, stop);
        var rules = new NginxRules(
            files,
            origin,
            responses["/"].Headers,
            Pages: pages,
            Gone: gone,
            Aliases:
            [
                .. catalogue.Aliases,
                .. catalogue.Aliases.SelectMany(alias => SheetsAt(alias.Key, catalogue.Find(alias.Value)!)),
                .. catalogue.Aliases.Select(alias => KeyValuePair.Create(alias.Key + MarkdownAddress.Ending, alias.Value + MarkdownAddress.Ending)),
                .. catalogue.All.Where(entry => entry.Retired is null).Select(MarkdownAddress.Of).Select(text => KeyValuePair.Create(text, text)),

                // The handout of an archived page leads to the page.
                .. catalogue.All.Where(entry => entry.Archived is not null && entry.Kind != Kinds.Page).Select(entry => KeyValuePair.Create(entry.Address + HandoutAddress.Ending, entry.Address)),
            ],
            Files: [.. documents.Concat(assets).Select(address => (address, responses[address].ContentType, responses[address].CacheControl))],
            QueryReaders: [.. pages.Intersect(gets.Where(get => get.ReadsQuery).Select(get => get.Address))],
            OriginOnly: [.. gets.Select(get => get.Address).Where(address => !address.Contains('{')).Except(pages).Except([.. documents, SecurityContactController.Address]), .. catalogue.Shared.Questionnaire.Questions.Select(question => $"/find-your-route/{question.Name}")],
            PageCache: responses["/"].CacheControl,
            NotFoundCache: responses[MissingAddress].CacheControl,
            MovedCache: moved.CacheControl);
        Directory.CreateDirectory(Path.Combine(folder, "nginx"));
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx", "maps.conf"), rules.Maps, stop);
        await File.WriteAllTextAsync(Path.Combine(folder, "nginx", "server.conf"), rules.Server, stop);
    }

    /// <returns>The addresses of stylesheets, pictures, scripts and typefaces, without their compressed twins.</returns>
    internal static List<string> AssetsOf(WebApplication app) =>
        [.. EndpointsOf(app).Where(endpoint => endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is not null)
            .Select(AddressOf)
            .Where(address => Encodings[1..].All(encoding => !address.EndsWith(encoding.Ending, StringComparison.Ordinal)))
            .Distinct()];

    /// <returns>The addresses of all pages that are the same for every visitor.</returns>
    internal static List<string> PagesOf(Catalogue catalogue) =>
        [.. SiteMap.Indexes, .. catalogue.All.Where(entry => entry.Retired is null).Select(entry => entry.Address), .. catalogue.All.SelectMany(SiteMap.SheetsOf)];

    /// <returns>The addresses of pages that only say what replaced them.</returns>
    internal static List<string> GoneOf(Catalogue catalogue) => [.. catalogue.All.Where(entry => entry.Retired is not null).Select(entry => entry.Address)];

    private static IEnumerable<RouteEndpoint> EndpointsOf(WebApplication app) => app.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>();

    private static string AddressOf(RouteEndpoint endpoint) => "/" + endpoint.RoutePattern.RawText!.TrimStart('/');

    /// <returns>The old addresses of the pages for paper of an entry that moved, and their current ones.</returns>
    private static IEnumerable<KeyValuePair<string, string>> SheetsAt(string alias, Entry entry) =>
        SiteMap.SheetsOf(entry).Select(sheet => KeyValuePair.Create(alias + sheet[entry.Address.Length..], sheet));

    /// <summary>Saves the response of an address, unencoded and in each encoding that the site offers.</summary>
    private async Task<SavedResponse> Save(string address, string file, int status, CancellationToken stop)
    {
        var plain = await Fetch(HttpMethod.Get, address, "identity", status, stop);
        await WriteFile(file, plain.Body, stop);
        foreach (var (encoding, ending) in Encodings[1..])
        {
            var encoded = await Fetch(HttpMethod.Get, address, encoding, status, stop);
            if (encoded.Encoding == encoding)
            {
                await WriteFile(file + ending, encoded.Body, stop);
            }
        }

        return plain;
    }

    private async Task WriteFile(string file, byte[] body, CancellationToken stop)
    {
        var path = Path.Join(files, file);
        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        await File.WriteAllBytesAsync(path, body, stop);
    }

    private async Task<SavedResponse> Fetch(HttpMethod method, string address, string encoding, int status, CancellationToken stop)
    {
        using var request = new HttpRequestMessage(method, address) { Headers = { AcceptEncoding = { new StringWithQualityHeaderValue(encoding) } } };
        using var response = await site.SendAsync(request, stop);
        return (int)response.StatusCode == status
            ? new SavedResponse(
                await response.Content.ReadAsByteArrayAsync(stop),
                response.Content.Headers.ContentEncoding.SingleOrDefault(),
                response.Content.Headers.ContentType?.ToString() ?? "",
                response.Headers.NonValidated["Cache-Control"].ToString(),
                [.. response.Headers.NonValidated.Select(header => (header.Key, header.Value.ToString()))])
            : throw new InvalidOperationException($"{method} {address} answered {(int)response.StatusCode} and not {status}.");
    }

    private sealed record SavedResponse(byte[] Body, string? Encoding, string ContentType, string CacheControl, IReadOnlyList<(string Name, string Value)> Headers);
}
