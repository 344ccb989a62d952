using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Reports;
using HealthInformaticsCareers.Web.Features.SecurityContact;
using HealthInformaticsCareers.Web.Pipeline;
using HealthInformaticsCareers.Web.Previewing;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Serilog;
using Serilog.Extensions.Hosting;
using Serilog.Formatting.Json;

namespace HealthInformaticsCareers.Web;

/// <summary>The services of the site, and the pipeline that a request passes through.</summary>
public static class Site
{
    public const string ErrorPath = "/error";

    private static readonly string[] ListeningKeys = ["urls", "http_ports", "https_ports"];
    internal static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <param name="content">The content of the folder that the settings name, if it has been loaded already.</param>
    /// <returns>False, with the reason on standard output, if the content or the settings don't allow the site to start.</returns>
    public static bool AddSite(this WebApplicationBuilder builder, LoadedContent? content = null)
    {
        var options = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new SiteOptions();
        if (options.Problem is { } problem)
        {
            Console.WriteLine($"error: {problem}");
            return false;
        }

        if (options.Today is not null && !builder.Environment.IsDevelopment())
        {
            Console.WriteLine("error: Site:Today is there to look ahead in development. Take it out of the settings.");
            return false;
        }

        var hosts = (builder.Configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (builder.Environment.IsProduction() && (hosts.Length == 0 || hosts.Contains("*")))
        {
            Console.WriteLine("error: In production the site only answers hosts that are named. Set AllowedHosts, such as AllowedHosts=careers.example.org (separate several with ';').");
            return false;
        }

        builder.Services.Configure<HostFilteringOptions>(filter =>
        {
            filter.AllowedHosts = hosts.Length == 0 ? LocalHosts : hosts;
            filter.AllowEmptyHosts = false;
        });
        if (ListeningKeys.All(key => string.IsNullOrEmpty(builder.Configuration[key])))
        {
            builder.WebHost.UseUrls("http://localhost:5080");
        }

        var folder = ContentLocation.Find(builder.Configuration[SiteOptions.ContentKey]);

        // An editor sees warnings too, and every change at once.
        Func<string, SiteAddresses, DateOnly, LoadedContent> load = builder.Environment.IsDevelopment() ? new IncrementalCheck().Check : CatalogueLoader.Load;
        content ??= ContentLocation.Read(folder, (place, site, today) => load(place, site, options.Today ?? today));
        if (content.Catalogue is null && builder.Environment.IsDevelopment() && options.Watch != false && Directory.Exists(folder))
        {
            content = UnreadableContent.WaitUntilMended(folder, content, options.Today, builder, load).GetAwaiter().GetResult();
        }

        if (content?.Catalogue is null)
        {
            return false;
        }

        // Finds the stylesheet of an unpublished build in every environment, not just in development.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(Limit);
        var logger = MakeLogger(builder);
        builder.Logging.ClearProviders().AddSerilog(logger, dispose: true);
        builder.Services.AddSingleton<Serilog.ILogger>(logger);
        builder.Services.AddSingleton(new DiagnosticContext(logger));

        // The framework's request log includes query strings, and costs each request an activity and a scope even if it is filtered later.
        builder.Logging.AddFilter<Serilog.Extensions.Logging.SerilogLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CurrentEdition>(provider, folder, content, load));
        builder.Services.AddScoped(provider => provider.GetRequiredService<CurrentEdition>().Edition);
        builder.Services.AddScoped(provider => provider.GetRequiredService<Edition>().Catalogue);
        builder.Services.AddScoped(provider => provider.GetRequiredService<Edition>().Finder);
        builder.Services.AddHostedService<ContentWatch>();
        builder.Services.AddSingleton<ReportLimits>();
        builder.Services.AddSingleton(provider => new ReportInbox(options.Reports.OpenStore(builder.Environment.IsDevelopment()), provider.GetRequiredService<TimeProvider>(), provider.GetRequiredService<ILogger<ReportInbox>>()));
        builder.Services.AddHostedService<ReportRetention>();

        builder.Services.AddHostedService<SecurityContactReminder>();

        // Controllers and views only: the site has no accounts, so it needs neither authentication nor authorization.
        builder.Services.AddMvcCore()
            .AddCacheTagHelper()
            .AddRazorViewEngine(razor =>
            {
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            });

        // Views register data protection, which writes keys to the user's home folder at start-up. Nothing here is encrypted or signed, and the framework has no switch.
        foreach (var keys in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Assembly == typeof(EphemeralDataProtectionProvider).Assembly).ToList())
        {
            builder.Services.Remove(keys);
        }

        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => ForwardedAddresses.Trust(forwarded, options));
        var drain = TimeSpan.FromSeconds(options.DrainSeconds ?? (builder.Environment.IsDevelopment() ? 0 : 5));
        builder.Services.AddHostedService(_ => new Drain(drain));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = drain + Drain.LongestRequest);

        // The framework's startup filters would add host filtering and forwarded headers before the pipeline. UseSite adds both in the right order.
        builder.Services.RemoveAll<IStartupFilter>();
        return true;
    }

    public static WebApplication UseSite(this WebApplication app)
    {
        app.UseMiddleware<SecurityHeadersMiddleware>();
        Drain.CloseConnections(app);
        app.UseHostFiltering();
        if (app.Environment.IsDevelopment())
        {
            app.UseMiddleware<PreviewMiddleware>();
        }

        app.UseMiddleware<PageCacheMiddleware>();
        app.UseForwardedHeaders();
        app.UseSerilogRequestLogging(log => RequestLog.Configure(log, app.Services.GetRequiredService<Serilog.ILogger>()));
        app.UseExceptionHandler(ErrorPath);
        app.UseStatusCodePagesWithReExecute(ErrorPath);
        app.UseMiddleware<CanonicalUrlMiddleware>();
        app.UseRouting();
        app.UseMiddleware<PageBufferMiddleware>();
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
        return app;
    }

    /// <summary>Limits that no reader or report reaches. Kestrel itself gives up on bodies slower than 240 bytes a second.</summary>
    private static void Limit(KestrelServerOptions kestrel)
    {
        kestrel.AddServerHeader = false;
        kestrel.Limits.MaxRequestLineSize = 4 * 1024;
        kestrel.Limits.MaxRequestHeadersTotalSize = 16 * 1024;
        kestrel.Limits.MaxRequestHeaderCount = 64;
        kestrel.Limits.MaxRequestBodySize = 64 * 1024;
        kestrel.Limits.RequestHeadersTimeout = TimeSpan.FromSeconds(10);
        kestrel.Limits.KeepAliveTimeout = TimeSpan.FromSeconds(65);
        kestrel.Limits.MaxConcurrentConnections = 5_000;
    }

    private static Serilog.Core.Logger MakeLogger(WebApplicationBuilder builder)
    {
        var logger = new LoggerConfiguration().ReadFrom.Configuration(builder.Configuration);
        return (builder.Environment.IsProduction()
            ? logger.WriteTo.Console(new JsonFormatter(renderMessage: true))
            : logger.WriteTo.Console(outputTemplate: "{Timestamp:HH:mm:ss} {Level:u3} {Message:lj}{NewLine}{Exception}", formatProvider: System.Globalization.CultureInfo.InvariantCulture))
            .CreateLogger();
    }
}
