using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using Microsoft.AspNetCore.Hosting;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class Fact_being_checked : IDisposable
{
    private readonly TemporaryContent content = new();

    public Fact_being_checked()
    {
        var small = Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Content", "Specs", "base");
        foreach (var file in Directory.GetFiles(small, "*", SearchOption.AllDirectories))
        {
            content.Write(Path.GetRelativePath(small, file), File.ReadAllText(file));
        }

        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("area: records\n", "checking:\n  - fact: skills\n    since: 2026-05-20\narea: records\n", StringComparison.Ordinal));
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public async Task Says_so_beside_that_fact_alone()
    {
        await using var site = new CheckingSite(content.Folder);
        using var browser = site.Browser();

        var page = new HtmlParser().ParseDocument(await browser.GetStringAsync("/roles/coder", TestContext.Current.CancellationToken));

        var note = Assert.Single(page.QuerySelectorAll(".fact__about"), about => about.TextContent.Contains("being checked", StringComparison.Ordinal));
        Assert.Equal("This is being checked since 20 May 2026", note.TextContent);
        Assert.Contains("Care with detail", note.ParentElement!.TextContent, StringComparison.Ordinal);
    }

    private sealed class CheckingSite(string folder) : TestedSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:Content", folder);
        }
    }
}
