using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Editions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A site with eight small pages, which a test can change while it runs.</summary>
public sealed class ChangingSite : TestedSite
{
    private readonly DirectoryInfo links = Directory.CreateTempSubdirectory("link-");

    public ChangingSite()
    {
        for (var number = 1; number <= 8; number++)
        {
            Content.Write($"pages/page-{number}.md", Page($"Page {number}"));
        }

        Link = Path.Combine(links.FullName, "content");
        Directory.CreateSymbolicLink(Link, Content.Folder);
    }

    public string Environment { get; init; } = "Production";

    /// <summary>Null leaves the setting out.</summary>
    public bool? Watch { get; init; }

    internal TemporaryContent Content { get; } = new();

    /// <summary>The symbolic link that the site has as its content folder.</summary>
    public string Link { get; }

    public CurrentEdition Current => Services.GetRequiredService<CurrentEdition>();

    public static string Page(string title, string more = "") =>
        $"---\ntitle: {title}\nsummary: What {title} says.\nreviewed: 2026-01-01\nreview-due: 2027-01-01\n{more}\n---\nSome text.\n";

    /// <summary>Points the link at another folder, as a release does.</summary>
    public void PointLinkTo(string folder)
    {
        File.Delete(Link);
        Directory.CreateSymbolicLink(Link, folder);
    }

    public async Task<(int Status, string Text)> Get(string address)
    {
        using var browser = Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseEnvironment(Environment);
        builder.UseSetting("Site:HealthDetails", "true");
        builder.UseSetting("Site:Content", Link);
        if (Watch is { } watch)
        {
            builder.UseSetting("Site:Watch", $"{watch}");
        }
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        links.Refresh();
        if (disposing && links.Exists)
        {
            Content.Dispose();
            links.Delete(recursive: true);
        }
    }
}
