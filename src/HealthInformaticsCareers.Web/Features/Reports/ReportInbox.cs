using System.Threading.RateLimiting;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The site's access to its reports. It keeps slow storage from holding up pages, and knows whether reports can be stored at the moment.</summary>
/// <param name="store">Null if no database is configured.</param>
public sealed partial class ReportInbox(ReportStore? store, TimeProvider time, ILogger<ReportInbox> logger) : IDisposable
{
    /// <summary>Only a bound for memory: far more than can be stored within the time that each may wait.</summary>
    private const int MaxQueued = 1_000;

    /// <summary>The time for the database, chosen so that a visitor has an answer within two seconds.</summary>
    private static readonly TimeSpan Budget = TimeSpan.FromSeconds(1.8);

    private readonly ConcurrencyLimiter turns = new(new() { PermitLimit = store?.MaxConcurrency ?? 1, QueueLimit = MaxQueued, QueueProcessingOrder = QueueProcessingOrder.OldestFirst });

    private volatile StorageFailure? failure = store is null ? new("No database is configured.", IsClosed: true, time.GetTimestamp()) : null;

    public bool IsConfigured => store is not null;

    /// <summary>Why reports cannot be stored, as of the last attempt; null while they can.</summary>
    public StorageFailure? Failure => failure;

    public bool IsClosed => failure is { IsClosed: true };

    /// <summary>
    /// Runs <paramref name="work"/> on a thread of its own, because blocked pool threads would slow down the pages. Work that exceeds
    /// the budget is left to end by itself, and keeps its turn until then.
    /// </summary>
    /// <param name="work">Everything that one response needs: the budget covers the whole of it.</param>
    /// <exception cref="ReportsUnavailableException">Thrown within two seconds if the work fails or takes too long.</exception>
    public async Task<T> Use<T>(Func<ReportStore, T> work)
    {
        using var budget = new CancellationTokenSource(Budget);
        try
        {
            return await Start(work, budget.Token);
        }
        catch (ReportsClosedException closed)
        {
            failure = new(closed.Message, IsClosed: true, time.GetTimestamp());
            LogClosed(logger, closed.Detail, store?.Location ?? "Site:Reports");
            throw;
        }
        catch (Exception exception)
        {
            // Even after an unexpected error, the sender must see neither thanks nor a broken page.
            var unavailable = exception switch
            {
                ReportsUnavailableException expected => expected,
                OperationCanceledException => new ReportsUnavailableException($"The database did not answer within {Budget.TotalSeconds} seconds."),
                _ => new ReportsUnavailableException("The database failed in an unexpected way.", exception),
            };
            failure = new(unavailable.Message, IsClosed: false, time.GetTimestamp());
            LogUnavailable(logger, unavailable.Detail, store!.Location);
            throw unavailable;
        }
    }

    public void Dispose() => turns.Dispose();

    private async Task<T> Start<T>(Func<ReportStore, T> work, CancellationToken budget)
    {
        if (store is null)
        {
            throw new ReportsClosedException(failure!.Reason);
        }

        var turn = await turns.AcquireAsync(1, budget);
        if (!turn.IsAcquired)
        {
            throw new ReportsUnavailableException("Too many reports are waiting to be stored.");
        }

        return await Task.Factory.StartNew(() => Run(work, store, turn), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default).WaitAsync(budget);
    }

    private T Run<T>(Func<ReportStore, T> work, ReportStore from, RateLimitLease turn)
    {
        using (turn)
        {
            var result = work(from);
            if (Interlocked.Exchange(ref failure, null) is not null)
            {
                LogRecovered(logger, from.Location);
            }

            return result;
        }
    }

    [LoggerMessage(LogLevel.Warning, "Reports are closed: {Reason} ({Location})")]
    private static partial void LogClosed(ILogger logger, string reason, string location);

    [LoggerMessage(LogLevel.Warning, "Reports cannot be stored at the moment: {Reason} ({Location})")]
    private static partial void LogUnavailable(ILogger logger, string reason, string location);

    [LoggerMessage(LogLevel.Information, "Reports can be stored again ({Location})")]
    private static partial void LogRecovered(ILogger logger, string location);
}

/// <param name="Reason">A text that is safe to show to anyone.</param>
/// <param name="IsClosed">False if the next attempt may succeed.</param>
/// <param name="At">A timestamp of the <see cref="TimeProvider"/>.</param>
public sealed record StorageFailure(string Reason, bool IsClosed, long At);
