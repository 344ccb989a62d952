namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>Deletes reports after a year, as the privacy page promises; and while reports are closed, looks whether they can be opened.</summary>
internal sealed class ReportRetention(ReportBox box, TimeProvider time) : BackgroundService
{
    private const int Months = 12;

    private DateTimeOffset due;

    /// <summary>Whether reports are open is known before the first request.</summary>
    public override async Task StartAsync(CancellationToken cancellationToken)
    {
        await Purge();
        await base.StartAsync(cancellationToken);
    }

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!box.HasNoPlace)
        {
            await Task.Delay(TimeSpan.FromMinutes(1), time, stoppingToken);
            if (box.WhyClosed is not null || time.GetUtcNow() >= due)
            {
                await Purge();
            }
        }
    }

    private async Task Purge()
    {
        var now = time.GetUtcNow();
        try
        {
            await box.Use(store => store.Purge(now.AddMonths(-Months)));
            due = now.AddDays(1);
        }
        catch (ReportsUnavailableException)
        {
            // The box has written it into the log.
        }
    }
}
