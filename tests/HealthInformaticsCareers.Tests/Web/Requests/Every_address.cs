using System.Collections.Concurrent;
using System.IO.Compression;
using System.Net;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web.Requests;

/// <summary>Tests R02 to R06, R09, R11 and R14 on every address of the site. <c>tests/scripts/break/hostile-requests.mjs</c> tests them under load.</summary>
public sealed partial class Every_address(ServedSite site)
{
    private const string Evil = "evil.example";

    /// <summary>Headers that have been used to attack caches, proxies and frameworks.</summary>
    private static readonly (string Name, string Value)[] Headers =
    [
        ("X-Forwarded-Host", Evil), ("X-Forwarded-Scheme", "ftp"), ("X-Forwarded-Proto", "https"), ("X-Forwarded-Prefix", "/evil"), ("X-Forwarded-For", "203.0.113.9"), ("X-Forwarded-Port", "1"),
        ("X-Forwarded-Server", Evil), ("X-Forwarded-Path", "/search"), ("Forwarded", "for=203.0.113.9;host=evil.example;proto=https"), ("X-Original-URL", "/report"), ("X-Rewrite-URL", "/report"),
        ("X-Original-Host", Evil), ("X-Host", Evil), ("X-HTTP-Method-Override", "DELETE"), ("X-HTTP-Method", "PUT"), ("X-Method-Override", "POST"), ("Front-End-Https", "on"),
        ("Host", "localhost:81"), ("Host", "LOCALHOST"), ("Accept-Language", "cy, *;q=0.1"), ("Accept", "application/json"), ("Cookie", "session=evil.example; lang=cy"), ("User-Agent", "<script>alert(1)</script>"),
        ("Referer", "https://evil.example/"), ("Origin", "https://evil.example"), ("Authorization", "Basic ZXZpbDpldmls"), ("Sec-Fetch-Site", "cross-site"), ("Save-Data", "on"),
        ("Cache-Control", "no-cache, no-transform"), ("traceparent", "00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01"), ("X-Requested-With", "XMLHttpRequest"), ("Upgrade-Insecure-Requests", "1"),
        ("Content-Type", "application/json"),
    ];

    private static readonly string[] Encodings =
    [
        "", "*", "br", "gzip", "identity", "BR", "br, gzip", "gzip;q=0.1, br;q=0", "br;q=0.000, gzip;q=0, identity;q=0", "*;q=0", "identity;q=0, *;q=0", "zstd", "deflate", "x-gzip", "compress", "dcb, dcz",
        "br;level=11", "gzip;q=nan", "gzip;q=1.5", "gzip;q=-1", "gzip;q=", ";", ",,,,", "br\t,\tgzip", "gzip gzip", "\"br\"", "evil.example", "br;q=1;q=0", "g z i p", "*;q=1, br;q=0, gzip;q=0",
        string.Join(", ", Enumerable.Range(0, 500).Select(number => $"x{number}")), string.Concat(Enumerable.Repeat("br,", 1_000)),
    ];

    /// <summary>Suffixes that could make a cache take a page for a file or for another page.</summary>
    private static readonly string[] Ends =
    [
        "/x.css", "/x.js", "/index.html", "/%2e%2e%2fx.css", "%2fx.css", "%2f", "%2f..", "%2f%2e%2e", "%5cx.css", "\\x.css", ";.js", ";jsessionid=1.css", ".", ".css", ".php", "%2ecss", "%20", "%09", "%00.css", "%0a.css", "%0d%0aX:1.css",
        "%23.css", "%3fx.css", "%3b.css", "%252f..", "%c0%af", "%e2%80%a8", "~", "!", "$", ",", ":80", "%ff", "/%20", "/%09", "/%e2%80%a8", "//", "/", "/./", "//x.css", "/.git/config", "/.well-known",
    ];

    private static readonly string[] Openings = ["/", "//", "/.%2f", "/%2f", "/%5c", "/\\", "/x.css%2f..", "/..%2f", "/;", "/%09", "/css;", "/index.php"];

