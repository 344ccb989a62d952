namespace HealthInformaticsCareers.Web.Requests;

/// <summary>Puts <see cref="SecurityHeaders"/> before everything, the framework's host filter included.</summary>
internal sealed class HeadersFirst : IStartupFilter
{
    public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
    {
        app.UseMiddleware<SecurityHeaders>();
        next(app);
    };
}
