using System.Net.Http.Headers;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A parsed response of the site.</summary>
public sealed record SiteResponse(int Status, HttpResponseHeaders Headers, IHtmlDocument Document)
{
    public string Main => Document.QuerySelector("main")!.TextContent;

    public IEnumerable<string> Problems => Document.QuerySelectorAll(".error-summary a").Select(link => link.TextContent);

    public string Typed => ((IHtmlTextAreaElement)Document.QuerySelector("#text")!).DefaultValue;

    public string? Location => Headers.Location?.OriginalString;

    public static async Task<SiteResponse> Read(HttpResponseMessage response) =>
        new((int)response.StatusCode, response.Headers, new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)));
}