    private static readonly string[] OffSite =
    [
        "//evil.example/", "//evil.example/about/", "///evil.example/", "/%2f%2fevil.example/", "/%2fevil.example/", "/%5cevil.example/", "/\\evil.example/", "/\\/evil.example/", "/%09/evil.example/", "/%0d%0aLocation:%20https://evil.example/",
        "/about%0d%0aLocation:%20https://evil.example/", "/About%0d%0aSet-Cookie:%20a=b/", "//evil.example/%2e%2e/", "//evil.example%2fabout/", "/https://evil.example/", "/https:evil.example/", "/.evil.example/", "/@evil.example/", "/Report/thanks/?returnUrl=//evil.example",
        "/About/?returnUrl=//evil.example", "/About?next=https://evil.example", "/Search/?q=//evil.example&url=https://evil.example", "/about/?%0d%0aLocation:%20https://evil.example", "//EVIL.example/About/", "/;@evil.example/", "/〱evil.example/", "/INFO/../..//evil.example/",
    ];

    private static readonly string[] Probes =
    [
        "/.git", "/.git/", "/.git/HEAD", "/.git/config", "/.env", "/.env.local", "/.aws/credentials", "/.ssh/id_rsa", "/.htaccess", "/.svn/entries", "/.DS_Store", "/.vscode/sftp.json",
        "/wp-login.php", "/wp-admin/", "/xmlrpc.php", "/wp-content/plugins/", "/index.php", "/phpinfo.php", "/phpmyadmin/", "/admin", "/admin.php", "/shell.php", "/cgi-bin/test.cgi", "/vendor/phpunit/phpunit/src/Util/PHP/eval-stdin.php",
        "/appsettings.json", "/appsettings.Production.json", "/web.config", "/HealthInformaticsCareers.Web.dll", "/HealthInformaticsCareers.Web.deps.json", "/bin/", "/App_Data/reports.db", "/reports.db", "/content/pages/about.md", "/Features/Home/Index.cshtml",
        "/actuator/health", "/server-status", "/metrics", "/swagger", "/swagger/v1/swagger.json", "/graphql", "/api/v1/users", "/elmah.axd", "/trace.axd", "/login", "/console", "/debug", "/backup.zip", "/dump.sql", "/config.json", "/package.json",
        "/Dockerfile", "/docker-compose.yml", "/etc/passwd", "/..%2f..%2fetc%2fpasswd", "/%2e%2e%2f%2e%2e%2fetc%2fpasswd", "/....//....//etc/passwd", "/js/..%2f..%2fappsettings.json", "/css/%5c..%5c..%5cappsettings.json", "/boaform/admin/formLogin", "/autodiscover/autodiscover.xml",
    ];

    private static readonly string[] Elsewhere = ["/js/", "/css/", "/images/", "/report"];

    [Fact]
    public async Task R04_Gives_the_same_response_for_any_request_headers()
    {
        var differ = new ConcurrentBag<string>();
        await ForEach(await site.Routes(), async (client, route) =>
        {
            var plain = await Seen(client, site.Request("GET", route));
            foreach (var (name, value) in Headers)
            {
                using var request = site.Request("GET", route);
                if (name == "Content-Type")
                {
                    // A GET request has no body, so this one is unexpected.
                    request.Content = new StringContent("{\"q\":\"evil.example\",\"page\":\"/evil\"}", null, value);
                }
                else if (name == "Host")
                {
                    request.Headers.Host = value;
                }
                else
                {
                    Assert.True(request.Headers.TryAddWithoutValidation(name, value));
                }

                // A request that came through a proxy gets no health details, whoever the headers say it is from (N06).
                var isHealthThroughProxy = route == "/health/ready" && (name is "Forwarded" or "X-Forwarded-For");
                if (await Seen(client, request) != plain && !isHealthThroughProxy)
                {
                    differ.Add($"{route} with {name}: {value}");
                }
            }

            Assert.DoesNotContain($"localhost:{site.Address.Port}", plain, StringComparison.Ordinal);
        });

        Assert.True(Headers.Length >= 30);
        Assert.True(differ.IsEmpty, string.Join("\n", differ));
    }

