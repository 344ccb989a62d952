using System.IO.Compression;
using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Editions;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A page that was rendered for one visitor and is sent to the next.</summary>
public sealed class A_cached_page(SmallSite site) : IClassFixture<SmallSite>
{
    private ICollection<string> Cached => site.Services.GetRequiredService<CurrentEdition>().Edition.CachedPages.Keys;

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("gzip, deflate, br, zstd", "br")]
    [InlineData("GZIP;q=0.5", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("br; q=0.000, gzip;q=0", "")]
    [InlineData("br;q=0.001", "br")]
    [InlineData("identity", "")]
    [InlineData("*", "br")]
    [InlineData("gzip;q=1, br;q=0.1", "gzip")]
    [InlineData("gzip;q=0.5, br;q=0.5", "br")]
    [InlineData("identity, br;q=0.5", "")]
    [InlineData("identity;q=0.5, br;q=0.5", "br")]
    [InlineData("*, br;q=0", "gzip")]
    [InlineData("gzip, *;q=0", "gzip")]
    [InlineData("*;q=0", "")]
    [InlineData("br;q=2, gzip", "gzip")]
    [InlineData("", "")]
    [InlineData(",;,br;;q,", "")]
    [InlineData(",;,gzip;q=,br,", "br")]
    public async Task N15_Is_the_same_page_in_the_encoding_that_the_browser_prefers(string accepted, string sent)
    {
        using var first = await Get("/about", accepted);
        using var again = await Get("/about", accepted);

        Assert.Equal(sent, string.Join(",", again.Content.Headers.ContentEncoding));
        var bytes = await again.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
        Assert.Equal(bytes, await first.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
        Assert.Equal(bytes.Length, again.Content.Headers.ContentLength);
        using var plain = await Get("/about", "");
        Assert.Equal(await plain.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), Decoded(bytes, sent));
        Assert.Equal(HeadersOf(first), HeadersOf(again));
    }

    [Fact]
    public async Task Has_an_ETag_for_each_encoding_and_answers_304_if_it_matches()
    {
        var tags = new List<string>();
        foreach (var accepted in new[] { "", "gzip", "br" })
        {
            using var page = await Get("/about", accepted);
            tags.Add(page.Headers.ETag!.Tag);
            foreach (var known in new[] { page.Headers.ETag.Tag, $"\"other\", {page.Headers.ETag.Tag}", $"W/{page.Headers.ETag.Tag}", "*" })
            {
                using var unchanged = await Get("/about", accepted, ("If-None-Match", known));
                Assert.Equal(HttpStatusCode.NotModified, unchanged.StatusCode);
                Assert.Equal(page.Headers.ETag, unchanged.Headers.ETag);
                Assert.Null(unchanged.Content.Headers.ContentType);
                Assert.Empty(await unchanged.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
            }

            using var changed = await Get("/about", accepted, ("If-None-Match", "\"other\""));
            Assert.Equal(HttpStatusCode.OK, changed.StatusCode);
        }

        Assert.Equal(3, tags.Distinct().Count());
    }

    [Fact]
    public async Task Has_the_same_headers_and_no_body_for_HEAD()
    {
        using var browser = site.Browser();
        using var page = await Get("/about", "br");
        using var request = new HttpRequestMessage(HttpMethod.Head, "/about") { Headers = { { "Accept-Encoding", "br" } } };
        using var head = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HeadersOf(page), HeadersOf(head));
        Assert.Equal(page.Content.Headers.ContentLength, head.Content.Headers.ContentLength);
        Assert.Empty(await head.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task R02_Is_stored_once_for_all_query_strings()
    {
        using var plain = await Get("/about", "");
        using var browser = site.Browser();
        await browser.GetAsync("/roles", TestContext.Current.CancellationToken);
        var before = Cached.Count;
        foreach (var number in Enumerable.Range(0, 1_000))
        {
            using var other = await Get($"/about?utm={number}&q={number}", "");
            Assert.Equal(plain.Headers.ETag, other.Headers.ETag);
            (await browser.GetAsync($"/roles?level=entry&number={number}", TestContext.Current.CancellationToken)).Dispose();
        }

        Assert.Equal(before, Cached.Count);
    }

    [Theory]
    [InlineData("/search?q=about")]
    [InlineData("/roles?level=entry")]
    [InlineData("/report")]
    [InlineData("/health/ready")]
    [InlineData("/nothing/at/all")]
    [InlineData("/info")]
    [InlineData("/gone")]
    [InlineData("/fails")]
    public async Task Is_never_a_search_a_form_a_redirect_or_an_error(string address)
    {
        (await Get(address, "")).Dispose();

        Assert.DoesNotContain(address.Split('?')[0], Cached.Except(["/search", "/roles"]));
        Assert.All(Cached, path => Assert.DoesNotContain('?', path));
    }

    [Theory]
    [InlineData("POST", "localhost", HttpStatusCode.MethodNotAllowed)]
    [InlineData("DELETE", "localhost", HttpStatusCode.MethodNotAllowed)]
    [InlineData("GET", "evil.example", HttpStatusCode.BadRequest)]
    public async Task Is_not_sent_for_other_methods_or_hosts(string method, string host, HttpStatusCode status)
    {
        (await Get("/about", "")).Dispose();
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(new HttpMethod(method), "/about") { Headers = { Host = host } };
        using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(status, response.StatusCode);
    }

    [Fact]
    public async Task Is_stored_once_for_all_hosts_that_a_wildcard_allows()
    {
        await using var own = new SmallSite();
        await using var open = own.WithWebHostBuilder(builder => builder.UseSetting("AllowedHosts", "*.example.org"));
        using var browser = open.CreateClient();
        var tags = new HashSet<string>();
        foreach (var number in Enumerable.Range(1, 1_000))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/about") { Headers = { Host = $"host-{number}.EXAMPLE.org:{number}" } };
            using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
            Assert.Equal(HttpStatusCode.OK, response.StatusCode);
            tags.Add(response.Headers.ETag!.Tag);
        }

        Assert.Single(tags);
        Assert.Equal(["/about"], open.Services.GetRequiredService<CurrentEdition>().Edition.CachedPages.Keys);
    }

    [Fact]
    public async Task Contains_nothing_of_the_first_visitors_query()
    {
        using var first = await Get("/echoes-its-query?canary", "");
        using var next = await Get("/echoes-its-query", "");

        Assert.Equal("The query is ''.", await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Equal("The query is ''.", await next.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Contains("/echoes-its-query", Cached);
    }

    [Fact]
    public async Task Is_the_same_not_found_page_for_every_unknown_address()
    {
        using var first = await Get("/nothing", "");
        using var other = await Get("/roles/nothing-else?x=y", "");

        Assert.Equal((HttpStatusCode.NotFound, HttpStatusCode.NotFound), (first.StatusCode, other.StatusCode));
        Assert.Equal(await first.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), await other.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        Assert.Null(other.Headers.ETag);
        using var direct = await Get("/error", "");
        Assert.Equal(HttpStatusCode.NotFound, direct.StatusCode);
    }

    private async Task<HttpResponseMessage> Get(string address, string accepted, params (string Name, string Value)[] headers)
    {
        using var browser = site.Browser();
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        foreach (var (name, value) in headers.Append(("Accept-Encoding", accepted)))
        {
            request.Headers.TryAddWithoutValidation(name, value);
        }

        return await browser.SendAsync(request, TestContext.Current.CancellationToken);
    }

    private static IEnumerable<string> HeadersOf(HttpResponseMessage response) =>
        response.Headers.Concat(response.Content.Headers).Select(header => $"{header.Key}: {string.Join(", ", header.Value)}").Order(StringComparer.Ordinal);

    private static byte[] Decoded(byte[] bytes, string encoding)
    {
        using var stream = new MemoryStream(bytes);
        using var plain = new MemoryStream();
        using Stream decoded = encoding switch { "br" => new BrotliStream(stream, CompressionMode.Decompress), "gzip" => new GZipStream(stream, CompressionMode.Decompress), _ => stream };
        decoded.CopyTo(plain);
        return plain.ToArray();
    }
}
