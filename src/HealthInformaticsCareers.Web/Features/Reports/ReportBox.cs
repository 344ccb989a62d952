namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The way of the site to its reports: it keeps slow storage from holding up pages, and knows whether reports are open.</summary>
public sealed partial class ReportBox(ReportStore? store, ILogger<ReportBox> logger)
{
    private const int MostWaiting = 16;

    private static readonly TimeSpan Longest = TimeSpan.FromSeconds(1.8);

    private int waiting;

    /// <summary>Null while reports are open. For pages, so without names of files and hosts: the log has those.</summary>
    public string? WhyClosed { get; private set; } = store is null ? "No place to keep them is named." : null;

    /// <summary>
    /// Uses the store on a thread of its own, because a blocked one of the pool would be missing to the pages. What takes too long is left to end
    /// by itself, and keeps its place until then.
    /// </summary>
    /// <param name="use">Everything that one answer needs, as the two seconds are for all of it.</param>
    /// <exception cref="ReportsUnavailableException">Within two seconds.</exception>
    public async Task<T> Use<T>(Func<ReportStore, T> use)
    {
        if (store is null)
        {
            throw new ReportsClosedException("Reports are closed.");
        }

        if (Interlocked.Increment(ref waiting) > MostWaiting)
        {
            Interlocked.Decrement(ref waiting);
            throw Unavailable(new ReportsUnavailableException("Too many are waiting."));
        }

        var work = Task.Factory.StartNew(() => Run(use, store), CancellationToken.None, TaskCreationOptions.LongRunning, TaskScheduler.Default);
        try
        {
            return await work.WaitAsync(Longest);
        }
        catch (TimeoutException late)
        {
            throw Unavailable(new ReportsUnavailableException("The database took too long.", late));
        }
        catch (ReportsUnavailableException unavailable)
        {
            throw Unavailable(unavailable);
        }
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

    private ReportsUnavailableException Unavailable(ReportsUnavailableException because)
    {
        if (because is ReportsClosedException)
        {
            WhyClosed = "The database cannot be used.";
            LogClosed(logger, because.Message);
        }
        else
        {
            LogUnavailable(logger, because.Message);
        }

        return because;
    }

    [LoggerMessage(LogLevel.Error, "Reports are closed: {Why}")]
    private static partial void LogClosed(ILogger logger, string why);

    [LoggerMessage(LogLevel.Warning, "A report could not be stored: {Why}")]
    private static partial void LogUnavailable(ILogger logger, string why);
}
