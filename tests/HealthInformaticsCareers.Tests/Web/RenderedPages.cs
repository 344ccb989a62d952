using System.Net;
using System.Runtime.ExceptionServices;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Tests.Web;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

[assembly: AssemblyFixture(typeof(RenderedPages))]

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Every page of the shipped content, rendered once for all tests.</summary>
public sealed class RenderedPages : IAsyncLifetime
{
    /// <summary>Pages that depend on a visitor's choices, so they are not in the sitemap.</summary>
    private static readonly string[] Chosen =
    [
        "/search", "/search?q=coder", "/search?q=data&page=2", "/search?q=infomatics&kind=roles", "/search?q=qqzzx",
        "/compare", "/compare?item=roles/clinical-coder&item=roles/librarian",
        "/find-your-route/results", "/find-your-route/results?start=as-a-graduate&interest=puzzles&interest=numbers&paid=yes&nation=scotland",
        "/map?role=information-analyst",
        "/pack",
        "/report", "/report?page=/roles/clinical-coder", "/report/thanks?reference=R-42",
    ];

    private readonly ReportingSite site = new();
    private ExceptionDispatchInfo? failure;

    public IReadOnlyList<RenderedPage> All
    {
        get
        {
            failure?.Throw();
            return field;
        }
        private set;
    } = [];

    /// <summary>Addresses in the sitemap, root-relative.</summary>
    public IReadOnlyList<string> InSitemap
    {
        get
        {
            failure?.Throw();
            return field;
        }
        private set;
    } = [];

    /// <summary>The pages for paper: handouts and plans. They are made from other pages, so the rules for every page are not about them.</summary>
    public IReadOnlyList<RenderedPage> Sheets
    {
        get
        {
            failure?.Throw();
            return field;
        }
        private set;
    } = [];

    public Edition Edition => site.Services.GetRequiredService<CurrentEdition>().Edition;

    public Catalogue Catalogue => Edition.Catalogue;

    /// <summary>Optional address of another server with the same content, such as nginx with the exported files. The tests then check its pages instead.</summary>
    private static readonly string? Elsewhere = Environment.GetEnvironmentVariable("SITE_ELSEWHERE");

    public HttpClient Browser() => Elsewhere is null ? site.Browser() : new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(Elsewhere) };

    /// <summary>A failure here would fail every test, also those that need no pages and name the reason. So it waits until a test asks for the pages.</summary>
    public async ValueTask InitializeAsync()
    {
        try
        {
            await RenderAsync();
        }
        catch (Exception exception)
        {
            failure = ExceptionDispatchInfo.Capture(exception);
        }
    }

    public ValueTask DisposeAsync() => site.DisposeAsync();

    private async Task RenderAsync()
    {
        using var browser = Browser();
        var sitemap = XDocument.Parse(await browser.GetStringAsync("/sitemap.xml"));
        InSitemap = [.. sitemap.Descendants().Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath)];
        All = await Render(browser, InSitemap.Union(Catalogue.All.Where(entry => entry.Retired is null).Select(entry => entry.Address)).Concat(Chosen).Concat(Catalogue.Shared.Questionnaire.Questions.Select(question => $"/find-your-route/{question.Name}")));
        Sheets = await Render(browser, Catalogue.All.SelectMany(SiteMap.SheetsOf));
    }

    private static async Task<List<RenderedPage>> Render(HttpClient browser, IEnumerable<string> addresses)
    {
        var pages = new List<RenderedPage>();
        foreach (var address in addresses)
        {
            using var response = await browser.GetAsync(address);
            var text = await response.Content.ReadAsStringAsync();
            pages.Add(new RenderedPage(address, response.StatusCode, text, new HtmlParser().ParseDocument(text)));
        }

        return pages;
    }
}

public sealed record RenderedPage(string Address, HttpStatusCode Status, string Text, IHtmlDocument Document)
{
    public IElement Main => Document.QuerySelector("main")!;

    /// <summary>Keeps the messages of failed tests short.</summary>
    public override string ToString() => Address;
}
