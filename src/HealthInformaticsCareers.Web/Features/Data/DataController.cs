using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Data;

public sealed class DataController(Catalogue catalogue, Edition edition, SiteOptions site) : Controller
{
    /// <returns>The addresses of all files.</returns>
    public static IEnumerable<string> AddressesIn(Catalogue catalogue) =>
    [
        $"{DataPage.PageAddress}/datapackage.json",
        .. DataTables.Names.SelectMany(name => new[] { $"{DataPage.PageAddress}/{name}.csv", $"{DataPage.PageAddress}/{name}.json" }),
        .. catalogue.All.Where(entry => entry.Retired is null).Select(MarkdownAddress.Of),
    ];

    [Get(DataPage.PageAddress)]
    public ViewResult Index() => View(new DataPage(catalogue));

    [Get(DataPage.PageAddress + "/datapackage.json")]
    public ContentResult Package() => Content(DataPackage.Of(catalogue, edition.Mark, site), "application/json; charset=utf-8");

    [Get(DataPage.PageAddress + "/{name}.csv")]
    public ActionResult Csv(string name) =>
        DataTables.Names.Contains(name) ? Content(DataTables.Of(name, catalogue).ToCsv(), "text/csv; charset=utf-8") : NotFound();

    [Get(DataPage.PageAddress + "/{name}.json")]
    public ActionResult Json(string name) =>
        DataTables.Names.Contains(name) ? Content(DataTables.Of(name, catalogue).ToJson(), "application/json; charset=utf-8") : NotFound();

    [Get("/{folder}/{slug}" + MarkdownAddress.Ending, Order = -1)]
    public ActionResult Page(string folder, string slug) => Markdown($"/{folder}/{slug}");

    [Get("/{slug}" + MarkdownAddress.Ending, Order = -1)]
    public ActionResult Page(string slug) => Markdown($"/{slug}");

    private ActionResult Markdown(string address) =>
        catalogue.Find(address) is { Retired: null } entry ? Content(PageMarkdown.Of(entry, catalogue, site), "text/markdown; charset=utf-8") : NotFound();
}
