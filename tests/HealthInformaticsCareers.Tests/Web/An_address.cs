using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class An_address(SmallSite site) : IClassFixture<SmallSite>
{
    [Theory]
    [InlineData("/info", "/about")]
    [InlineData("/old/info", "/about")]
    [InlineData("/info/", "/about")]
    [InlineData("/INFO", "/about")]
    [InlineData("/about/", "/about")]
    [InlineData("/ABOUT", "/about")]
    [InlineData("/Roles/", "/roles")]
    [InlineData("/Roles?level=entry&sort=name", "/roles?level=entry&sort=name")]
    [InlineData("/Search/?q=coder", "/search?q=coder")]
    [InlineData("/compare/?item=about", "/compare?item=about")]
    [InlineData("/about/?//evil.example", "/about?//evil.example")]
    public async Task Redirects_to_the_canonical_one_in_a_single_hop(string old, string today)
    {
        using var response = await Get(old);

        Assert.Equal(HttpStatusCode.MovedPermanently, response.StatusCode);
        Assert.Equal(today, response.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/about/x.css")]
    [InlineData("/about;.js")]
    [InlineData("/about.")]
    [InlineData("/about%2f")]
    [InlineData("/about%2f..")]
    [InlineData("//about")]
    [InlineData("/NOTHING/")]
    [InlineData("//evil.example/")]
    [InlineData("/%2f%2fevil.example")]
    [InlineData("/%5cevil.example")]
    [InlineData("/roles/..%2fabout")]
    [InlineData("/roles/%2e%2e%2fabout")]
    [InlineData("/pages/about")]
    [InlineData("/pages/about.md")]
    [InlineData("/.git/config")]
    [InlineData("/.env")]
    [InlineData("/wp-login.php")]
    [InlineData("/appsettings.json")]
    [InlineData("/HEALTH/LIVE")]
    public async Task Is_not_found_if_the_site_does_not_have_it(string address)
    {
        using var response = await Get(address);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
        Assert.Contains("Page not found", await Text(response), StringComparison.Ordinal);
        Assert.Null(response.Headers.Location);
    }

    [Fact]
    public async Task Says_what_replaced_a_retired_page()
    {
        using var response = await Get("/gone");
        var text = await Text(response);

        Assert.Equal(HttpStatusCode.Gone, response.StatusCode);
        Assert.Contains("We took it down on 31 January 2026. It said the same as another page.", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/about\">About</a>", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Still_shows_an_archived_page_with_a_banner_and_its_successor()
    {
        using var response = await Get("/old");
        var text = await Text(response);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
        Assert.Contains("This page is archived.", text, StringComparison.Ordinal);
        Assert.Contains("31 March 2013", text, StringComparison.Ordinal);
        Assert.Contains("<a href=\"/about\">About</a>", text, StringComparison.Ordinal);
        Assert.Contains("<meta name=\"robots\" content=\"noindex\">", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_in_no_list_if_its_page_is_archived_or_retired()
    {
        using var sitemap = await Get("/sitemap.xml");
        using var home = await Get("/");

        Assert.DoesNotContain("/old<", await Text(sitemap), StringComparison.Ordinal);
        Assert.DoesNotContain("/gone<", await Text(sitemap), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/old\"", await Text(home), StringComparison.Ordinal);
        Assert.DoesNotContain("href=\"/gone\"", await Text(home), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_HEAD_like_GET_but_without_a_body()
    {
        using var browser = site.Browser();
        using var get = await browser.GetAsync("/about", TestContext.Current.CancellationToken);
        using var head = await browser.SendAsync(new HttpRequestMessage(HttpMethod.Head, "/about"), TestContext.Current.CancellationToken);

        Assert.Equal(get.StatusCode, head.StatusCode);
        Assert.Equal(get.Headers.ETag, head.Headers.ETag);
        Assert.Equal(get.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
    }

    [Theory]
    [InlineData("POST")]
    [InlineData("PUT")]
    [InlineData("PATCH")]
    [InlineData("DELETE")]
    [InlineData("OPTIONS")]
    [InlineData("TRACE")]
    public async Task Accepts_only_GET_and_HEAD(string method)
    {
        using var browser = site.Browser();
        using var response = await browser.SendAsync(new HttpRequestMessage(new HttpMethod(method), "/about"), TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, response.StatusCode);
        Assert.Equal(["GET", "HEAD"], response.Content.Headers.Allow.Order(StringComparer.Ordinal));
        Assert.Contains("We cannot answer that", await Text(response), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Answers_304_to_a_browser_that_already_has_the_page()
    {
        using var browser = site.Browser();
        foreach (var encoding in new[] { "br", "gzip", "identity" })
        {
            using var first = new HttpRequestMessage(HttpMethod.Get, "/about") { Headers = { { "Accept-Encoding", encoding } } };
            using var page = await browser.SendAsync(first, TestContext.Current.CancellationToken);
            using var second = new HttpRequestMessage(HttpMethod.Get, "/about") { Headers = { { "Accept-Encoding", encoding } } };
            second.Headers.IfNoneMatch.Add(page.Headers.ETag!);
            using var again = await browser.SendAsync(second, TestContext.Current.CancellationToken);

            Assert.False(page.Headers.ETag!.IsWeak);
            Assert.Equal(HttpStatusCode.NotModified, again.StatusCode);
            Assert.Equal(page.Headers.ETag, again.Headers.ETag);
            Assert.Empty(await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task Gives_the_same_page_for_any_headers_and_unknown_parameters()
    {
        using var browser = site.Browser();
        var plain = await browser.GetStringAsync("/about", TestContext.Current.CancellationToken);
        string[] names = ["X-Forwarded-Host", "X-Forwarded-Proto", "X-Forwarded-Prefix", "X-Original-URL", "X-Rewrite-URL", "X-HTTP-Method-Override", "Forwarded", "Accept-Language", "Cookie", "User-Agent", "Referer"];
        foreach (var name in names)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/about?utm=evil.example&x=<script>");
            request.Headers.TryAddWithoutValidation(name, "evil.example");
            using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.Equal(plain, await Text(response));
        }
    }

    [Fact]
    public async Task Apologises_without_details_if_it_fails()
    {
        using var response = await Get("/fails");
        var text = await Text(response);

        Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
        Assert.Contains("Sorry, something went wrong", text, StringComparison.Ordinal);
        Assert.DoesNotContain(FailingController.Secret, text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exception", text, StringComparison.Ordinal);
    }

    private async Task<HttpResponseMessage> Get(string address)
    {
        using var browser = site.Browser();
        return await browser.GetAsync(new Uri("http://localhost" + address), TestContext.Current.CancellationToken);
    }

    private static Task<string> Text(HttpResponseMessage response) => response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
}
