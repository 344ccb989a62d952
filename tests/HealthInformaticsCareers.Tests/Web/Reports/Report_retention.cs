using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>Each check is what the site does at its start, and after that once a day.</summary>
public sealed class Report_retention : IDisposable
{
    private readonly TemporaryReports reports = new();
    private readonly ManualClock clock = new();
    private readonly RecordedLog<ReportRetention> log = new();
    private readonly ReportInbox inbox;
    private readonly ReportRetention retention;

    public Report_retention()
    {
        inbox = new ReportInbox(reports.Store, clock, NullLogger<ReportInbox>.Instance);
        retention = new ReportRetention(inbox, clock, log);
    }

    public void Dispose()
    {
        retention.Dispose();
        inbox.Dispose();
        reports.Dispose();
    }

    [Fact]
    public async Task F11_Deletes_what_is_older_than_a_year_to_the_second()
    {
        Add(clock.Now.AddMonths(-12).AddSeconds(-1));
        Add(clock.Now.AddMonths(-12));
        Add(clock.Now);

        await retention.Check();

        Assert.Equal([clock.Now.AddMonths(-12), clock.Now], Kept());
        Assert.Equal(["Information: Deleted 1 reports that were sent before 2025-11-22"], log.Lines);
    }

    [Fact]
    public async Task F11_Looks_again_a_day_later_and_not_before()
    {
        Add(clock.Now.AddMonths(-12).AddHours(1));
        Add(clock.Now);
        Add(clock.Now);
        await retention.Check();
        clock.Advance(TimeSpan.FromDays(1) - TimeSpan.FromSeconds(1));
        await retention.Check();
        Assert.Equal(3, Kept().Count);

        clock.Advance(TimeSpan.FromSeconds(1));
        await retention.Check();

        Assert.Equal(2, Kept().Count);
    }

    [Fact]
    public async Task N01_A_clock_far_ahead_deletes_nothing()
    {
        AddOneAMonth(12);
        clock.Set(TimeSpan.FromDays(400));

        await retention.Check();

        Assert.Equal(12, Kept().Count);
        Assert.Equal(
            ["Warning: Deleted no reports, because the clock may be wrong: 12 of 12 reports look older than a year. The clock says 2027-12-27; the newest report is from 2026-11-22. If the clock is right, the check in a day deletes them, or delete them now with 'reports purge'. If it is wrong, correct it before then"],
            log.Lines);
    }

    [Fact]
    public async Task N01_A_clock_that_is_corrected_within_a_day_has_deleted_nothing()
    {
        AddOneAMonth(12);
        clock.Set(TimeSpan.FromDays(400));
        await retention.Check();
        clock.Set(TimeSpan.FromDays(-400));
        clock.Advance(TimeSpan.FromDays(1));

        await retention.Check();

        Assert.Equal(12, Kept().Count);
        Assert.Single(log.Lines);
    }

    [Fact]
    public async Task N01_A_check_a_day_later_that_agrees_deletes_them()
    {
        Add(clock.Now.AddMonths(-13));
        await retention.Check();
        Assert.Single(Kept());

        clock.Advance(TimeSpan.FromDays(1));
        await retention.Check();

        Assert.Empty(Kept());
        Assert.Equal("Information: Deleted 1 reports that were sent before 2025-11-23", log.Lines[^1]);
    }

    [Theory]
    [InlineData(2)]
    [InlineData(-2)]
    public async Task N01_A_clock_that_is_set_in_between_does_not_agree(int hours)
    {
        Add(clock.Now.AddMonths(-13));
        await retention.Check();
        clock.Advance(TimeSpan.FromDays(1));
        clock.Set(TimeSpan.FromHours(hours));
        await retention.Check();
        Assert.Single(Kept());

        clock.Advance(TimeSpan.FromDays(1));
        await retention.Check();

        Assert.Empty(Kept());
    }

    [Theory]
    [InlineData(1, 1, true)]
    [InlineData(2, 1, false)]
    public async Task N01_More_than_half_of_the_reports_are_not_deleted_at_once(int expired, int fresh, bool isDeleted)
    {
        Enumerable.Range(0, expired).ToList().ForEach(_ => Add(clock.Now.AddMonths(-13)));
        Enumerable.Range(0, fresh).ToList().ForEach(_ => Add(clock.Now));

        await retention.Check();

        Assert.Equal(isDeleted ? fresh : fresh + expired, Kept().Count);
    }

    [Theory]
    [InlineData(30, true)]
    [InlineData(31, false)]
    public async Task N01_Nothing_is_deleted_at_once_after_more_than_thirty_days_without_a_report(int days, bool isDeleted)
    {
        Add(clock.Now.AddMonths(-13));
        Add(clock.Now.AddDays(-days));
        Add(clock.Now.AddDays(-days));

        await retention.Check();

        Assert.Equal(isDeleted ? 2 : 3, Kept().Count);
    }

    [Fact]
    public async Task N05_Finds_out_when_reports_cannot_be_stored_and_when_they_can_again()
    {
        await retention.Check();
        File.Move(reports.Path, reports.Path + ".away");
        await retention.Check();
        Assert.NotNull(inbox.Failure);

        File.Move(reports.Path + ".away", reports.Path);
        await retention.Check();

        Assert.Null(inbox.Failure);
    }

    private void Add(DateTimeOffset at) => reports.Store.Add(new NewReport(Guid.NewGuid(), "/", ReportKind.Question, null, "Text.", null, at));

    private void AddOneAMonth(int months)
    {
        for (var month = 0; month < months; month++)
        {
            Add(clock.Now.AddMonths(-month));
        }
    }

    private List<DateTimeOffset> Kept() => [.. reports.Store.List().Select(report => report.At)];
}
