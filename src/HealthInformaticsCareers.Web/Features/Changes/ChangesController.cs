using System.Globalization;
using System.Xml.Linq;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Changes;

public sealed class ChangesController(Catalogue catalogue, SiteOptions site) : Controller
{
    private const int MostInFeed = 100;

    private static readonly XNamespace Atom = "http://www.w3.org/2005/Atom";

    [Get("/changes")]
    public ViewResult Index() => View(new ChangesPage(catalogue));

    /// <summary>The newest changes. Format: RFC 4287.</summary>
    [Get("/changes.atom")]
    public ContentResult Feed()
    {
        var newest = catalogue.Changes.Changes.Reverse().Take(MostInFeed).ToList();
        var address = site.Absolute(ChangesPage.FeedAddress);
        var feed = new XElement(Atom + "feed",
            new XElement(Atom + "title", ChangesPage.Heading),
            new XElement(Atom + "subtitle", ChangesPage.InShort),
            new XElement(Atom + "id", address),
            Link("self", ChangesPage.FeedAddress, "application/atom+xml"),
            Link("alternate", ChangesPage.PageAddress, "text/html"),
            new XElement(Atom + "updated", Moment(newest.Count > 0 ? newest.Max(change => change.On) : catalogue.All.Max(entry => entry.Reviewed))),
            new XElement(Atom + "author", new XElement(Atom + "name", "Health Informatics Careers")),
            newest.Select(Entry));
        return Content($"<?xml version=\"1.0\" encoding=\"utf-8\"?>\n{feed}\n", "application/atom+xml; charset=utf-8");
    }

    private XElement Entry(Change change)
    {
        var told = new ToldChange(change, catalogue);
        return new XElement(Atom + "entry",
            new XElement(Atom + "title", $"{change.Title}: {told.What}"),
            new XElement(Atom + "id", site.Absolute($"{ChangesPage.PageAddress}#{told.Anchor}")),
            Link("alternate", told.LeadsTo ?? ChangesPage.PageAddress, "text/html"),
            new XElement(Atom + "updated", Moment(change.On)),
            new XElement(Atom + "content", new XAttribute("type", "text"), told.Text));
    }

    private XElement Link(string relation, string address, string type) =>
        new(Atom + "link", new XAttribute("rel", relation), new XAttribute("href", site.Absolute(address)), new XAttribute("type", type));

    private static string Moment(DateOnly day) => day.ToString("yyyy-MM-dd'T00:00:00Z'", CultureInfo.InvariantCulture);
}
