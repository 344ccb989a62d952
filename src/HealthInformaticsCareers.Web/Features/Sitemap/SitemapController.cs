using System.Globalization;
using System.Xml.Linq;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Sitemap;

/// <summary>The files that search engines read first.</summary>
public sealed class SitemapController(Catalogue catalogue, SiteOptions site) : Controller
{
    private static readonly XNamespace Sitemap = "http://www.sitemaps.org/schemas/sitemap/0.9";

    /// <summary>Every index and every current page.</summary>
    [Get("/sitemap.xml")]
    public ContentResult Xml()
    {
        var indexes = SiteMap.Indexes.Select(address => new XElement(Sitemap + "url", Location(address)));
        var entries = catalogue.All.Where(entry => entry.IsCurrent).OrderBy(entry => entry.Address, StringComparer.Ordinal)
            .Select(entry => new XElement(Sitemap + "url", Location(entry.Address), new XElement(Sitemap + "lastmod", entry.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture))));
        var document = new XElement(Sitemap + "urlset", indexes, entries);
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{document}\n", "application/xml; charset=utf-8");
    }

    [Get("/robots.txt")]
    public ContentResult Robots() => Content($"User-agent: *\nAllow: /\nSitemap: {site.Absolute("/sitemap.xml")}\n", "text/plain; charset=utf-8");

    /// <summary>
    /// Lets browsers fetch a page that a reader is about to open. Pages that depend on a query would be made for nobody.
    /// Format: <see href="https://html.spec.whatwg.org/multipage/speculative-loading.html"/>.
    /// </summary>
    [Get("/speculation.json")]
    public ContentResult Speculation() => Content(
        """
        {
          "prefetch": [{
            "where": {
              "and": [
                { "href_matches": "/*" },
                { "not": { "href_matches": ["/report*", "/search*", "/find-your-route*", "/compare*", "/*\\?*"] } }
              ]
            },
            "eagerness": "moderate"
          }]
        }

        """,
        "application/speculationrules+json; charset=utf-8");

    private XElement Location(string address) => new(Sitemap + "loc", site.Absolute(address));
}
