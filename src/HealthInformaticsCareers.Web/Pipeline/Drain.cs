namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// Stops an instance without failing a request. Once told to stop, it reports that at <c>/health/ready</c> and keeps serving for a few seconds, so
/// that a proxy can notice. Every response in that time closes its connection, so hardly any are open at the end.
/// </summary>
internal sealed class Drain(TimeSpan time) : IHostedLifecycleService
{
    /// <summary>The time allowed for requests that are still running after the drain.</summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(time, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public static void CloseConnections(WebApplication app)
    {
        var stopping = app.Lifetime.ApplicationStopping;
        app.Use((context, next) =>
        {
            if (stopping.IsCancellationRequested)
            {
                context.Response.Headers.Connection = "close";
            }

            return next(context);
        });
    }
}
