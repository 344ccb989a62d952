using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Web.Requests;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The security and cache headers of every kind of response.</summary>
public sealed class Response_headers(SmallSite site) : IClassFixture<SmallSite>
{
    private static readonly Dictionary<string, string> Always = new()
    {
        ["Content-Security-Policy"] = "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; font-src 'self'; connect-src 'self'; manifest-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; object-src 'none'; upgrade-insecure-requests",
        ["Strict-Transport-Security"] = "max-age=63072000; includeSubDomains",
        ["X-Content-Type-Options"] = "nosniff",
        ["X-Frame-Options"] = "DENY",
        ["Referrer-Policy"] = "strict-origin-when-cross-origin",
        ["Cross-Origin-Opener-Policy"] = "same-origin",
        ["Cross-Origin-Resource-Policy"] = "same-origin",
        ["Cross-Origin-Embedder-Policy"] = "require-corp",
        ["Origin-Agent-Cluster"] = "?1",
        ["Speculation-Rules"] = "\"/speculation.json\"",
        ["X-Permitted-Cross-Domain-Policies"] = "none",
        ["X-DNS-Prefetch-Control"] = "off",
        ["Permissions-Policy"] = "accelerometer=(), autoplay=(), camera=(), display-capture=(), encrypted-media=(), fullscreen=(), geolocation=(), gyroscope=(), hid=(), identity-credentials-get=(), idle-detection=(), magnetometer=(), microphone=(), midi=(), payment=(), picture-in-picture=(), publickey-credentials-get=(), screen-wake-lock=(), serial=(), usb=(), web-share=(), xr-spatial-tracking=(), browsing-topics=(), interest-cohort=()",
    };

    private static readonly string[] Never = ["Set-Cookie", "Server", "X-Powered-By", "X-XSS-Protection", "Expect-CT", "Access-Control-Allow-Origin", "Pragma", "Expires"];

    private const string Page = "public, max-age=60, s-maxage=300, stale-while-revalidate=60, stale-if-error=86400";

    public static TheoryData<string, string, string, HttpStatusCode, string> Responses => new()
    {
        { "GET", "/", "localhost", HttpStatusCode.OK, Page },
        { "HEAD", "/about", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/about", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/old", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/areas", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/roles", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/qualifications", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/eligibility", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/starting-points", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/routes", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/stories", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/levels", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/glossary", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/sources", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/sitemap.xml", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/robots.txt", "localhost", HttpStatusCode.OK, Page },
        { "GET", "/health/live", "localhost", HttpStatusCode.OK, "no-store" },
        { "GET", "/health/ready", "localhost", HttpStatusCode.OK, "no-store" },
        { "GET", "/report", "localhost", HttpStatusCode.OK, "no-store" },
        { "HEAD", "/report?page=/about", "localhost", HttpStatusCode.OK, "no-store" },
        { "GET", "/report/thanks?reference=R-42", "localhost", HttpStatusCode.OK, "no-store" },
        { "POST", "/report", "localhost", HttpStatusCode.UnsupportedMediaType, "no-store" },
        { "PUT", "/report", "localhost", HttpStatusCode.MethodNotAllowed, "no-store" },
        { "POST", "/report/thanks", "localhost", HttpStatusCode.MethodNotAllowed, "no-store" },
        { "GET", "/report/thanks", "localhost", HttpStatusCode.NotFound, "public, max-age=30" },
        { "GET", "/info", "localhost", HttpStatusCode.MovedPermanently, "public, max-age=1800" },
        { "GET", "/About/", "localhost", HttpStatusCode.MovedPermanently, "public, max-age=1800" },
        { "GET", "/nothing", "localhost", HttpStatusCode.NotFound, "public, max-age=30" },
        { "GET", "/roles/nothing", "localhost", HttpStatusCode.NotFound, "public, max-age=30" },
        { "GET", "/error", "localhost", HttpStatusCode.NotFound, "public, max-age=30" },
        { "GET", "/gone", "localhost", HttpStatusCode.Gone, "public, max-age=30" },
        { "POST", "/about", "localhost", HttpStatusCode.MethodNotAllowed, "no-store" },
        { "DELETE", "/", "localhost", HttpStatusCode.MethodNotAllowed, "no-store" },
        { "TRACE", "/roles", "localhost", HttpStatusCode.MethodNotAllowed, "no-store" },
        { "OPTIONS", "/roles", "localhost", HttpStatusCode.MethodNotAllowed, "no-store" },
        { "GET", "/about", "evil.example", HttpStatusCode.BadRequest, "no-store" },
        { "GET", "/fails", "localhost", HttpStatusCode.InternalServerError, "no-store" },
    };

    [Theory]
    [MemberData(nameof(Responses))]
    public async Task Are_on_every_response(string method, string address, string host, HttpStatusCode status, string cacheControl)
    {
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(new HttpMethod(method), address) { Headers = { Host = host } };
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
        AssertHeaders(response);
        Assert.Equal(cacheControl, string.Join(", ", response.Headers.GetValues("Cache-Control")));
    }

    [Theory]
    [InlineData("link[rel=stylesheet]", "text/css; charset=utf-8")]
    [InlineData("link[rel=icon]", "image/svg+xml; charset=utf-8")]
    public async Task Are_on_static_files_which_are_compressed_and_cached_for_a_year(string link, string type)
    {
        using var browser = site.Browser();
        var home = new AngleSharp.Html.Parser.HtmlParser().ParseDocument(await browser.GetStringAsync("/", TestContext.Current.CancellationToken));
        foreach (var encoding in new[] { "br", "gzip" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, home.QuerySelector(link)!.GetAttribute("href")) { Headers = { { "Accept-Encoding", encoding } } };
            using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            AssertHeaders(response);
            Assert.Equal("public, max-age=31536000, immutable", string.Join(", ", response.Headers.GetValues("Cache-Control")));
            Assert.Equal([encoding], response.Content.Headers.ContentEncoding);
            Assert.Equal(type, response.Content.Headers.ContentType!.ToString());
            Assert.NotEmpty(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Are_on_the_last_resort_error_page_too()
    {
        await using var failing = new FailingSite { Fault = Fault.ErrorPageToo };
        using var browser = failing.CreateClient();
        using var response = await browser.GetAsync("/about", TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        AssertHeaders(response);
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.Contains("Sorry, something went wrong", text, StringComparison.Ordinal);
        Assert.DoesNotContain(FailingController.Secret, text, StringComparison.Ordinal);
    }

    private static void AssertHeaders(HttpResponseMessage response)
    {
        foreach (var (name, value) in Always)
        {
            Assert.Equal([value], response.Headers.GetValues(name));
        }

        Assert.Empty(response.Headers.Concat(response.Content.Headers).Select(header => header.Key).Intersect(Never));
        Assert.All(response.Headers.Vary, header => Assert.Equal("Accept-Encoding", header));
        if (response.Content.Headers.ContentType is { } type)
        {
            Assert.Equal("utf-8", type.CharSet);
        }
    }
}
