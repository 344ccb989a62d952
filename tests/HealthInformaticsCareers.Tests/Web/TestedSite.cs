using HealthInformaticsCareers.Tests.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The site configured as in production, running in the test process.</summary>
public class TestedSite : WebApplicationFactory<Program>
{
    public const string BaseUrl = "https://careers.example.org";

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Production");
        builder.UseSetting("AllowedHosts", "localhost");
        builder.UseSetting("Site:BaseUrl", BaseUrl);
        builder.UseSetting("Site:DrainSeconds", "0");

        // Thousands of request logs would hide the output of the tests.
        builder.ConfigureLogging(logging => logging.ClearProviders());
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
    }

    /// <summary>A client that shows redirects instead of following them.</summary>
    public HttpClient Browser() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false });
}

/// <summary>A site with three small pages: one current, one archived, one retired.</summary>
public sealed class SmallSite : TestedSite
{
    private readonly TemporaryContent content = new();

    public SmallSite()
    {
        content.Write("pages/about.md", Page("About", "aliases: [/info, /old/info]"));
        content.Write("pages/old.md", Page("Old names", "archived:\n  on: 2013-03-31\n  because: The body that wrote it was closed.\n  successor: /about"));
        content.Write("pages/gone.md", Page("Gone names", "retired:\n  on: 2026-01-31\n  because: It said the same as another page.\n  successor: /about"));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Content", content.Folder);
        builder.ConfigureServices(services => services.AddControllers().AddApplicationPart(typeof(FailingController).Assembly));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        content.Dispose();
    }

    private static string Page(string title, string more) =>
        $"---\ntitle: {title}\nsummary: What {title} says.\nreviewed: 2026-01-01\nreview-due: 2027-01-01\n{more}\n---\nSome text.\n";
}
