using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Stories;

public sealed class StoriesController(Catalogue catalogue) : Controller
{
    [Get("/stories")]
    public ViewResult Index() => View(new CardIndexPage(catalogue, SiteKinds.Story, catalogue.Stories) { Instead = new("See where each job can lead on the map of jobs", "/map") });

    [Get("/stories/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Stories.Find(slug) is { } story ? View(new StoryPage(catalogue, story)) : NotFound();
}
