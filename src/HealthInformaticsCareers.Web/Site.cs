using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Reports;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Server.Kestrel.Core;
using Serilog;
using Serilog.Formatting.Json;

namespace HealthInformaticsCareers.Web;

/// <summary>What the site is made of, and the way of a request through it.</summary>
public static class Site
{
    private static readonly string[] ListeningKeys = ["urls", "http_ports", "https_ports"];
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    /// <returns>False, with the reason on standard output, where the content or the settings don't let the site start.</returns>
    public static bool AddSite(this WebApplicationBuilder builder)
    {
        var folder = ContentLocation.Find(builder.Configuration[SiteOptions.ContentKey]);
        var content = ContentLocation.Read(folder, CatalogueLoader.Load);
        if (content.Catalogue is null)
        {
            return false;
        }

        var options = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>() ?? new SiteOptions();
        if (options.Problem is { } problem)
        {
            Console.WriteLine($"error: {problem}");
            return false;
        }

        var hosts = (builder.Configuration["AllowedHosts"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        if (builder.Environment.IsProduction() && (hosts.Length == 0 || hosts.Contains("*")))
        {
            Console.WriteLine("error: In production the site answers only hosts that are named. Set AllowedHosts, such as AllowedHosts=careers.example.org (several with ';' between them).");
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

        // Unpublished, a build's stylesheet is found in every environment, not in Development alone.
        builder.WebHost.UseStaticWebAssets();
        builder.WebHost.ConfigureKestrel(Limit);
        builder.Logging.ClearProviders().AddSerilog(MakeLogger(builder), dispose: true);

        // Its lines would hold query strings, and only to be ready for them costs each request an activity and a scope.
        builder.Logging.AddFilter<Serilog.Extensions.Logging.SerilogLoggerProvider>("Microsoft.AspNetCore.Hosting.Diagnostics", LogLevel.None);

        builder.Services.AddSingleton(TimeProvider.System);
        builder.Services.AddSingleton(options);
        builder.Services.AddSingleton(provider => ActivatorUtilities.CreateInstance<CurrentEdition>(provider, folder, content));
        builder.Services.AddSingleton<AdmittedHosts>();
        builder.Services.AddScoped<EditionInUse>();
        builder.Services.AddScoped(provider => provider.GetRequiredService<EditionInUse>().Edition);
        builder.Services.AddScoped(provider => provider.GetRequiredService<Edition>().Catalogue);
        if (options.Watch ?? builder.Environment.IsDevelopment())
        {
            builder.Services.AddHostedService<ContentWatch>();
        }

        builder.Services.AddSingleton<ReportLimits>();
        builder.Services.AddSingleton(provider => new ReportBox(options.Reports.OpenStore(builder.Environment.IsDevelopment()), provider.GetRequiredService<ILogger<ReportBox>>()));
        builder.Services.AddHostedService<ReportRetention>();

        // Controllers and views, and nothing that asks who somebody is.
        builder.Services.AddMvcCore()
            .AddCacheTagHelper()
            .AddRazorViewEngine(razor =>
            {
                razor.ViewLocationFormats.Clear();
                razor.ViewLocationFormats.Add("/Features/{1}/{0}.cshtml");
                razor.ViewLocationFormats.Add("/Features/Shared/{0}.cshtml");
            });

        // Nothing here is encrypted or signed, so no keys are made or written to anybody's home folder.
        foreach (var keys in builder.Services.Where(service => service.ServiceType == typeof(IHostedService) && service.ImplementationType?.Namespace?.StartsWith("Microsoft.AspNetCore.DataProtection", StringComparison.Ordinal) == true).ToList())
        {
            builder.Services.Remove(keys);
        }

        builder.Services.Configure<ForwardedHeadersOptions>(forwarded => ForwardedAddresses.Trust(forwarded, options));
        var drain = TimeSpan.FromSeconds(options.DrainSeconds ?? (builder.Environment.IsDevelopment() ? 0 : 5));
        builder.Services.AddHostedService(_ => new Drain(drain));
        builder.Services.Configure<HostOptions>(host => host.ShutdownTimeout = drain + Drain.LongestRequest);

        // The framework puts its host filter before any middleware of ours; the headers go before that.
        builder.Services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, BeforeAll>());
        return true;
    }

    public static WebApplication UseSite(this WebApplication app)
    {
        if (app.Environment.IsDevelopment())
        {
            app.UseMiddleware<Preview>();
        }

        app.UseForwardedHeaders();
        app.UseMiddleware<RequestLog>();
        app.UseExceptionHandler("/error");
        app.UseStatusCodePagesWithReExecute("/error");
        app.UseMiddleware<OneAddress>();
        app.UseRouting();
        app.UseMiddleware<IntoMemory>();
        app.MapStaticAssets();
        app.MapControllers().WithStaticAssets();
        return app;
    }

    /// <summary>What nobody who reads or reports needs more of. A body that comes slower than 240 bytes a second is given up by Kestrel itself.</summary>
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
