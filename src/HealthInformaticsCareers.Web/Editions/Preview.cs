namespace HealthInformaticsCareers.Web.Editions;

/// <summary>
/// Tells an open page, which polls a few times a second, whether the content has changed and what is wrong with it. It runs in development only.
/// </summary>
internal sealed class Preview(RequestDelegate next, CurrentEdition current)
{
    public Task InvokeAsync(HttpContext context)
    {
        if (context.Request.Path != "/preview")
        {
            return next(context);
        }

        context.Response.Headers.CacheControl = "no-store";
        return context.Response.WriteAsJsonAsync(new { edition = current.Edition.Version, problems = current.Last.Problems });
    }
}
