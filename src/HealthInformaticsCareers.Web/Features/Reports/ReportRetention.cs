using System.Globalization;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Deletes reports after a year, as the privacy page promises. A clock that runs ahead must not empty the database, so a purge that looks implausible,
/// or that follows a jump of the clock, waits until a check a day later agrees. Meanwhile it checks every minute whether reports can be stored.
/// </summary>
internal sealed partial class ReportRetention(ReportInbox inbox, TimeProvider time, ILogger<ReportRetention> logger) : BackgroundService
{
    private const int Months = 12;

    private static readonly TimeSpan Day = TimeSpan.FromDays(1);

    /// <summary>A quiet site can go a month without a report. Longer than that, it is as likely that the clock is wrong.</summary>
    private static readonly TimeSpan LongestSilence = TimeSpan.FromDays(30);

    /// <summary>How far the wall clock may drift from the monotonic clock in a day and still be trusted.</summary>
    private static readonly TimeSpan MaxDrift = TimeSpan.FromHours(1);

    private (DateTimeOffset Now, long Timestamp)? lastCheck;
    private (DateTimeOffset Now, long Timestamp)? postponed;

    /// <summary>Checks whether reports can be stored before the first request arrives.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Check();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (inbox.IsConfigured)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), time, stoppingToken);
            await Check();
        }
    }

    internal async Task Check()
    {
        try
        {
            await inbox.Use(store =>
            {
                store.CheckWritable();
                return true;
            });
            if (lastCheck is not { } last || time.GetElapsedTime(last.Timestamp) >= Day)
            {
                var now = time.GetUtcNow();
                await DeleteExpired(now);
                lastCheck = (now, time.GetTimestamp());
            }
        }
        catch (ReportsUnavailableException)
        {
            // The inbox has logged it.
        }
    }

    private async Task DeleteExpired(DateTimeOffset now)
    {
        var before = now.AddMonths(-Months);
        var ages = await inbox.Use(store => store.AgesAt(before));
        if (ages.Expired > 0 && (IsImplausible(ages, now) || HasJumped(now)) && !IsConfirmed(now))
        {
            LogPostponed(logger, ages.Expired, ages.Total, Day(now), Day(ages.Newest));
            postponed = (now, time.GetTimestamp());
            return;
        }

        postponed = null;
        if (await inbox.Use(store => store.Purge(before)) is var deleted and > 0)
        {
            LogDeleted(logger, deleted, Day(before));
        }

        static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
    }

    private static bool IsImplausible(ReportAges ages, DateTimeOffset now) =>
        ages.Expired * 2 > ages.Total || now - ages.Newest > LongestSilence;

    /// <summary>A report that came in after the clock was set forward looks new, so the reports alone do not tell.</summary>
    private bool HasJumped(DateTimeOffset now) => lastCheck is { } last && !HasKeptTime(last, now);

    /// <summary>True if the purge was postponed a day ago, and the clock has not jumped since.</summary>
    private bool IsConfirmed(DateTimeOffset now) => postponed is { } then && time.GetElapsedTime(then.Timestamp) >= Day && HasKeptTime(then, now);

    /// <summary>True if the wall clock has run as fast as the monotonic clock since then.</summary>
    private bool HasKeptTime((DateTimeOffset Now, long Timestamp) then, DateTimeOffset now) =>
        (now - then.Now - time.GetElapsedTime(then.Timestamp)).Duration() <= MaxDrift;

    [LoggerMessage(LogLevel.Information, "Deleted {Count} reports that were sent before {Day}")]
    private static partial void LogDeleted(ILogger logger, int count, string day);

    [LoggerMessage(
        LogLevel.Warning,
        "Deleted no reports, because the clock may be wrong: {Expired} of {Total} reports look older than a year. The clock says {Now}; the newest report is from {Newest}. If the clock is right, the check in a day deletes them, or delete them now with 'reports purge'. If it is wrong, correct it before then")]
    private static partial void LogPostponed(ILogger logger, int expired, int total, string now, string newest);
}
