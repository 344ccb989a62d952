using BenchmarkDotNet.Attributes;
using HealthInformaticsCareers.Web;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace HealthInformaticsCareers.Benchmarks;

/// <summary>Requests to the site in process, configured as in production: everything except the network.</summary>
[MemoryDiagnoser]
public class Answering
{
    private HttpClient browser = null!;

    [GlobalSetup]
    public async Task SetUp()
    {
        browser = new InProcess().CreateClient();

        // The first search waits for the index to be built.
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
