using System.Net;
using HealthInformaticsCareers.Tests.Content;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A route that takes applications from 1 to 29 October 2026, seen on days before, in and after that time.</summary>
public sealed class A_round_of_applications : TestedSite
{
    private readonly TemporaryContent content = Spec.Base();
    private readonly FakeTimeProvider clock = new(new DateTimeOffset(2026, 9, 1, 12, 0, 0, TimeSpan.Zero));

    public A_round_of_applications() => content.Write("routes/trainee.md", content.Read("routes/trainee.md").Replace(
        "leads-to:",
        "applications:\n  value:\n    opens: 2026-10-01\n    closes: 2026-10-29\n  status: reported\n  sources: [newspaper]\nleads-to:",
        StringComparison.Ordinal));

    [Fact]
    public async Task Is_announced_with_both_days()
    {
        Assert.Contains("Applications open on 1 October 2026 and close on 29 October 2026.", await Page(), StringComparison.Ordinal);
        Assert.Contains("href=\"/routes/trainee/dates.ics\"", await Page(), StringComparison.Ordinal);
    }

    /// <summary>At half past eleven on the last evening of September in UTC it is October in London, while summer time lasts.</summary>
    [Fact]
    public async Task Is_open_from_midnight_in_London()
    {
        Assert.Contains("Applications open on", await Page(), StringComparison.Ordinal);
        clock.SetUtcNow(new(2026, 9, 30, 22, 59, 0, TimeSpan.Zero));
        Assert.Contains("Applications open on", await Page(), StringComparison.Ordinal);
        clock.SetUtcNow(new(2026, 9, 30, 23, 30, 0, TimeSpan.Zero));
        Assert.Contains("Applications are open until 29 October 2026.", await Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_said_to_be_closed_on_the_day_after_its_last_and_has_no_dates_for_a_calendar_then()
    {
        clock.SetUtcNow(new(2026, 10, 29, 23, 0, 0, TimeSpan.Zero));
        Assert.Contains("Applications are open until", await Page(), StringComparison.Ordinal);
        clock.SetUtcNow(new(2026, 10, 30, 0, 30, 0, TimeSpan.Zero));
        var page = await Page();
        Assert.Contains("Applications closed on 29 October 2026.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("dates.ics", page, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await Get("/routes/trainee/dates.ics")).Status);
    }

    [Fact]
    public async Task Has_its_days_in_a_calendar_file()
    {
        var (status, text) = await Get("/routes/trainee/dates.ics");

        Assert.Equal(HttpStatusCode.OK, status);
        var calendar = Ical.Net.Calendar.Load(text)!;
        Assert.Equal(
            [("Applications open: Trainee", new DateOnly(2026, 10, 1)), ("Last day to apply: Trainee", new DateOnly(2026, 10, 29))],
            calendar.Events.OrderBy(day => day.Start).Select(day => (day.Summary!, day.Start!.Date)));
        Assert.All(calendar.Events, day => Assert.True(day.IsAllDay));
        Assert.Equal(text, (await Get("/routes/trainee/dates.ics")).Text);
    }

    [Fact]
    public async Task Is_on_the_plan_and_the_handout_with_both_days()
    {
        Assert.Contains("From 1 October 2026 to 29 October 2026", (await Get("/routes/trainee/plan")).Text, StringComparison.Ordinal);
        Assert.Contains("From 1 October 2026 to 29 October 2026", (await Get("/routes/trainee/handout")).Text, StringComparison.Ordinal);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Content", content.Folder);
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        content.Dispose();
    }

    private async Task<string> Page() => (await Get("/routes/trainee")).Text;

    private async Task<(HttpStatusCode Status, string Text)> Get(string address)
    {
        using var browser = Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