    [Fact]
    public async Task R02_Ignores_unknown_parameters()
    {
        var differ = new ConcurrentBag<string>();
        await ForEach(await site.Routes(), async (client, route) =>
        {
            var plain = await Seen(client, site.Request("GET", route));
            foreach (var added in (string[])["utm_source=evil.example", "%00=1", "=", "&&&", "x[]=1&x[]=2", "__proto__=1", "a;b=c", "%ff=%c0%af", "_method=DELETE", "returnUrl=//evil.example", new string('y', 3_500)])
            {
                var seen = await Seen(client, site.Request("GET", route + (route.Contains('?', StringComparison.Ordinal) ? '&' : '?') + added));
                if (WithoutQuery(seen) != WithoutQuery(plain))
                {
                    differ.Add($"{route} with {added[..Math.Min(added.Length, 40)]}");
                }
            }
        });

        Assert.True(differ.IsEmpty, string.Join("\n", differ));

        // A redirect keeps the query string. Another test checks that it stays on this site.
        static string WithoutQuery(string seen) => LocationQuery().Replace(seen, "$1");
    }

    [Fact]
    public async Task R03_Varies_only_between_three_encodings()
    {
        var wrong = new ConcurrentBag<string>();
        string[] routes = ["/", "/about", "/roles/clinical-coder", "/glossary", "/search?q=coder", "/sitemap.xml", "/report/thanks?reference=R-42", "/nothing", ServedSite.Retired, "/js/site.js"];
        await ForEach(routes, async (client, route) =>
        {
            using var request = site.Request("GET", route);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            var plain = await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken);
            var tags = new HashSet<string>();
            foreach (var asked in Encodings)
            {
                using var encoded = site.Request("GET", route);
                Assert.True(encoded.Headers.TryAddWithoutValidation("Accept-Encoding", asked));
                using var answer = await client.SendAsync(encoded, TestContext.Current.CancellationToken);
                var encoding = string.Join(", ", answer.Content.Headers.ContentEncoding);
                tags.Add($"{answer.Headers.ETag} {encoding}");
                if (answer.StatusCode != response.StatusCode || encoding is not ("" or "br" or "gzip") || !(await Unpacked(answer, encoding)).SequenceEqual(plain) || answer.Headers.Vary.Any(header => header != "Accept-Encoding"))
                {
                    wrong.Add($"{route} as {asked[..Math.Min(asked.Length, 40)]}: {(int)answer.StatusCode} {encoding}");
                }
            }

            if (tags.Count > 3)
            {
                wrong.Add($"{route} has {tags.Count} forms");
            }
        });

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong));
    }

    [Fact]
    public async Task R05_R06_Is_not_found_or_redirects_to_the_canonical_one_if_it_is_disguised()
    {
        var wrong = new ConcurrentBag<string>();
        var routes = await site.Routes();
        var known = routes.Select(route => route.Split('?')[0]).ToHashSet();
        await ForEach(routes, async (client, route) =>
        {
            var parts = route.Split('?', 2);
            var (path, query) = (parts[0], parts.Length == 2 ? "?" + parts[1] : "");
            var written = Ends.Select(end => path + end + query)
                .Concat(Openings.Select(opening => opening + path + query))
                .Concat(path.Any(char.IsAsciiLetter) ? [path.ToUpperInvariant() + query] : [])
                .Where(target => target.Split('?')[0] != path && target is not ("/" or "/."));
            foreach (var target in written)
            {
                using var request = site.Request("GET", target);
                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
                var isRefused = response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.BadRequest && response.Headers.Location is null;
                var leadsToKnown = response.StatusCode == HttpStatusCode.MovedPermanently && response.Headers.Location?.OriginalString is { } to && known.Contains(to.Split('?')[0]) && to[to.Split('?')[0].Length..] == query;
                if (!isRefused && !leadsToKnown)
                {
                    wrong.Add($"{target}: {(int)response.StatusCode} {response.Headers.Location}");
                }
            }
        });

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong));
    }

    /// <summary>Dots in a path are resolved before the site sees it. A cache that does not resolve them may store a page under the wrong address, but never the form.</summary>
    [Fact]
    public async Task R05_Is_never_cacheable_if_it_shows_the_report_form()
    {
        using var client = site.Client();
        foreach (var target in (string[])["/report", "/js/../report", "/js/%2e%2e/report", "/report/x.css/..", "/report/x.css/%2e%2e", "/./report", "/Report", "/report/", "/report?x.css", "/report?page=/about&x=.css"])
        {
            using var request = site.Request("GET", target);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.True(response.StatusCode is HttpStatusCode.OK or HttpStatusCode.MovedPermanently, target);
            Assert.Equal(response.StatusCode == HttpStatusCode.OK, response.Headers.CacheControl!.NoStore);
        }

        foreach (var target in (string[])["/report", "/about", "/search?q=coder", "/nothing", ServedSite.Retired, "/js/site.js"])
        {
            using var request = site.Request("POST", target);
            request.Content = new FormUrlEncodedContent([new("text", "x")]);
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);

            Assert.True(response.Headers.CacheControl!.NoStore || response.StatusCode is HttpStatusCode.NotFound or HttpStatusCode.Gone, target);
        }
    }

    [Fact]
    public async Task R06_Never_redirects_to_another_site()
    {
        using var client = site.Client();
        foreach (var target in OffSite.Concat(site.Pages.Where(page => page != "/").Select(page => $"{page}/?url=//evil.example")).Append(site.Alias + "?url=//evil.example"))
        {
            var (text, _) = await site.Exchange($"GET {Uri.UnescapeDataString(Uri.EscapeDataString(target))} HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n");
            var head = text.Split("\r\n\r\n")[0];

            Assert.Matches("^HTTP/1.1 (200|301|400|404)", head);
            Assert.DoesNotContain("Set-Cookie", head, StringComparison.OrdinalIgnoreCase);
            var locations = head.Split("\r\n").Where(line => line.StartsWith("Location:", StringComparison.OrdinalIgnoreCase)).Select(line => line["Location:".Length..].Trim()).ToList();
            Assert.Equal(head.StartsWith("HTTP/1.1 301", StringComparison.Ordinal) ? 1 : 0, locations.Count);
            foreach (var location in locations)
            {
                Assert.Contains(location.Split('?')[0], site.Pages.Append("/search"));

                // The target is a page, not another redirect.
                using var request = site.Request("GET", location);
                using var there = await client.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(HttpStatusCode.OK, there.StatusCode);
            }
        }
    }

    [Fact]
    public async Task R09_Accepts_only_GET_and_HEAD_which_have_the_same_headers()
    {
        var wrong = new ConcurrentBag<string>();
        await ForEach(await site.Routes(), async (client, route) =>
        {
            foreach (var encoding in (string[])["identity", "gzip", "br"])
            {
                var (get, head) = (site.Request("GET", route), site.Request("HEAD", route));
                get.Headers.Add("Accept-Encoding", encoding);
                head.Headers.Add("Accept-Encoding", encoding);
                var seen = await Seen(client, get);
                var headOnly = seen[..(seen.IndexOf("\n\n", StringComparison.Ordinal) + 2)];
                if (await Seen(client, head) is var seenOfHead && seenOfHead != headOnly && !(MayDifferInLength(route) && WithoutLength(seenOfHead) == WithoutLength(headOnly)))
                {
                    wrong.Add($"HEAD {route} as {encoding}:\n{seenOfHead}instead of\n{headOnly}");
                }
            }

            using var plain = await client.SendAsync(site.Request("GET", route), TestContext.Current.CancellationToken);
            foreach (var method in (string[])["POST", "PUT", "PATCH", "DELETE", "OPTIONS", "TRACE", "PROPFIND"])
            {
                using var request = site.Request(method, route);
                request.Headers.Add("X-Mark", "come back to me");
                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
                var isForm = route.Split('?')[0] == "/report";
                var isRefused = response.StatusCode == HttpStatusCode.MethodNotAllowed
                    && response.Content.Headers.Allow.Order(StringComparer.Ordinal).SequenceEqual(isForm ? ["GET", "HEAD", "POST"] : ["GET", "HEAD"])
                    && response.Headers.CacheControl!.NoStore;

                // An address without a page has none for other methods either.
                var isNoPage = plain.StatusCode != HttpStatusCode.OK && response.StatusCode == plain.StatusCode;
                var isSent = isForm && method == "POST" && response.StatusCode == HttpStatusCode.UnsupportedMediaType;
                var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                if (!(isRefused || isNoPage || isSent) || text.Contains("come back to me", StringComparison.Ordinal))
                {
                    wrong.Add($"{method} {route}: {(int)response.StatusCode}, Allow {string.Join(", ", response.Content.Headers.Allow)}");
                }
            }
        });

        Assert.True(wrong.IsEmpty, string.Join("\n", wrong));

        // RFC 9110 lets a server omit the length, and the framework does so for redirects and static files. Each report form has a different token, which compresses differently.
        bool MayDifferInLength(string route) => route == site.Alias || Elsewhere.Any(start => route.StartsWith(start, StringComparison.Ordinal));

        static string WithoutLength(string seen) => ContentLength().Replace(seen, "");
    }

    /// <summary>BREACH needs a secret on the same page as the attacker's text. Here everybody gets the same bytes, so there is none.</summary>
    [Theory]
    [InlineData("/search?q=")]
    [InlineData("/search?q=coder&kind=")]
    [InlineData("/search/suggestions?q=")]
    [InlineData("/compare?item=")]
    [InlineData("/compare?item=roles/clinical-coder&item=")]
    [InlineData("/find-your-route/results?start=")]
    [InlineData("/map?role=")]
    [InlineData("/roles?level=")]
    [InlineData("/glossary?q=")]
    [InlineData("/report/thanks?reference=")]
    [InlineData("/")]
    public async Task R11_Has_no_secret_on_a_page_that_reflects_the_query(string start)
    {
        using var client = site.Client();
        var first = await Seen(client, site.Request("GET", start + "canary-one"));
        var second = site.Request("GET", start + "canary-one");
        second.Headers.Add("Cookie", "session=1");

        Assert.Equal(first, await Seen(client, second));
        Assert.DoesNotContain("Set-Cookie", first, StringComparison.OrdinalIgnoreCase);
        var markup = Fingerprinted().Replace(first[first.IndexOf("\n\n", StringComparison.Ordinal)..], "");
        Assert.DoesNotContain(TokenLike().Matches(markup), match => match.Value.Any(char.IsAsciiDigit) && match.Value.Any(char.IsAsciiLetter));
    }

    [Fact]
    public async Task R11_Reflects_nothing_in_the_report_form_which_differs_each_time()
    {
        using var client = site.Client();
        var first = await client.GetStringAsync(site.At("/report?page=/canary-one&text=canary-one&reply=canary-one"), TestContext.Current.CancellationToken);
        var second = await client.GetStringAsync(site.At("/report?page=/canary-one&text=canary-one&reply=canary-one"), TestContext.Current.CancellationToken);

        Assert.DoesNotContain("canary-one", first, StringComparison.Ordinal);
        Assert.NotEqual(first, second);
    }

    [Fact]
    public async Task R14_Is_not_found_if_only_scanners_try_it_and_no_client_is_blocked()
    {
        using var client = site.Client();
        var found = new List<string>();
        for (var round = 0; round < 5; round++)
        {
            foreach (var probe in Probes)
            {
                using var request = site.Request("GET", probe);
                using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
                if (response.StatusCode != HttpStatusCode.NotFound)
                {
                    found.Add($"{probe}: {(int)response.StatusCode}");
                }
            }
        }

        Assert.Empty(found);
        using var page = await client.SendAsync(site.Request("GET", "/about"), TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.OK, page.StatusCode);
    }

    private async Task ForEach(IEnumerable<string> routes, Func<HttpClient, string, Task> test)
    {
        using var client = site.Client();
        await Parallel.ForEachAsync(routes, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = TestContext.Current.CancellationToken }, async (route, _) => await test(client, route));
    }

    private static async Task<string> Seen(HttpClient client, HttpRequestMessage request)
    {
        using (request)
        {
            using var response = await client.SendAsync(request, TestContext.Current.CancellationToken);
            return await ServedSite.Seen(response);
        }
    }

    private static async Task<byte[]> Unpacked(HttpResponseMessage response, string encoding)
    {
        await using var packed = await response.Content.ReadAsStreamAsync(TestContext.Current.CancellationToken);
        await using var plain = encoding switch
        {
            "br" => new BrotliStream(packed, CompressionMode.Decompress),
            "gzip" => new GZipStream(packed, CompressionMode.Decompress),
            _ => packed,
        };
        using var all = new MemoryStream();
        await plain.CopyToAsync(all, TestContext.Current.CancellationToken);
        return all.ToArray();
    }

    [GeneratedRegex(@"(?<=\n)(Location: [^?\n]*)\?.*")]
    private static partial Regex LocationQuery();

    [GeneratedRegex(@"Content-Length: [0-9]+\n")]
    private static partial Regex ContentLength();

    [GeneratedRegex(@"(?:href|src)=""/[^""]*""|integrity=""[^""]*""")]
    private static partial Regex Fingerprinted();

    [GeneratedRegex("[A-Za-z0-9+/=_]{20,}")]
    private static partial Regex TokenLike();
}
