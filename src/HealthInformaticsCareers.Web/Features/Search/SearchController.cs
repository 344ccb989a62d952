using System.Globalization;
using System.Xml.Linq;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Search;

public sealed class SearchController(Catalogue catalogue, SiteOptions site, Edition edition) : Controller
{
    private const int MaxPage = 1_000;

    private static readonly XNamespace OpenSearch = "http://a9.com/-/spec/opensearch/1.1/";

    /// <summary>Never fails: parameters that are not understood are ignored.</summary>
    [Get("/search", ReadsQuery = true)]
    public async Task<IActionResult> Index()
    {
        var query = SearchQuery.Parse(Request.Query["q"].FirstOrDefault());
        var asTyped = Request.Query["as-typed"].FirstOrDefault() == "true";
        var kind = SiteKinds.Searched.FirstOrDefault(known => known.Kind.Folder == Request.Query["kind"].FirstOrDefault())?.Kind;
        var number = int.TryParse(Request.Query["page"].FirstOrDefault(), NumberStyles.None, CultureInfo.InvariantCulture, out var asked) ? Math.Clamp(asked, 1, MaxPage) : 1;
        if (QueryPage.IsCached(HttpContext, edition.CachedQueries, SearchPage.AddressOf(query.Text, asTyped, kind, number)))
        {
            return new EmptyResult();
        }

        var results = (await edition.Search).Find(query, asTyped, kind, number);
        return View(new SearchPage(catalogue, results, asTyped, kind, number));
    }

    /// <summary>The OpenSearch suggestions format: the query, then titles, descriptions and URLs.</summary>
    [Get("/search/suggestions", ReadsQuery = true)]
    public async Task<JsonResult> Suggestions()
    {
        var query = SearchQuery.Parse(Request.Query["q"].FirstOrDefault());
        var found = (await edition.Search).Suggest(query);
        return Json(new object[]
        {
            query.Text,
            found.Select(suggestion => suggestion.Title),
            found.Select(suggestion => suggestion.Label),
            found.Select(suggestion => suggestion.Address),
        });
    }

    /// <summary>The OpenSearch description, which lets browsers search the site from the address bar.</summary>
    [Get("/opensearch.xml")]
    public ContentResult Description()
    {
        var document = new XElement(
            OpenSearch + "OpenSearchDescription",
            new XElement(OpenSearch + "ShortName", "Health careers"),
            new XElement(OpenSearch + "Description", "Search Health Informatics Careers"),
            new XElement(OpenSearch + "InputEncoding", "UTF-8"),
            new XElement(OpenSearch + "Image", new XAttribute("type", "image/svg+xml"), site.Absolute("/images/icon.svg")),
            Template("text/html", "/search"),
            Template("application/x-suggestions+json", "/search/suggestions"));
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n", "application/opensearchdescription+xml; charset=utf-8");
    }

    private XElement Template(string type, string address) =>
        new(OpenSearch + "Url", new XAttribute("type", type), new XAttribute("method", "get"), new XAttribute("template", site.Absolute(address) + "?q={searchTerms}"));
}
