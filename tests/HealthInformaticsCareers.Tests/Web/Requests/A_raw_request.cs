using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web.Requests;

/// <summary>Malformed requests that no browser or HTTP library would send.</summary>
public sealed partial class A_raw_request(ServedSite site)
{
    private const string Host = "Host: localhost\r\n";
    private const string Form = "Content-Type: application/x-www-form-urlencoded\r\n";

    /// <summary>A second request in the same bytes. If the site answers it, a proxy in front could disagree about where the first one ends.</summary>
    private const string Smuggled = "GET /robots.txt HTTP/1.1\r\n" + Host + "\r\n";

    private const string Post = "POST /report HTTP/1.1\r\n" + Host + Form;
    private const string Chunked = Post + "Transfer-Encoding: chunked\r\n\r\n";
    private const string End = "\r\n0\r\n\r\n";

    public static TheoryData<string, string> Smuggling => new()
    {
        { "CL.TE", $"{Post}Content-Length: 5\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" },
        { "TE.CL", $"{Post}Transfer-Encoding: chunked\r\nContent-Length: 3\r\n\r\n5\r\ntext={End}" },
        { "TE.TE, the second unknown", $"{Post}Transfer-Encoding: chunked\r\nTransfer-Encoding: x\r\n\r\n0\r\n\r\n" },
        { "TE.TE, the second identity", $"{Post}Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n\r\n0\r\n\r\n" },
        { "TE: chunked, identity", $"{Post}Transfer-Encoding: chunked, identity\r\n\r\n0\r\n\r\n" },
        { "TE: xchunked", $"{Post}Transfer-Encoding: xchunked\r\n\r\n0\r\n\r\n" },
        { "TE with a space before the colon", $"{Post}Transfer-Encoding : chunked\r\n\r\n0\r\n\r\n" },
        { "TE after a vertical tab", $"{Post}Transfer-Encoding:\vchunked\r\n\r\n0\r\n\r\n" },
        { "TE on a folded line", $"{Post}Transfer-Encoding:\r\n chunked\r\n\r\n0\r\n\r\n" },
        { "TE after a bare CR", $"{Post}X: a\rTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n" },
        { "CL twice", $"{Post}Content-Length: 0\r\nContent-Length: 44\r\n\r\n" },
        { "CL as a list", $"{Post}Content-Length: 0, 44\r\n\r\n" },
        { "CL below nothing", $"{Post}Content-Length: -1\r\n\r\n" },
        { "CL in another base", $"{Post}Content-Length: 0x2c\r\n\r\n" },
        { "CL beyond any number", $"{Post}Content-Length: 18446744073709551616\r\n\r\n" },
        { "bare LF in a chunk's extension (CVE-2025-55315)", $"{Chunked}5;a\nxx\r\ntext={End}" },
        { "bare LF in the last chunk's extension (CVE-2025-55315)", $"{Chunked}5\r\ntext=\r\n0;a\nxx\r\n\r\n" },
        { "bare CR in a chunk's extension", $"{Chunked}5;a\rx\r\ntext={End}" },
        { "bare LF after a chunk's size", $"{Chunked}5\ntext={End}" },
        { "a chunk's size beyond any number", $"{Chunked}100000005\r\ntext={End}" },
        { "a chunk's size in another base", $"{Chunked}0x5\r\ntext={End}" },
        { "a chunk's size below nothing", $"{Chunked}-5\r\ntext={End}" },
        { "a chunk longer than its size", $"{Chunked}5\r\ntext=xx{End}" },
        { "CR in a header", $"GET /about HTTP/1.1\r\n{Host}X: a\rb\r\n\r\n" },
        { "NUL in a header", $"GET /about HTTP/1.1\r\n{Host}X: a\0b\r\n\r\n" },
        { "a header that begins with a space", $"GET /about HTTP/1.1\r\n X: a\r\n{Host}\r\n" },
        { "a header without a colon", $"GET /about HTTP/1.1\r\n{Host}Foo\r\n\r\n" },
        { "a header without a name", $"GET /about HTTP/1.1\r\n{Host}: x\r\n\r\n" },
        { "two spaces in the request line", $"GET  /about HTTP/1.1\r\n{Host}\r\n" },
        { "a tab in the request line", $"GET\t/about\tHTTP/1.1\r\n{Host}\r\n" },
        { "four words in the request line", $"GET /about /report HTTP/1.1\r\n{Host}\r\n" },
    };

