using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>The page that an editor has open while changing its file.</summary>
public sealed class An_editors_preview(SiteInChromium site)
{
    [Fact]
    public async Task Shows_a_change_where_the_editor_was_reading()
    {
        await using var edited = new EditedSite();
        await using var window = await site.NewWindow();
        var page = await edited.Open(window);
        await page.EvaluateAsync("scrollTo(0, 400)");

        edited.Write("About anew", "");

        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("About anew");
        await Assertions.Expect(page.Locator("html")).ToHaveJSPropertyAsync("scrollTop", 400);
    }

    [Fact]
    public async Task Shows_a_mistake_until_it_is_fixed()
    {
        await using var edited = new EditedSite();
        await using var window = await site.NewWindow();
        var page = await edited.Open(window);

        edited.Write("About anew", "colour: red");
        var alert = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(alert).ToContainTextAsync("pages/about.md(6,1): error HIC1012: There is no field 'colour' here.");
        await Assertions.Expect(alert).ToBeInViewportAsync();
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("About");

        edited.Write("About anew", "");
        await Assertions.Expect(page.Locator("h1")).ToHaveTextAsync("About anew");
        await Assertions.Expect(alert).ToHaveCountAsync(0);
    }

    /// <summary>A site with one long page, served as on an editor's machine.</summary>
    private sealed class EditedSite : WebApplicationFactory<Program>
    {
        private readonly DirectoryInfo content = Directory.CreateTempSubdirectory("content-");

        public EditedSite()
        {
            UseKestrel(0);
            content.CreateSubdirectory("pages");
            Write("About", "");
        }

        public async Task<IPage> Open(IBrowserContext window)
        {
            StartServer();
            return await window.Open(new Uri(ClientOptions.BaseAddress, "/about").AbsoluteUri);
        }

        public void Write(string title, string field) => File.WriteAllText(
            Path.Combine(content.FullName, "pages", "about.md"),
            $"---\ntitle: {title}\nsummary: Who we are.\nreviewed: 2026-01-01\nreview-due: 2027-01-01\n{field}\n---\n{string.Concat(Enumerable.Repeat("Some text.\n\n", 100))}");

        protected override void ConfigureWebHost(IWebHostBuilder builder) => builder
            .UseEnvironment("Development")
            .UseSetting("Site:Content", content.FullName)
            .UseSetting("Serilog:MinimumLevel:Default", "Fatal")
            .ConfigureLogging(logging => logging.ClearProviders());

        protected override void Dispose(bool disposing)
        {
            base.Dispose(disposing);
            content.Refresh();
            if (content.Exists)
            {
                content.Delete(recursive: true);
            }
        }
    }
}
