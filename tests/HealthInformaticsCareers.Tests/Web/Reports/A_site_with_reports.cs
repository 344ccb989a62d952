using System.Net;
using System.Text.Json;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class Site_with_reports : IDisposable
{
    private readonly TemporaryReports reports = new();

    public void Dispose() => reports.Dispose();

    [Fact]
    public async Task Is_ready_and_open_and_has_made_the_file()
    {
        await using var site = new ReportingSite(reports.Path);

        Assert.Equal("open", await ReadyOf(site));
        Assert.True(File.Exists(reports.Path));
    }

    [Fact]
    public async Task S03_serves_its_pages_while_the_file_is_not_its_own_and_says_that_reports_are_closed()
    {
        reports.Put("Notes that nobody wants to lose."u8.ToArray());
        await using var site = new ReportingSite(reports.Path);
        using var browser = site.Browser();

        Assert.Equal("closed: The file is no SQLite database.", await ReadyOf(site));
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/", TestContext.Current.CancellationToken)).StatusCode);
    }

    [Fact]
    public async Task Is_closed_for_reports_in_production_until_a_place_is_named()
    {
        await using var site = new TestedSite();

        Assert.Equal("closed: No place to keep them is named.", await ReadyOf(site));
    }

    [Fact]
    public async Task F11_deletes_what_is_older_than_a_year_when_it_starts()
    {
        var now = TimeProvider.System.GetUtcNow();
        reports.Store.Add(ReportOf("Old.", now.AddMonths(-12).AddHours(-1)));
        reports.Store.Add(ReportOf("Kept.", now.AddMonths(-12).AddHours(1)));
        await using var site = new ReportingSite(reports.Path);

        Assert.Equal("open", await ReadyOf(site));
        Assert.Equal("Kept.", Assert.Single(reports.Store.List()).Text);
    }

    private static NewReport ReportOf(string text, DateTimeOffset at) => new(Guid.NewGuid(), "/", ReportKind.Question, null, text, null, at);

    private static async Task<string?> ReadyOf(TestedSite site)
    {
        using var browser = site.Browser();
        using var health = JsonDocument.Parse(await browser.GetStringAsync("/health/ready", TestContext.Current.CancellationToken));
        return health.RootElement.GetProperty("reports").GetString();
    }

    private sealed class ReportingSite(string path) : TestedSite
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:Reports:Path", path);
        }
    }
}
