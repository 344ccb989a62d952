using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class Box_for_reports : IDisposable
{
    private readonly TemporaryReports reports = new();

    public void Dispose() => reports.Dispose();

    [Fact]
    public async Task Opens_again_once_the_file_can_be_used()
    {
        var box = new ReportBox(reports.Store, NullLogger<ReportBox>.Instance);
        reports.Put([]);
        await Assert.ThrowsAsync<ReportsClosedException>(() => box.Use(store => store.List()));
        Assert.Equal("The file is no SQLite database.", box.WhyClosed);

        File.Delete(reports.Path);

        Assert.Empty(await box.Use(store => store.List()));
        Assert.Null(box.WhyClosed);
    }

    [Fact]
    public async Task S05_turns_away_the_seventeenth_that_waits()
    {
        var box = new ReportBox(reports.Store, NullLogger<ReportBox>.Instance);
        using var end = new ManualResetEventSlim();
        var waiting = Enumerable.Range(0, 16).Select(_ => box.Use(_ => end.Wait(TimeSpan.FromMinutes(1)))).ToList();

        await Assert.ThrowsAsync<ReportsUnavailableException>(() => box.Use(_ => 17));

        end.Set();
        await Task.WhenAll(waiting.Select(task => task.ContinueWith(_ => { }, TaskScheduler.Default)));
        Assert.Equal(1, await Eventually(() => box.Use(_ => 1)));
    }

    [Fact]
    public async Task S02_does_not_wait_for_a_disk_that_hangs()
    {
        var box = new ReportBox(reports.Store, NullLogger<ReportBox>.Instance);
        using var end = new ManualResetEventSlim();

        await Assert.ThrowsAsync<ReportsUnavailableException>(() => box.Use(_ => end.Wait(TimeSpan.FromMinutes(1))));

        end.Set();
        Assert.Null(box.WhyClosed);
    }

    [Fact]
    public async Task Thanks_nobody_after_an_error_that_no_store_should_give()
    {
        var box = new ReportBox(reports.Store, NullLogger<ReportBox>.Instance);

        await Assert.ThrowsAsync<ReportsUnavailableException>(() => box.Use<int>(_ => throw new InvalidOperationException("Impossible.")));
    }

    /// <summary>A place is free a moment after its answer.</summary>
    private static async Task<int> Eventually(Func<Task<int>> answer)
    {
        while (true)
        {
            try
            {
                return await answer();
            }
            catch (ReportsUnavailableException) when (!TestContext.Current.CancellationToken.IsCancellationRequested)
            {
                await Task.Yield();
            }
        }
    }
}
