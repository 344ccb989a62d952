namespace HealthInformaticsCareers.Web.Editions;

/// <summary>
/// Polls the content for changes. Comparing every file's length and times notices what file-system events miss: a symbolic link that now points
/// to another folder, a mounted volume, too many changes at once.
/// </summary>
internal sealed partial class ContentWatch(CurrentEdition current, IHostEnvironment environment, TimeProvider time, ILogger<ContentWatch> logger) : BackgroundService
{
    /// <summary>An editor is waiting for the page; a server is not.</summary>
    private readonly TimeSpan pause = environment.IsDevelopment() ? TimeSpan.FromMilliseconds(200) : TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        using var timer = new PeriodicTimer(pause, time);
        while (await timer.WaitForNextTickAsync(stoppingToken))
        {
            try
            {
                current.Refresh();
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