    [Theory]
    [MemberData(nameof(Smuggling))]
    public async Task R08_Is_refused_and_its_connection_closed_if_its_end_is_ambiguous(string what, string bytes)
    {
        var (text, isClosed) = await site.Exchange(bytes + Smuggled);

        Assert.True(isClosed, what);
        Assert.Equal(["400"], Statuses(text));
        Assert.DoesNotContain("User-agent", text, StringComparison.Ordinal);
    }

    /// <summary>Kestrel reads the chunks as the body, as RFC 9112 requires, and then closes the connection, so nothing after them is read as a request.</summary>
    [Theory]
    [InlineData("GET")]
    [InlineData("HEAD")]
    public async Task R08_Is_the_last_on_its_connection_if_it_gives_its_length_twice(string method)
    {
        var (text, isClosed) = await site.Exchange($"{method} /about HTTP/1.1\r\n{Host}Content-Length: 6\r\nTransfer-Encoding: chunked\r\n\r\n0\r\n\r\n{Smuggled}");

        Assert.True(isClosed);
        Assert.Single(Statuses(text));
        Assert.DoesNotContain("User-agent", text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task R08_Never_has_its_body_taken_for_another_request()
    {
        foreach (var framed in (string[])[$"Content-Length: {Smuggled.Length}\r\n\r\n{Smuggled}", $"Transfer-Encoding: chunked\r\n\r\n{Smuggled.Length:x}\r\n{Smuggled}\r\n0\r\n\r\n"])
        {
            var (text, _) = await site.Exchange($"GET /about HTTP/1.1\r\n{Host}{framed}");

            Assert.Equal(["200"], Statuses(text));
            Assert.DoesNotContain("User-agent", text, StringComparison.Ordinal);
        }
    }

    /// <summary>Older versions of Kestrel accepted a bare LF as the end of a chunk extension. 10.0 is the first fixed version that can run this site.</summary>
    [Fact]
    public void R08_Is_parsed_by_a_runtime_with_the_fix() => Assert.True(Environment.Version >= new Version(10, 0, 0), Environment.Version.ToString());

    [Theory]
    [InlineData("Host: evil.example")]
    [InlineData("Host: evil.example:80")]
    [InlineData("Host: localhost.evil.example")]
    [InlineData("Host: evillocalhost")]
    [InlineData("Host: localhost.")]
    [InlineData("Host: 127.0.0.1")]
    [InlineData("Host: [::1]")]
    [InlineData("Host: localhost:evil")]
    [InlineData("Host: localhost:80:80")]
    [InlineData("Host: localhost@evil.example")]
    [InlineData("Host: evil.example@localhost")]
    [InlineData("Host: localhost, evil.example")]
    [InlineData("Host: localhost evil.example")]
    [InlineData("Host: localhost/evil")]
    [InlineData("Host: localhost\\evil")]
    [InlineData("Host: http://localhost")]
    [InlineData("Host: <script>")]
    [InlineData("Host: localhost%00.evil.example")]
    [InlineData("Host: localhost\r\nHost: evil.example")]
    [InlineData("Host: localhost\r\nHost: localhost")]
    [InlineData("Host: evil.example\r\nX-Forwarded-Host: localhost")]
    [InlineData("Host : localhost")]
    [InlineData("X-No-Host: localhost")]
    [InlineData("Host: localhost", "GET http://evil.example/about HTTP/1.1")]
    [InlineData("Host: evil.example", "GET http://localhost/about HTTP/1.1")]
    [InlineData("Host: evil.example", "GET http://evil.example/about HTTP/1.1")]
    [InlineData("Host: evil.example", "GET http://evil.example/About/ HTTP/1.1")]
    [InlineData("Host: evil.example", "GET /robots.txt HTTP/1.1")]
    [InlineData("Host: evil.example", "GET /js/site.js HTTP/1.1")]
    [InlineData("Host: evil.example", "GET /health/live HTTP/1.1")]
    [InlineData("Host: evil.example", "GET /about HTTP/1.0")]
    public async Task R07_Is_refused_if_it_names_another_host(string host, string line = "GET /about HTTP/1.1")
    {
        // The page is requested first, so that it is in the cache.
        await site.Exchange($"GET /about HTTP/1.1\r\n{Host}Connection: close\r\n\r\n");
        var (text, _) = await site.Exchange($"{line}\r\n{host}\r\nConnection: close\r\n\r\n");

        Assert.Equal(["400"], Statuses(text));
        Assert.DoesNotContain("<h1>About", text, StringComparison.Ordinal);
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);

        // A response without our headers comes from Kestrel itself and has no body.
        Assert.True(text.Contains("X-Frame-Options: DENY", StringComparison.Ordinal) || text.Contains("Content-Length: 0", StringComparison.Ordinal));
    }

    [Theory]
    [InlineData("GET /about HTTP/1.1\r\nHost: localhost:81\r\n")]
    [InlineData("GET /about HTTP/1.1\r\nHost: LocalHost\r\n")]
    [InlineData("GET http://localhost/about HTTP/1.1\r\nHost: localhost\r\n")]
    [InlineData("GET /about HTTP/1.0\r\nHost: localhost\r\n")]
    public async Task R07_Gets_the_same_page_however_it_writes_our_host(string head)
    {
        var (plain, _) = await site.Exchange($"GET /about HTTP/1.1\r\n{Host}Connection: close\r\n\r\n");
        var (text, _) = await site.Exchange($"{head}Connection: close\r\n\r\n");

        Assert.Equal(["200"], Statuses(text));
        Assert.Equal(WithoutDate(plain), WithoutDate(text));
        Assert.Contains($"<link rel=\"canonical\" href=\"{TestedSite.BaseUrl}/about\">", text, StringComparison.Ordinal);
    }

    /// <summary>Old clients and some health checks send no host. The response must not depend on what they send.</summary>
    [Theory]
    [InlineData("GET /about HTTP/1.0\r\n")]
    [InlineData("GET /about HTTP/1.1\r\nHost:\r\n")]
    [InlineData("GET http://evil.example/about HTTP/1.0\r\n")]
    public async Task R07_Is_refused_or_gets_the_same_page_if_it_names_no_host(string head)
    {
        var (plain, _) = await site.Exchange($"GET /about HTTP/1.1\r\n{Host}Connection: close\r\n\r\n");
        var (text, _) = await site.Exchange($"{head}Connection: close\r\n\r\n");

        Assert.True(Statuses(text) is ["400"] || WithoutDate(text) == WithoutDate(plain));
        Assert.DoesNotContain("evil", text, StringComparison.Ordinal);
    }

    /// <summary>Without HTTP/2 there are no streams to reset. Neither prior knowledge nor an upgrade may switch to it.</summary>
    [Fact]
    public async Task R10_Cannot_switch_to_HTTP2_over_cleartext()
    {
        var (outright, isClosed) = await site.Exchange("PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n");
        var (upgrade, _) = await site.Exchange($"GET /robots.txt HTTP/1.1\r\n{Host}Connection: Upgrade, HTTP2-Settings, close\r\nUpgrade: h2c\r\nHTTP2-Settings: AAMAAABkAARAAAAAAAIAAAAA\r\n\r\n");

        Assert.True(isClosed);
        Assert.DoesNotContain("200", Statuses(outright));
        Assert.Equal(["200"], Statuses(upgrade));
    }

    private static string[] Statuses(string text) => [.. Status().Matches(text).Select(match => match.Groups[1].Value)];

    private static string WithoutDate(string text) => Date().Replace(text, "");

    [GeneratedRegex("HTTP/1\\.1 ([0-9]{3}) ")]
    private static partial Regex Status();

    [GeneratedRegex("Date: [^\r]*\r\n")]
    private static partial Regex Date();
}
