using HealthInformaticsCareers.BrowserTests;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(SiteInChromium))]

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>The shipped content, served as in production, and one Chromium for all tests.</summary>
public sealed class SiteInChromium : IAsyncLifetime
{
    private static readonly string[] Names = ["chromium-headless-shell", "chromium", "chromium-browser", "google-chrome"];

    private readonly ServedSite site = new();
    private IPlaywright? playwright;
    private IBrowser? browser;

    public Catalogue Catalogue => site.Services.GetRequiredService<CurrentEdition>().Edition.Catalogue;

    public Task<IReadOnlyList<Report>> Reports() => site.Services.GetRequiredService<ReportInbox>().Use(store => store.List());

    /// <summary>Scheme, host and port.</summary>
    public Uri Address => site.ClientOptions.BaseAddress;

    public async ValueTask InitializeAsync()
    {
        // Nothing is started without a browser; each test then says why it is skipped.
        if (Find() is not { } executable)
        {
            return;
        }

        site.StartServer();
        playwright = await Playwright.CreateAsync();
        browser = await playwright.Chromium.LaunchAsync(new()
        {
            // By default Playwright looks for a browser that it has downloaded itself.
            ExecutablePath = executable,

            // Chromium cannot create a sandbox in most containers, and it only opens our own pages. The other options stop it from calling home.
            Args = ["--no-sandbox", "--disable-background-networking", "--disable-component-update", "--disable-sync"],
        });
    }

    /// <summary>
    /// A window without history or cookies. Without a browser the test is skipped, or fails if <c>REQUIRE_BROWSER=1</c>, which CI sets so that
    /// nothing goes untested there.
    /// </summary>
    public async Task<IBrowserContext> NewWindow(BrowserNewContextOptions? options = null)
    {
        if (browser is null)
        {
            const string Reason = "No Chromium was found: install the package 'chromium-headless-shell' or 'chromium', or put google-chrome on PATH.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("REQUIRE_BROWSER") == "1", Reason);
            Assert.Fail(Reason);
        }

        options ??= new();
        options.BaseURL = Address.AbsoluteUri;
        return await browser.NewContextAsync(options);
    }

    public async ValueTask DisposeAsync()
    {
        if (browser is not null)
        {
            await browser.DisposeAsync();
        }

        playwright?.Dispose();
        await site.DisposeAsync();
    }

    private static string? Find() =>
        (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator)
            .Prepend("/usr/bin")
            .SelectMany(folder => Names, Path.Combine)
            .FirstOrDefault(File.Exists);

    private sealed class ServedSite : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo reports = Directory.CreateTempSubdirectory("reports-");

        public ServedSite() => UseKestrel(0);

        // Request logs would hide the output of the tests, and tests fill in the form faster than the limits allow.
        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Production")
            .UseSetting("AllowedHosts", "localhost;127.0.0.1")
            .UseSetting("Site:DrainSeconds", "0")
            .UseSetting("Site:Reports:Path", Path.Combine(reports.FullName, "reports.db"))
            .UseSetting("Site:Reports:MinimumSeconds", "0")
            .UseSetting("Site:Reports:PerClientPerMinute", "0")
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal")
            .ConfigureLogging(logging => logging.ClearProviders());

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            reports.Refresh();
            if (reports.Exists)
            {
                reports.Delete(recursive: true);
            }
        }
    }
}

internal static class Browsing
{
    public static async Task<IPage> Open(this IBrowserContext window, string address)
    {
        var page = await window.NewPageAsync();
        await page.GotoAsync(address);
        return page;
    }

    /// <summary>Opens every fold of the main content, so that a check sees what a reader sees who opens them.</summary>
    public static Task OpenFolds(this IPage page) => page.EvaluateAsync("() => document.querySelectorAll('main details').forEach(fold => fold.open = true)");
}
