namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// How an instance ends without a failed request. Told to stop, it says so at <c>/health/ready</c> and serves for some more seconds, in which a proxy
/// can notice. Every answer of that time closes its connection, so that at the end hardly one is open on which a request could be under way.
/// </summary>
internal sealed class Drain(TimeSpan time) : IHostedLifecycleService
{
    /// <summary>For requests that still run after that time.</summary>
    public static readonly TimeSpan LongestRequest = TimeSpan.FromSeconds(10);

    public Task StoppingAsync(CancellationToken cancellationToken) => Task.Delay(time, cancellationToken);

    public Task StartingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StartedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StopAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public Task StoppedAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public static void CloseConnections(IApplicationBuilder app, CancellationToken stopping) => app.Use((context, next) =>
    {
        if (stopping.IsCancellationRequested)
        {
            context.Response.Headers.Connection = "close";
        }

        return next(context);
    });
}
