using System.Net;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;
using Microsoft.Data.Sqlite;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web.Requests;

/// <summary>Tries each kind of address with each fault of the program and each mistake of a client. No response may reveal internals.</summary>
public sealed partial class A_failure(FailingSite failing, ServedSite served) : IClassFixture<FailingSite>
{
    /// <summary>One address for each piece of code that answers requests.</summary>
    private static readonly string[] Endpoints =
    [
        "/", "/about", "/areas", "/areas/adjacent-digital-trust", "/roles", "/roles/clinical-coder", "/roles?level=entry", "/qualifications", "/eligibility", "/starting-points", "/routes", "/stories", "/levels", "/glossary", "/sources",
        "/search?q=coder", "/search/suggestions?q=cod", "/opensearch.xml", "/compare?item=roles/clinical-coder", "/find-your-route", "/find-your-route/results", "/map", "/report", "/report/thanks?reference=R-42",
        "/sitemap.xml", "/robots.txt", "/health/live", "/health/ready",
    ];

    private static readonly Fault[] Faults = [.. Enum.GetValues<Fault>().Except([Fault.None])];

    private static readonly string[] Leaks =
    [
        FailingController.Secret, "   at ", "System.", "Microsoft.", "HealthInformaticsCareers.", "Exception", "Kestrel", "Sqlite", "SQLite", ".cs:line", ".cshtml", ".dll", "/home", "/tmp", "/root", "/usr/", "/work", "/app/", "/etc/", "StackTrace", "ASP.NET", ".NET",
    ];

    [Fact]
    public async Task R12_In_the_program_shows_an_apology_without_details()
    {
        using var browser = failing.Browser();
        var texts = new HashSet<string>();
        foreach (var endpoint in Endpoints)
        {
            foreach (var fault in Faults)
            {
                using var response = await Open(browser, HttpMethod.Get, endpoint, fault);
                var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
                texts.Add(Reference().Replace(text, ""));

                Assert.True(response.StatusCode == (fault == Fault.Answers503 ? HttpStatusCode.ServiceUnavailable : HttpStatusCode.InternalServerError), $"{endpoint} with {fault}: {response.StatusCode}");
                Assert.Contains(fault == Fault.Answers503 ? "We cannot answer that" : "Sorry, something went wrong", text, StringComparison.Ordinal);
                AssertTellsNothing(response, text);
            }

            // The failure is not cached, so the next request gets the page.
            using var again = await Open(browser, HttpMethod.Get, endpoint, Fault.None);
            Assert.True(again.StatusCode == HttpStatusCode.OK, endpoint);
        }

        Assert.True(Faults.Length >= 12);

        // Only three texts exist: the error page (without its reference), the page for refusals, and the last-resort error page.
        Assert.Equal(3, texts.Count);
    }

    [GeneratedRegex("this reference: [^.]+")]
    private static partial Regex Reference();

    [Fact]
    public async Task R12_While_a_report_is_sent_shows_an_apology_too()
    {
        using var browser = failing.Browser();
        foreach (var fault in Faults.Except([Fault.Answers503]))
        {
            using var response = await Open(browser, HttpMethod.Post, "/report", fault);

            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            AssertTellsNothing(response, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        }
    }

    [Fact]
    public async Task R12_In_the_error_page_itself_shows_an_apology()
    {
        using var browser = failing.Browser();
        foreach (var (method, address) in ((string, string)[])[("GET", "/nothing"), ("PUT", "/about"), ("GET", "/roles/nothing"), ("GET", "/report/thanks")])
        {
            using var response = await Open(browser, new HttpMethod(method), address, Fault.ErrorPageToo);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);

            Assert.Equal(HttpStatusCode.InternalServerError, response.StatusCode);
            Assert.Contains("Sorry, something went wrong", text, StringComparison.Ordinal);
            AssertTellsNothing(response, text);
        }
    }

    /// <summary>Uses a real socket, because Kestrel refuses much of this before it reaches the site.</summary>
    [Fact]
    public async Task R12_Caused_by_a_client_reveals_nothing_of_the_program()
    {
        const string Host = "Host: localhost\r\nConnection: close\r\n";
        foreach (var endpoint in Endpoints)
        {
            var mark = endpoint.Contains('?', StringComparison.Ordinal) ? '&' : '?';
            foreach (var (fault, bytes) in ((string, string)[])
            [
                ("no such page", $"GET {endpoint.Split('?')[0].TrimEnd('/')}/nothing HTTP/1.1\r\n{Host}\r\n"),
                ("method", $"DELETE {endpoint} HTTP/1.1\r\n{Host}\r\n"),
                ("long line", $"GET {endpoint}{mark}x={new string('x', 5_000)} HTTP/1.1\r\n{Host}\r\n"),
                ("long header", $"GET {endpoint} HTTP/1.1\r\n{Host}X: {new string('x', 20_000)}\r\n\r\n"),
                ("many headers", $"GET {endpoint} HTTP/1.1\r\n{Host}{string.Concat(Enumerable.Range(0, 100).Select(number => $"X-{number}: x\r\n"))}\r\n"),
                ("foreign host", $"GET {endpoint} HTTP/1.1\r\nHost: evil.example\r\nConnection: close\r\n\r\n"),
                ("long body", $"POST {endpoint} HTTP/1.1\r\n{Host}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 100000\r\n\r\n"),
                ("other type", $"POST {endpoint} HTTP/1.1\r\n{Host}Content-Type: application/json\r\nContent-Length: 2\r\n\r\n{{}}"),
                ("bad chunk", $"POST {endpoint} HTTP/1.1\r\n{Host}Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"),
                ("bad version", $"GET {endpoint} HTTP/1.7\r\n{Host}\r\n"),
                ("NUL", $"GET {endpoint.Split('?')[0]}%00 HTTP/1.1\r\n{Host}\r\n"),
                ("bad query", $"GET {endpoint}{mark}%zz=%&page=%ff&kind=%00&=&[]={new string('[', 200)} HTTP/1.1\r\n{Host}\r\n"),
                ("expectation", $"GET {endpoint} HTTP/1.1\r\n{Host}Expect: magic\r\n\r\n"),
            ])
            {
                var (text, _) = await served.Exchange(bytes);

                Assert.True(text.Length > 0 || fault == "bad version", $"{fault} at {endpoint}");
                Assert.DoesNotMatch("^HTTP/1.1 5(?!05)", text);
                Assert.DoesNotContain("\r\nServer:", text, StringComparison.OrdinalIgnoreCase);
                Assert.DoesNotContain("X-Powered-By", text, StringComparison.OrdinalIgnoreCase);

                // Successful pages are tested elsewhere.
                Assert.True(text.StartsWith("HTTP/1.1 200", StringComparison.Ordinal) || !Leaks.Any(leak => text.Contains(leak, StringComparison.Ordinal)), $"{fault} at {endpoint}: {text}");
            }
        }
    }

