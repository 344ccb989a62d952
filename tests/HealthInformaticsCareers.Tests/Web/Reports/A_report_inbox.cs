using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class A_report_inbox : IDisposable
{
    private readonly TemporaryReports reports = new();
    private readonly ManualClock clock = new();
    private readonly ReportInbox inbox;

    public A_report_inbox() => inbox = new ReportInbox(reports.Store, clock, NullLogger<ReportInbox>.Instance);

    public void Dispose()
    {
        inbox.Dispose();
        reports.Dispose();
    }

    [Fact]
    public async Task Opens_again_once_the_file_can_be_used()
    {
        reports.Put([]);
        await Assert.ThrowsAsync<ReportsClosedException>(() => inbox.Use(store => store.List()));
        Assert.Equal("The file is not an SQLite database.", inbox.Failure!.Reason);
        Assert.True(inbox.IsClosed);

        File.Delete(reports.Path);

        Assert.Empty(await inbox.Use(store => store.List()));
        Assert.Null(inbox.Failure);
    }

    [Fact]
    public async Task N08_Lets_a_hundred_reports_at_once_wait_for_their_turn()
    {
        var atOnce = 0;
        var most = 0;

        await Task.WhenAll(Enumerable.Range(0, 100).Select(async _ =>
        {
            var start = TimeProvider.System.GetTimestamp();
            try
            {
                await inbox.Use(_ =>
                {
                    most = Math.Max(most, Interlocked.Increment(ref atOnce));
                    Thread.Sleep(TimeSpan.FromMilliseconds(2));
                    return Interlocked.Decrement(ref atOnce);
                });
            }
            catch (ReportsUnavailableException)
            {
                // A busy machine may exceed the budget of 1.8 seconds, but nothing is turned away before.
                Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromSeconds(1.7), TimeSpan.MaxValue);
            }
        }));

        Assert.Equal(1, most);
    }

    [Fact]
    public async Task N08_Turns_a_report_away_when_its_turn_does_not_come_in_time()
    {
        using var end = new ManualResetEventSlim();
        var slow = inbox.Use(_ => end.Wait(TimeSpan.FromMinutes(1)));
        var start = TimeProvider.System.GetTimestamp();

        await Assert.ThrowsAsync<ReportsUnavailableException>(() => inbox.Use(_ => 2));

        Assert.InRange(TimeProvider.System.GetElapsedTime(start), TimeSpan.FromSeconds(1.7), TimeSpan.FromSeconds(30));
        await Assert.ThrowsAsync<ReportsUnavailableException>(() => slow);
        end.Set();
        Assert.Equal(3, await inbox.Use(_ => 3));
    }

    [Fact]
    public async Task S02_Does_not_wait_for_a_disk_that_hangs()
    {
        using var end = new ManualResetEventSlim();

        var failure = await Assert.ThrowsAsync<ReportsUnavailableException>(() => inbox.Use(_ => end.Wait(TimeSpan.FromMinutes(1))));

        end.Set();
        Assert.Equal("The database did not answer within 1.8 seconds.", failure.Message);
        Assert.False(inbox.IsClosed);
    }

    [Fact]
    public async Task N05_Remembers_its_last_failure_until_something_is_stored()
    {
        await inbox.Use(store => store.List());
        Assert.Null(inbox.Failure);
        File.Delete(reports.Path);
        await Assert.ThrowsAsync<ReportsUnavailableException>(() => inbox.Use(store => store.List()));
        clock.Advance(TimeSpan.FromSeconds(12));

        Assert.Equal((false, TimeSpan.FromSeconds(12)), (inbox.Failure!.IsClosed, clock.GetElapsedTime(inbox.Failure.At)));
        await inbox.Use(_ => 1);
        Assert.Null(inbox.Failure);
    }

    [Fact]
    public async Task Turns_an_unexpected_error_into_a_report_that_is_not_stored()
    {
        var failure = await Assert.ThrowsAsync<ReportsUnavailableException>(() => inbox.Use<int>(_ => throw new InvalidOperationException("Impossible: /secret/path.")));

        Assert.DoesNotContain("secret", failure.Message, StringComparison.Ordinal);
        Assert.Contains("/secret/path", failure.Detail, StringComparison.Ordinal);
    }
}
