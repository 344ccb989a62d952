using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The site with a real database for reports in a folder of its own, and a clock that stands still.</summary>
public sealed class ReportingSite : TestedSite
{
    private static readonly string[] Limits = ["MinimumSeconds", "PerClientPerMinute", "PerClientPerHour", "PerMinute", "PerHour"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reports-");

    /// <summary>The limits of production; else there are none.</summary>
    public bool HasLimits { get; init; }

    /// <summary>Changes to the limits.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public StandingClock Clock { get; } = new();

    public string Database => Path.Combine(folder.FullName, "reports.db");

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Reports:Path", Database);
        foreach (var limit in HasLimits ? [] : Limits)
        {
            builder.UseSetting($"Site:Reports:{limit}", "0");
        }

        foreach (var (name, value) in Settings)
        {
            builder.UseSetting($"Site:Reports:{name}", value);
        }

        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        folder.Refresh();
        if (folder.Exists)
        {
            folder.Delete(recursive: true);
        }
    }

    public Task<IReadOnlyList<Report>> Stored() => Services.GetRequiredService<ReportBox>().Use(store => store.List());

    /// <summary>What a browser sends ten seconds after it got the form, but for the fields that are named; null leaves one out.</summary>
    public Dictionary<string, string> Filled(params (string Name, string? Value)[] fields)
    {
        var all = new Dictionary<string, string?>
        {
            ["page"] = "/roles/clinical-coder",
            ["submission"] = Guid.NewGuid().ToString(),
            ["time"] = $"{Clock.Now.AddSeconds(-10).ToUnixTimeMilliseconds()}",
            ["kind"] = "wrong-fact",
            ["fact"] = "",
            ["text"] = "The pay band is wrong.",
            ["reply"] = "",
            ["website"] = "",
        };
        foreach (var (name, value) in fields)
        {
            all[name] = value;
        }

        return all.Where(field => field.Value is not null).ToDictionary(field => field.Key, field => field.Value!);
    }

    public Task<Answer> Send(params (string Name, string? Value)[] fields) => Send(new FormUrlEncodedContent(Filled(fields)));

    public async Task<Answer> Send(HttpContent content, params (string Name, string Value)[] headers)
    {
        using var browser = Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return await Answer.Of(response);
    }

    public async Task<Answer> Open(string address)
    {
        using var browser = Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return await Answer.Of(response);
    }
}

public sealed record Answer(int Status, HttpResponseHeaders Headers, IHtmlDocument Document)
{
    public string Main => Document.QuerySelector("main")!.TextContent;

    public IEnumerable<string> Problems => Document.QuerySelectorAll(".error-summary a").Select(link => link.TextContent);

    public string Typed => ((IHtmlTextAreaElement)Document.QuerySelector("#text")!).DefaultValue;

    public string? Location => Headers.Location?.OriginalString;

    public static async Task<Answer> Of(HttpResponseMessage response) =>
        new((int)response.StatusCode, response.Headers, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
}

/// <summary>Goes on only when it is told to.</summary>
public sealed class StandingClock : TimeProvider
{
    public DateTimeOffset Now { get; private set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan time) => Now += time;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => Now.UtcTicks;
}
