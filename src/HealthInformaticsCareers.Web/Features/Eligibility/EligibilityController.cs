using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Eligibility;

public sealed class EligibilityController(Catalogue catalogue) : Controller
{
    [Get("/eligibility", ReadsQuery = true)]
    public ViewResult Index() => View(new FilteredIndexPage<Condition>(catalogue, SiteKinds.Condition.Index, ConditionFilters.List(catalogue, Request.Query)));

    [Get("/eligibility/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Conditions.Find(slug) is { } condition ? View(new ConditionPage(catalogue, condition)) : NotFound();
}
