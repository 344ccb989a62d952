using System.Net;
using System.Security.Authentication;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web.Deploy;

public sealed partial class Nginx_in_front_of_the_site(NginxServer nginx) : IClassFixture<NginxServer>, IDisposable
{
    /// <summary>Checks after every test that no log contains the visitor's address.</summary>
    public void Dispose() => Assert.DoesNotContain(NginxServer.Visitor, nginx.Logs(), StringComparison.Ordinal);

    [Fact]
    public async Task N02_Serves_the_site_under_its_own_name()
    {
        var text = await OverTls(NginxServer.Host, Get("/roles", NginxServer.Host));

        Assert.StartsWith("HTTP/1.1 200 ", text, StringComparison.Ordinal);
        Assert.Contains("<h1", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("other.example")]
    [InlineData("other.example:443")]
    [InlineData("localhost.other.example")]
    [InlineData("127.0.0.1")]
    [InlineData("[::1]")]
    public async Task N02_Answers_421_if_the_host_is_not_the_name_in_the_handshake(string host) =>
        Refused(await OverTls(NginxServer.Host, Get("/roles", host)));

    [Fact]
    public async Task N02_Answers_421_if_the_request_line_names_another_host() =>
        Refused(await OverTls(NginxServer.Host, $"GET http://other.example/roles HTTP/1.1\r\nHost: {NginxServer.Host}\r\nConnection: close\r\n\r\n"));

    [Fact]
    public async Task N02_Answers_421_over_HTTP_2_if_the_authority_is_not_the_name_in_the_handshake()
    {
        using var browser = nginx.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, "/roles") { Version = browser.DefaultRequestVersion, VersionPolicy = browser.DefaultVersionPolicy };
        request.Headers.Host = "other.example";
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MisdirectedRequest, response.StatusCode);
        Assert.DoesNotMatch(Version(), response.ToString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("other.example")]
    public async Task N02_Shows_no_certificate_to_a_handshake_without_the_sites_name(string serverName)
    {
        var failure = await Record.ExceptionAsync(() => OverTls(serverName, Get("/roles", NginxServer.Host)));

        Assert.True(failure is AuthenticationException or IOException, $"{failure}");
    }

    [Fact]
    public async Task N02_Redirects_plain_http_to_https()
    {
        var text = await OverHttp(Get("/roles?level=entry", NginxServer.Host));

        Assert.StartsWith("HTTP/1.1 301 ", text, StringComparison.Ordinal);
        Assert.Contains($"\r\nLocation: https://{NginxServer.Host}/roles?level=entry\r\n", text, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("GET /roles HTTP/1.1\r\nHost: other.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /roles HTTP/1.1\r\nHost: 127.0.0.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /roles HTTP/1.0\r\n\r\n")]
    public async Task N02_Answers_421_over_plain_http_for_another_host_or_none(string request) => Refused(await OverHttp(request));

    [Theory]
    [InlineData("GET /roles HTTP/1.1\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /roles HTTP/1.1\r\nHost: localhost\r\nHost: other.example\r\nConnection: close\r\n\r\n")]
    [InlineData("GET /roles HTTP/1.1\r\nHost: a b\r\nConnection: close\r\n\r\n")]
    [InlineData("\r\n\r\nHello\r\n\r\n")]
    public async Task N02_Refuses_a_malformed_request_without_revealing_its_version(string request)
    {
        foreach (var text in (string[])[await OverHttp(request), await OverTls(NginxServer.Host, request), await NginxServer.Exchange(nginx.Https, null, request)])
        {
            Assert.Matches("^(HTTP/1.1 400 |<html>)", text);
            Assert.DoesNotContain("Welcome", text, StringComparison.Ordinal);
        }
    }

    [Fact]
    public async Task N02_Logs_only_requests_for_the_site_and_never_their_query()
    {
        await OverTls(NginxServer.Host, Get("/search?q=a-canary", NginxServer.Host));
        await OverTls(NginxServer.Host, Get("/refused-canary", "other.example"));
        await OverHttp(Get("/refused-canary", "other.example"));

        var log = nginx.Logs();
        Assert.Contains("\"path\":\"/search\"", log, StringComparison.Ordinal);
        Assert.DoesNotContain("canary", log, StringComparison.Ordinal);
    }

    [Fact]
    public async Task N03_Caches_a_page_only_under_its_canonical_address()
    {
        using var browser = nginx.Browser();
        string[] spellings =
        [
            .. Enumerable.Range(1, 31).Select(letters => "/" + string.Concat("areas".Select((letter, index) => (letters >> index & 1) == 1 ? $"%{(int)letter:x2}" : $"{letter}"))),
            "/areas?", "/areas?x=1", "/areas/", "//areas", "/./areas", "/x/../areas", "/Areas", "/areas;x", "/areas.", "/areas%00",
        ];
        foreach (var path in (string[])["/areas", .. spellings, "/areas"])
        {
            var asWritten = new Uri($"{browser.BaseAddress!.GetLeftPart(UriPartial.Authority)}{path}", new UriCreationOptions { DangerousDisablePathAndQueryCanonicalization = true });
            using var response = await browser.GetAsync(asWritten, TestContext.Current.CancellationToken);

            if (path == "/areas")
            {
                Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            }
        }

        Assert.Equal(["/areas|"], nginx.CachedKeys().Where(key => key.Contains("eas", StringComparison.OrdinalIgnoreCase) || key.Contains('%', StringComparison.Ordinal)));
    }

    [Fact]
    public async Task N03_Caches_neither_searches_nor_forms_nor_missing_pages()
    {
        using var browser = nginx.Browser();
        foreach (var path in (string[])["/search?q=coder", "/report", "/report?page=/roles", "/health/ready", "/nothing-of-that-name", "/areas/nothing-of-that-name"])
        {
            using var response = await browser.GetAsync(path, TestContext.Current.CancellationToken);
        }

        Assert.DoesNotContain(nginx.CachedKeys(), key => Uncacheable().IsMatch(key));
    }

    private async Task<string> OverTls(string serverName, string bytes) => Versionless(await NginxServer.Exchange(nginx.Https, serverName, bytes));

    private async Task<string> OverHttp(string bytes) => Versionless(await NginxServer.Exchange(nginx.Http, null, bytes));

    private static string Versionless(string text)
    {
        Assert.DoesNotMatch(Version(), text);
        return text;
    }

    private static void Refused(string text) => Assert.StartsWith("HTTP/1.1 421 ", text, StringComparison.Ordinal);

    private static string Get(string path, string host) => $"GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n";

    [GeneratedRegex("nginx/[0-9]")]
    private static partial Regex Version();

    [GeneratedRegex("^/(search|report|health)|nothing|\\?")]
    private static partial Regex Uncacheable();
}
