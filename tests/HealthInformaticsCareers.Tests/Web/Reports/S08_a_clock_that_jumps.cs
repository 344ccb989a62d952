using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>The wall clock is set while reports come in, as happens after a wrong time server or a wrong hand. The monotonic clock runs on.</summary>
public sealed class S08_a_clock_that_jumps
{
    private static readonly TimeSpan FarAhead = TimeSpan.FromDays(200);

    [Theory]
    [InlineData(-200)]
    [InlineData(200)]
    public async Task Neither_lifts_the_limit_of_a_client_nor_makes_it_longer(int days)
    {
        await using var site = new ReportingSite { HasLimits = true };
        for (var sent = 0; sent < 5; sent++)
        {
            Assert.Equal(303, (await site.Send()).Status);
        }

        site.Clock.Set(TimeSpan.FromDays(days));
        Assert.Equal(429, (await site.Send()).Status);
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(303, (await site.Send()).Status);
        Assert.Equal(6, (await site.Stored()).Count);
    }

    [Fact]
    public async Task Leaves_the_form_open_after_a_busy_hour_in_which_it_ran_ahead()
    {
        await using var site = new ReportingSite { Settings = new Dictionary<string, string> { ["PerHour"] = "3" } };
        site.Clock.Set(FarAhead);
        for (var sent = 0; sent < 3; sent++)
        {
            Assert.Equal(303, (await site.Send()).Status);
        }

        Assert.Equal(429, (await site.Send()).Status);
        site.Clock.Set(-FarAhead);

        Assert.Equal(303, (await site.Send()).Status);
    }

    [Fact]
    public async Task Costs_a_reader_who_was_typing_a_second_try_at_most()
    {
        await using var site = new ReportingSite { HasLimits = true };
        var opened = (await site.Open("/report")).Document;
        site.Clock.Advance(TimeSpan.FromMinutes(1));
        site.Clock.Set(TimeSpan.FromHours(-1));

        var again = await site.Send(("time", TimeOf(opened)), ("text", "Kept."));
        Assert.Equal((400, "Kept."), (again.Status, again.Typed));
        site.Clock.Advance(TimeSpan.FromSeconds(3));
        Assert.Equal(303, (await site.Send(("time", TimeOf(again.Document)))).Status);

        static string? TimeOf(AngleSharp.Dom.IDocument form) => form.QuerySelector("input[name=time]")!.GetAttribute("value");
    }

    /// <summary>The report from the wrong time makes the newest one look fresh, so nothing else tells that the clock is wrong.</summary>
    [Theory]
    [InlineData(true, 13)]
    [InlineData(false, 7)]
    public async Task Deletes_no_report_before_it_has_kept_time_for_a_day(bool isCorrected, int kept)
    {
        using var reports = new TemporaryReports();
        var clock = new ManualClock();
        var log = new RecordedLog<ReportRetention>();
        using var inbox = new ReportInbox(reports.Store, clock, NullLogger<ReportInbox>.Instance);
        using var retention = new ReportRetention(inbox, clock, log);
        Enumerable.Range(0, 12).ToList().ForEach(month => Add(clock.Now.AddMonths(-month)));
        await retention.Check();

        clock.Set(FarAhead);
        Add(clock.Now);
        clock.Advance(TimeSpan.FromDays(1));
        await retention.Check();
        Assert.Equal(13, reports.Store.List().Count);
        Assert.StartsWith("Warning: Deleted no reports, because the clock may be wrong: 6 of 13 reports look older than a year.", Assert.Single(log.Lines), StringComparison.Ordinal);

        clock.Set(isCorrected ? -FarAhead : TimeSpan.Zero);
        clock.Advance(TimeSpan.FromDays(1));
        await retention.Check();
        Assert.Equal(kept, reports.Store.List().Count);

        void Add(DateTimeOffset at) => reports.Store.Add(new NewReport(Guid.NewGuid(), "/", ReportKind.Question, null, "Text.", null, at));
    }
}
