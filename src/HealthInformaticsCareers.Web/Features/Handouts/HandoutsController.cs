using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Handouts;

public sealed class HandoutsController(Catalogue catalogue, Edition edition) : Controller
{
    /// <summary>The handout of an archived page leads to that page, which says what replaced it.</summary>
    [Get("/{folder}/{slug}" + HandoutAddress.Ending)]
    public ActionResult Show(string folder, string slug) => catalogue.Find($"/{folder}/{slug}") switch
    {
        { IsCurrent: false } ended => RedirectPermanent(ended.Address),
        { } entry when HandoutAddress.Of(entry) is not null => View(new HandoutPage(catalogue, entry)),
        _ => NotFound(),
    };

    [Get("/routes/{slug}" + PlanAddress.Ending)]
    public ActionResult Plan(string slug) => catalogue.Routes.Find(slug) switch
    {
        { IsCurrent: false } ended => RedirectPermanent(ended.Address),
        { } route => View(new PlanPage(catalogue, route)),
        null => NotFound(),
    };

    [Get("/poster")]
    public ViewResult Poster() => View(new PosterPage(catalogue));

    /// <summary>The pack of these pages. There are too many packs to keep any in memory.</summary>
    [Get("/p/{codes}", ReadsQuery = true)]
    public ViewResult Pack(string codes)
    {
        Response.Headers.CacheControl = "no-cache";
        return View(new PackPage(catalogue, PackItems.OfCodes(catalogue, codes), edition.Mark, Request.Query["v"].FirstOrDefault()));
    }

    /// <summary>What a form sends: leads to the short address of the pack, unless something was left out, which the page then says.</summary>
    [Get("/pack", ReadsQuery = true)]
    public ActionResult MakePack()
    {
        Response.Headers.CacheControl = "no-cache";
        var items = PackItems.OfAddresses(catalogue, Request.Query["item"]);
        return items is { LeftOut.Count: 0 } && items.AddressIn(catalogue, edition.Mark) is { } address
            ? Redirect(address)
            : View("Pack", new PackPage(catalogue, items, edition.Mark, null));
    }
}
