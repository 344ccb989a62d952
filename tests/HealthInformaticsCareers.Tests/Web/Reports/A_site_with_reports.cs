using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Web.Health;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class A_site_with_reports : IAsyncDisposable
{
    private readonly ReportingSite site = new();

    public ValueTask DisposeAsync() => site.DisposeAsync();

    [Fact]
    public async Task Is_open_once_it_has_started_and_has_created_the_file()
    {
        Assert.Equal(("open", null), await site.ReadyReports());
        Assert.True(File.Exists(site.Database));
    }

    [Fact]
    public async Task S03_serves_its_pages_and_says_that_reports_are_closed_if_the_file_is_not_its_own()
    {
        await File.WriteAllTextAsync(site.Database, "Notes that nobody wants to lose.", TestContext.Current.CancellationToken);

        Assert.Equal(("closed: The file is not an SQLite database.", 0L), await site.ReadyReports());
        Assert.Equal(200, (await site.Open("/")).Status);
        Assert.Contains("Reports are closed", (await site.Open("/report")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_closed_for_reports_in_production_until_a_database_is_configured()
    {
        await using var plain = new TestedSite();

        Assert.Equal("closed: No database is configured.", (await plain.ReadyReports()).State);
    }

    [Fact]
    public async Task F11_deletes_what_is_older_than_a_year_when_it_starts()
    {
        var store = new SqliteReportStore(site.Database);
        store.Add(ReportOf("Old.", site.Clock.Now.AddMonths(-12).AddSeconds(-1)));
        store.Add(ReportOf("Kept.", site.Clock.Now.AddMonths(-12)));
        store.Add(ReportOf("Today.", site.Clock.Now));

        Assert.Equal("open", (await site.ReadyReports()).State);
        Assert.Equal(["Kept.", "Today."], store.List().Select(report => report.Text));
    }

    [Fact]
    public async Task N05_says_that_reports_cannot_be_stored_and_warns_visitors_until_they_can_again()
    {
        Assert.Equal(303, (await site.Send()).Status);
        File.Move(site.Database, site.Database + ".away");
        Assert.Equal(503, (await site.Send()).Status);
        site.Clock.Advance(TimeSpan.FromSeconds(90));

        var (state, age) = await site.ReadyReports();
        Assert.StartsWith("failing: ", state, StringComparison.Ordinal);
        Assert.DoesNotContain(site.Database, state, StringComparison.Ordinal);
        Assert.Equal(90, age);
        Assert.Contains("Sending may not work at the moment.", (await site.Open("/report")).Main, StringComparison.Ordinal);

        File.Move(site.Database + ".away", site.Database);
        Assert.Equal(303, (await site.Send()).Status);
        Assert.Equal(("open", null), await site.ReadyReports());
        Assert.DoesNotContain("Sending may not work", (await site.Open("/report")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N05_says_so_too_if_the_database_has_never_been_reached()
    {
        await using var unreachable = new ReportingSite { Settings = new Dictionary<string, string> { ["ConnectionString"] = "Host=127.0.0.1;Port=1;Username=keeper;Password=secret;Timeout=5" } };

        Assert.Equal(("failing: The database cannot be reached, or takes too long.", 0L), await unreachable.ReadyReports());
        Assert.Contains("Sending may not work at the moment.", (await unreachable.Open("/report")).Main, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N08_lets_a_hundred_reports_at_once_wait_for_their_turn()
    {
        Assert.Equal(303, (await site.Send()).Status);
        using var browser = site.Browser();

        var responses = await Task.WhenAll(Enumerable.Range(0, 100).Select(async number =>
        {
            var start = TimeProvider.System.GetTimestamp();
            using var response = await browser.PostAsync("/report", new FormUrlEncodedContent(site.Filled(("text", $"Report {number}"))), TestContext.Current.CancellationToken);
            return (response.StatusCode, Elapsed: TimeProvider.System.GetElapsedTime(start));
        }));

        // A machine too busy to store a hundred within the budget of 1.8 seconds may turn some away, but only after that time.
        Assert.All(responses, response => Assert.True(response.StatusCode == HttpStatusCode.SeeOther || (response.StatusCode == HttpStatusCode.ServiceUnavailable && response.Elapsed > TimeSpan.FromSeconds(1.7)), $"{response}"));
    }

    private static NewReport ReportOf(string text, DateTimeOffset at) => new(Guid.NewGuid(), "/", ReportKind.Question, null, text, null, at);
}
