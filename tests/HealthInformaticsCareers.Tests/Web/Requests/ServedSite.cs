using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Tests.Web.Requests;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

[assembly: AssemblyFixture(typeof(ServedSite))]

namespace HealthInformaticsCareers.Tests.Web.Requests;

/// <summary>The shipped content and a retired page behind a real socket, so that tests control every byte they send. Starts when the first test uses it.</summary>
public sealed partial class ServedSite : TestedSite
{
    public const string Retired = "/taken-down-for-a-test";

    private static readonly string[] Limits = ["MinimumSeconds", "PerClientPerMinute", "PerClientPerHour", "PerMinute", "PerHour"];

    private readonly TemporaryContent content = new();
    private readonly Lazy<(Uri Address, Catalogue Catalogue)> started;

    public ServedSite()
    {
        UseKestrel(0);
        started = new(() =>
        {
            StartServer();
            return (new UriBuilder(ClientOptions.BaseAddress) { Host = "localhost" }.Uri, Services.GetRequiredService<Catalogue>());
        });
        var shipped = Path.Combine(Checkout.Folder, "content");
        foreach (var file in Directory.EnumerateFiles(shipped, "*", SearchOption.AllDirectories))
        {
            content.Write(Path.GetRelativePath(shipped, file), File.ReadAllText(file));
        }

        content.Write($"pages{Retired}.md", "---\ntitle: Taken down\nsummary: It was here.\nreviewed: 2026-01-01\nreview-due: 2026-12-01\nretired:\n  on: 2026-01-31\n  because: It was for a test.\n  successor: /about\n---\nSome text.\n");
    }

    public Uri Address => started.Value.Address;

    private Catalogue Catalogue => started.Value.Catalogue;

    public string Alias => Catalogue.Aliases.Keys.Order(StringComparer.Ordinal).First();

    /// <summary>Every page and index of the sitemap.</summary>
    public IReadOnlyList<string> Pages => [.. SiteMap.Indexes.Concat(Catalogue.All.Where(entry => entry.IsCurrent).Select(entry => entry.Address))];

    /// <summary>The pages, and one example of every other kind of address.</summary>
    public async Task<IReadOnlyList<string>> Routes()
    {
        using var client = Client();
        var home = new HtmlParser().ParseDocument(await client.GetStringAsync(At("/"), TestContext.Current.CancellationToken));
        return
        [
            .. Pages,
            "/search?q=coder", "/search?q=data&page=2&kind=roles", "/search/suggestions?q=cod", "/compare?item=roles/clinical-coder&item=roles/librarian",
            "/find-your-route/results?start=as-a-graduate", .. Catalogue.Shared.Questionnaire.Questions.Select(question => $"/find-your-route/{question.Name}"), "/map?role=information-analyst",
            "/report", "/report?page=/roles/clinical-coder", "/report/thanks?reference=R-42", "/health/live", "/health/ready",
            "/sitemap.xml", "/robots.txt", "/opensearch.xml", Catalogue.All.First(entry => entry.Archived is not null).Address,
            Alias, Retired, "/nothing", "/roles/nothing",
            .. home.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]").Select(link => link.GetAttribute("href")!), "/js/site.js",
        ];
    }

    /// <summary>Follows no redirects and does not decompress responses.</summary>
    public HttpClient Client() => new(new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false, UseProxy = false }) { BaseAddress = Address };

    /// <param name="target">The exact target for the request line.</param>
    public Uri At(string target) => new($"http://localhost:{Address.Port}{target}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });

    public HttpRequestMessage Request(string method, string target) => new(new HttpMethod(method), At(target)) { Headers = { Host = "localhost" } };

    /// <summary>Sends the bytes. Returns everything received until the site closes the connection or goes silent, and whether it closed.</summary>
    public async Task<(string Text, bool IsClosed)> Exchange(string bytes)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", Address.Port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(bytes), TestContext.Current.CancellationToken);
        var answer = new StringBuilder();
        var buffer = new byte[64 * 1024];
        using var silence = CancellationTokenSource.CreateLinkedTokenSource(TestContext.Current.CancellationToken);
        try
        {
            while (true)
            {
                // A busy machine may take long to respond. Anything after that comes at once, or never.
                silence.CancelAfter(TimeSpan.FromSeconds(answer.Length == 0 ? 20 : 1));
                var length = await stream.ReadAsync(buffer, silence.Token);
                if (length == 0)
                {
                    return (answer.ToString(), true);
                }

                answer.Append(Encoding.Latin1.GetString(buffer, 0, length));
            }
        }
        catch (OperationCanceledException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
        {
            return (answer.ToString(), false);
        }
        catch (IOException)
        {
            return (answer.ToString(), true);
        }
    }

    /// <summary>The status, headers and body of a response, without the date and the values that differ in each report form.</summary>
    public static async Task<string> Seen(HttpResponseMessage response)
    {
        var body = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        var headers = response.Headers.Concat(response.Content.Headers).Where(header => header.Key != "Date").OrderBy(header => header.Key, StringComparer.Ordinal);
        return $"{(int)response.StatusCode}\n{string.Concat(headers.Select(header => $"{header.Key}: {string.Join(", ", header.Value)}\n"))}\n{OfOneForm().Replace(Encoding.UTF8.GetString(body), "")}";
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Content", content.Folder);

        // Fixes the age of the content, which the compared responses contain.
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(new FakeTimeProvider(DateTimeOffset.UtcNow)));
        builder.UseSetting("Site:Reports:Path", Path.Combine(content.Folder, "reports.db"));
        foreach (var limit in Limits)
        {
            builder.UseSetting($"Site:Reports:{limit}", "0");
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        if (Directory.Exists(content.Folder))
        {
            content.Dispose();
        }
    }

    [GeneratedRegex("(?<=name=\"(submission|time)\" value=\")[0-9a-f-]+")]
    private static partial Regex OfOneForm();
}
