namespace HealthInformaticsCareers.Web.Editions;

/// <summary>
/// Polls the content for changes. Comparing every file's length and times notices what file-system events miss: a symbolic link that now points
/// to another folder, a mounted volume, too many changes at once. Where the site is not to watch its content, only the calendar is watched, for pages and facts
/// that begin or end.
/// </summary>
internal sealed partial class ContentWatch(CurrentEdition current, IHostEnvironment environment, SiteOptions options, TimeProvider time, ILogger<ContentWatch> logger) : BackgroundService
{
    /// <summary>An editor is waiting for the page; a server is not.</summary>
    private readonly TimeSpan pause = environment.IsDevelopment() ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(5);

    public bool WatchesFiles { get; } = options.Watch ?? environment.IsDevelopment();

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                if (WatchesFiles || current.IsDue)
                {
                    current.Refresh();
                }
            }
            catch (Exception failure)
            {
                // The current edition is still served, and the next check may succeed.
                LogFailure(logger, failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "Checking the content for changes failed")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
