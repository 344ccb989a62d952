using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web;

/// <summary>The site with production settings, on any free local port, for verbs that need its pages.</summary>
internal static class LocalSite
{
    /// <param name="content">The content, if it has been loaded already.</param>
    /// <returns>Null, with the reason on standard output, if the content or the settings don't allow it to start.</returns>
    public static WebApplication? Build(string[] settings, LoadedContent? content = null)
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions
        {
            Args = settings,
            ContentRootPath = AppContext.BaseDirectory,
            EnvironmentName = Environments.Production,

            // A test that asks for pages is not the program that started.
            ApplicationName = typeof(LocalSite).Assembly.GetName().Name,
        });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["urls"] = "http://127.0.0.1:0",
            ["AllowedHosts"] = "127.0.0.1",
            ["Site:Watch"] = "false",
            ["Site:DrainSeconds"] = "0",

            // Such a site neither takes reports nor deletes expired ones.
            ["Site:Reports:Path"] = "",
            ["Site:Reports:ConnectionString"] = "",
            ["Serilog:MinimumLevel:Default"] = "Error",
            ["Serilog:MinimumLevel:Override:Microsoft"] = "Error",
            ["Serilog:MinimumLevel:Override:Microsoft.Hosting.Lifetime"] = "Error",
        });
        return builder.AddSite(content) ? builder.Build().UseSite() : null;
    }
}
