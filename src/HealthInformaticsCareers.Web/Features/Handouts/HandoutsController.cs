using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Handouts;

public sealed class HandoutsController(Catalogue catalogue) : Controller
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
}
