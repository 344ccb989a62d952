namespace HealthInformaticsCareers.Web.Features.SecurityContact;

/// <summary>Warns in the log, once a day, while the security contact is about to expire or has expired; and once in production if there is none.</summary>
internal sealed partial class SecurityContactReminder(SiteOptions site, IHostEnvironment environment, TimeProvider time, ILogger<SecurityContactReminder> logger) : BackgroundService
{
    private const int DaysAhead = 30;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        if (site.Security is not { Contact.Length: > 0, ExpiryDate: { } expires })
        {
            if (environment.IsProduction())
            {
                LogMissing(logger);
            }

            return;
        }

        using var day = new PeriodicTimer(TimeSpan.FromDays(1), time);
        do
        {
            if (DateOnly.FromDateTime(time.GetUtcNow().Date).AddDays(DaysAhead) >= expires)
            {
                LogExpiry(logger, expires.ToString("yyyy-MM-dd", System.Globalization.CultureInfo.InvariantCulture));
            }
        }
        while (await day.WaitForNextTickAsync(stoppingToken));
    }

    [LoggerMessage(LogLevel.Warning, "There is no /.well-known/security.txt: set Site:Security:Contact and Site:Security:Expires")]
    private static partial void LogMissing(ILogger logger);

    [LoggerMessage(LogLevel.Warning, "The security contact expires on {Date}: check it and set a later Site:Security:Expires")]
    private static partial void LogExpiry(ILogger logger, string date);
}
