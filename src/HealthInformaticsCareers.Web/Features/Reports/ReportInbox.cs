namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The way of the site to its reports: it keeps slow storage from holding up pages, and knows whether reports are open.</summary>
/// <param name="store">Null where no place to keep reports is named.</param>
public sealed partial class ReportBox(ReportStore? store, ILogger<ReportBox> logger)
{
    private const int MostWaiting = 16;

    /// <summary>With what a request takes besides, an answer comes within two seconds.</summary>
    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.8);

    private int waiting;

    public bool HasNoPlace => store is null;

    /// <summary>Null while reports are open. For everybody's eyes: without the names of files and hosts, which the log has.</summary>
    public string? WhyClosed { get; private set; } = store is null ? "No place to keep them is named." : null;

    /// <summary>
    /// Uses the store on a thread of its own, because a blocked one of the pool would be missing to the pages. What takes too long is left to end
    /// by itself, and keeps its place until then.
    /// </summary>
    /// <param name="use">Everything that one answer needs: the two seconds are for all of it.</param>
    /// <exception cref="ReportsUnavailableException">Within two seconds.</exception>
    public async Task<T> Use<T>(Func<ReportStore, T> use)
    {
        try
        {
            return await Start(use).WaitAsync(Longest);
        }
        catch (ReportsClosedException closed)
        {
            WhyClosed = closed.Message;
            LogClosed(logger, closed.Message, store?.Place ?? "Site:Reports");
            throw;
        }
        catch (Exception failed)
        {
            // A time-out, or what no database should throw: whatever it is, nobody may be thanked, and no page depends on it.
            LogUnavailable(logger, failed.Message, store!.Place);
            throw failed as ReportsUnavailableException ?? new ReportsUnavailableException(failed.Message, failed);
        }
    }

    private Task<T> Start<T>(Func<ReportStore, T> use)
    {
        if (store is null)
        {
            throw new ReportsClosedException(WhyClosed!);
        }

        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw new ReportsUnavailableException("Too many reports wait already.");
        }

        return Task.Factory.StartNew(() => Run(use, store), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
    }

    private T Run<T>(Func<ReportStore, T> use, ReportStore from)
    {
        try
        {
            var result = use(from);
            WhyClosed = null;
            return result;
        }
        finally
        {
            Interlocked.Decrement(ref waiting);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Reports are closed: {Why} ({Place})")]
    private static partial void LogClosed(ILogger logger, string why, string place);

    [LoggerMessage(LogLevel.Warning, "Reports cannot be stored now: {Why} ({Place})")]
    private static partial void LogUnavailable(ILogger logger, string why, string place);
}