    private async Task<HttpResponseMessage> Open(HttpClient browser, HttpMethod method, string address, Fault fault)
    {
        failing.Fault = fault;
        using var request = new HttpRequestMessage(method, address);
        var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
        failing.Fault = Fault.None;
        return response;
    }

    private static void AssertTellsNothing(HttpResponseMessage response, string text)
    {
        Assert.DoesNotContain(Leaks, leak => text.Contains(leak, StringComparison.Ordinal));
        var headers = response.Headers.Concat(response.Content.Headers).ToList();
        Assert.Empty(headers.Select(header => header.Key).Intersect(["Server", "X-Powered-By", "Set-Cookie", "X-SourceFiles", "X-AspNet-Version"]));
        Assert.DoesNotContain(headers, header => header.Value.Any(value => Leaks.Any(leak => value.Contains(leak, StringComparison.Ordinal))));
        Assert.Equal(["DENY"], response.Headers.GetValues("X-Frame-Options"));
        Assert.True(response.Headers.CacheControl!.NoStore || response.StatusCode == HttpStatusCode.NotFound);
        Assert.Equal("text/html; charset=utf-8", response.Content.Headers.ContentType!.ToString());
    }
}

public enum Fault
{
    None,
    BeforeTheAction,
    AfterTheAction,
    BeforeTheView,
    AfterTheView,
    Nested,
    BadRequest,
    Cancelled,
    Database,
    MissingFile,
    OutOfMemory,
    ErrorPageToo,
    ViewOfTheErrorPageToo,
    Answers503,
}

/// <summary>A site with the shipped content that fails on demand.</summary>
public sealed class FailingSite : TestedSite
{
    public Fault Fault { get; set; }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.ConfigureServices(services => services.AddControllers(mvc => mvc.Filters.Add(new Fails(this))));
    }

    private sealed class Fails(FailingSite site) : IActionFilter, IResultFilter
    {
        public void OnActionExecuting(ActionExecutingContext context)
        {
            Exception? failure = site.Fault switch
            {
                Fault.BeforeTheAction => new InvalidOperationException(FailingController.Secret),
                Fault.Nested => new AggregateException(FailingController.Secret, new TypeLoadException(FailingController.Secret, new InvalidOperationException(FailingController.Secret))),
                Fault.BadRequest => new BadHttpRequestException(FailingController.Secret, StatusCodes.Status400BadRequest),
                Fault.Cancelled => new OperationCanceledException(FailingController.Secret),
                Fault.Database => new SqliteException(FailingController.Secret, 11),
                Fault.MissingFile => new FileNotFoundException(FailingController.Secret, "/etc/passwd"),
                Fault.OutOfMemory => new InsufficientMemoryException(FailingController.Secret),
                Fault.ErrorPageToo or Fault.ViewOfTheErrorPageToo => new InvalidOperationException(FailingController.Secret),
                _ => null,
            };
            if (failure is not null && (!IsErrorPage(context) || site.Fault == Fault.ErrorPageToo))
            {
                throw failure;
            }

            if (site.Fault == Fault.Answers503 && !IsErrorPage(context))
            {
                context.Result = new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
            }
        }

        public void OnActionExecuted(ActionExecutedContext context) => ThrowAt(Fault.AfterTheAction, context);

        public void OnResultExecuting(ResultExecutingContext context) => ThrowAt(Fault.BeforeTheView, context);

        public void OnResultExecuted(ResultExecutedContext context)
        {
            // By now the page has been written.
            ThrowAt(Fault.AfterTheView, context);
            if (site.Fault == Fault.ViewOfTheErrorPageToo)
            {
                throw new InvalidOperationException(FailingController.Secret);
            }
        }

        private void ThrowAt(Fault fault, FilterContext context)
        {
            if (site.Fault == fault && !IsErrorPage(context))
            {
                throw new InvalidOperationException(FailingController.Secret);
            }
        }

        private static bool IsErrorPage(FilterContext context) => context.HttpContext.Request.Path == "/error";
    }
}
