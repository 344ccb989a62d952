namespace HealthInformaticsCareers.Web.Editions;

/// <summary>
/// Looks whether the content has changed, again and again. Looking at every file's length and times sees what notices of the system miss:
/// a link that was turned to another folder, a mounted volume, too many changes at once.
/// </summary>
internal sealed partial class ContentWatch(CurrentEdition current, IHostEnvironment environment, TimeProvider time, ILogger<ContentWatch> logger) : BackgroundService
{
    /// <summary>An editor waits for the page; a server has time.</summary>
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
                // The content is served as it is; the next look may go better.
                LogFailure(logger, failure);
            }
        }
    }

    [LoggerMessage(LogLevel.Error, "The content could not be looked at")]
    private static partial void LogFailure(ILogger logger, Exception failure);
}
