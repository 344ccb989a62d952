using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Each client may send one report a minute, so a 429 for the second one shows that both count as the same client's.</summary>
public sealed class F07_a_visitor_behind_a_proxy : IDisposable
{
    private const string Proxy = "192.0.2.10";

    private readonly ReportingSite reporting = new() { Settings = new Dictionary<string, string> { ["PerClientPerMinute"] = "1" } };

    [Theory]
    [InlineData("", "203.0.113.5")]
    [InlineData("192.0.2.10", "203.0.113.5")]
    [InlineData("192.0.2.10;10.0.0.0/8", "11.0.0.1")]
    [InlineData("", "127.0.0.1")]
    [InlineData("192.0.2.10", "127.0.0.1")]
    [InlineData("192.0.2.10", "::1")]
    public async Task Cannot_claim_another_address_through_an_unknown_proxy(string proxies, string peer)
    {
        await using var site = Site(proxies);

        Assert.Equal("303 429", await Send(site, peer, "198.51.100.1", "198.51.100.2"));
    }

    [Fact]
    public async Task Cannot_claim_another_address_even_if_the_framework_is_set_to_trust_every_proxy()
    {
        await using var site = Site("", builder => builder.UseSetting("FORWARDEDHEADERS_ENABLED", "true"));

        Assert.Equal("303 429", await Send(site, "203.0.113.5", "198.51.100.1", "198.51.100.2"));
    }

    [Theory]
    [InlineData("192.0.2.10", Proxy)]
    [InlineData("127.0.0.1; 192.0.2.10", Proxy)]
    [InlineData("192.0.2.0/24", Proxy)]
    [InlineData("192.0.2.10", "::ffff:192.0.2.10")]
    [InlineData("fd00::/8", "fd12::9")]
    [InlineData("fd12::9", "fd12::9")]
    public async Task Is_identified_by_a_known_proxy(string proxies, string peer)
    {
        await using var site = Site(proxies);

        Assert.Equal("303 303 429", await Send(site, peer, "198.51.100.1", "198.51.100.2", "198.51.100.1"));
    }

    [Fact]
    public async Task Is_identified_by_the_last_forwarded_address_only()
    {
        await using var site = Site(Proxy);

        Assert.Equal("303 429", await Send(site, Proxy, "203.0.113.1, 198.51.100.1", "203.0.113.2, 198.51.100.1"));
        Assert.Equal("303 429", await Send(site, Proxy, $"203.0.113.3, {Proxy}", $"203.0.113.4, {Proxy}"));
    }

    [Fact]
    public async Task Shares_one_limit_with_the_rest_of_an_IPv6_network()
    {
        await using var site = Site(Proxy);

        Assert.Equal("303 429 303", await Send(site, Proxy, "2001:db8:1:2::1", "2001:db8:1:2:ffff::9", "2001:db8:1:3::1"));
    }

    [Theory]
    [InlineData("X-Forwarded-Host", "evil.example")]
    [InlineData("X-Forwarded-Prefix", "/evil")]
    [InlineData("X-Original-Host", "evil.example")]
    public async Task Gets_the_same_page_with_a_forwarded_host_or_path(string name, string value)
    {
        await using var site = Site(Proxy);
        using var browser = site.CreateClient(new() { AllowAutoRedirect = false });
        using var plain = await browser.GetAsync("/roles", TestContext.Current.CancellationToken);
        using var request = new HttpRequestMessage(HttpMethod.Get, "/roles") { Headers = { { Peer.Header, Proxy }, { name, value } } };
        using var answer = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(plain.Headers.ETag, answer.Headers.ETag);
    }

    public void Dispose() => reporting.Dispose();

    private WebApplicationFactory<Program> Site(string proxies, Action<IWebHostBuilder>? more = null) => reporting.WithWebHostBuilder(builder =>
    {
        builder.UseSetting("Site:KnownProxies", proxies);
        builder.ConfigureServices(services => services.Insert(0, ServiceDescriptor.Transient<IStartupFilter, Peer>()));
        more?.Invoke(builder);
    });

    /// <returns>The status code of each response.</returns>
    private async Task<string> Send(WebApplicationFactory<Program> site, string peer, params string[] forwarded)
    {
        using var browser = site.CreateClient(new() { AllowAutoRedirect = false });
        var statuses = new List<int>();
        foreach (var visitor in forwarded)
        {
            using var request = new HttpRequestMessage(HttpMethod.Post, "/report")
            {
                Content = new FormUrlEncodedContent(reporting.Filled()),
                Headers = { { Peer.Header, peer }, { "X-Forwarded-For", visitor }, { "X-Forwarded-Proto", "https" } },
            };
            using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            statuses.Add((int)response.StatusCode);
        }

        return string.Join(' ', statuses);
    }

    /// <summary>The in-process server has no connection, so a header supplies the remote address.</summary>
    private sealed class Peer : IStartupFilter
    {
        public const string Header = "Test-Peer";

        public Action<IApplicationBuilder> Configure(Action<IApplicationBuilder> next) => app =>
        {
            app.Use((context, then) =>
            {
                context.Connection.RemoteIpAddress = IPAddress.TryParse(context.Request.Headers[Header], out var peer) ? peer : null;
                return then(context);
            });
            next(app);
        };
    }
}
