using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The site with a real database for reports in a temporary folder, and a clock that only tests advance.</summary>
public sealed class ReportingSite : TestedSite
{
    private static readonly string[] Limits = ["MinimumSeconds", "PerClientPerMinute", "PerClientPerHour", "PerMinute", "PerHour"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("reports-");

    /// <summary>True keeps the rate limits of production; false removes them.</summary>
    public bool HasLimits { get; init; }

    /// <summary>Settings under Site:Reports.</summary>
    public IReadOnlyDictionary<string, string> Settings { get; init; } = new Dictionary<string, string>();

    public ManualClock Clock { get; } = new();

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

    public Task<IReadOnlyList<Report>> Stored() => Services.GetRequiredService<ReportInbox>().Use(store => store.List());

    /// <summary>The fields that a browser sends ten seconds after opening the form, with the given ones changed. Null leaves a field out.</summary>
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

    public Task<SiteResponse> Send(params (string Name, string? Value)[] fields) => Send(new FormUrlEncodedContent(Filled(fields)));

    public async Task<SiteResponse> Send(HttpContent content, params (string Name, string Value)[] headers)
    {
        using var browser = Browser();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/report") { Content = content };
        foreach (var (name, value) in headers)
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        return await SiteResponse.Read(response);
    }

    public async Task<SiteResponse> Open(string address)
    {
        using var browser = Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return await SiteResponse.Read(response);
    }
}
