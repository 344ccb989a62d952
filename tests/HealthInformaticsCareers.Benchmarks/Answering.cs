using BenchmarkDotNet.Attributes;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace HealthInformaticsCareers.Benchmarks;

/// <summary>The site as production runs it, asked in its own process: every part of a request but the network.</summary>
[MemoryDiagnoser]
public class Answering
{
    private HttpClient browser = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        browser = new InProcess().CreateClient();

        // The first one waits for the index.
        await Search();
    }

    [Benchmark]
    public Task<byte[]> Page() => browser.GetByteArrayAsync("/roles/clinical-coder");

    [Benchmark]
    public Task<byte[]> Search() => browser.GetByteArrayAsync("/search?q=how+to+become+a+clinical+coder");

    private sealed class InProcess : WebApplicationFactory<SiteOptions>
    {
        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            builder.UseEnvironment("Production");
            builder.UseSetting("AllowedHosts", "localhost");
            builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
            builder.ConfigureLogging(logging => logging.ClearProviders());
        }
    }
}
