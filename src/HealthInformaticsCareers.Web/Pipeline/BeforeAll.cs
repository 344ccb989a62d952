namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>Puts <see cref="Drain"/>, <see cref="FromMemory"/> and <see cref="SecurityHeaders"/> before everything, the framework's host filter included.</summary>
internal sealed class BeforeAll(IHostApplicationLifetime lifetime) : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        Drain.CloseConnections(app, lifetime.ApplicationStopping);
        app.UseMiddleware<FromMemory>();
        app.UseMiddleware<SecurityHeaders>();
        next(app);
    };
}
