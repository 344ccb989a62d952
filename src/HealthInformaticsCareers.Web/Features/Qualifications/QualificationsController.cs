using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

public sealed class QualificationsController(Catalogue catalogue) : Controller
{
    [Get("/qualifications", ReadsQuery = true)]
    public ViewResult Index() => View(new FilteredIndexPage<Qualification>(catalogue, SiteKinds.Qualification.Index, QualificationFilters.List(catalogue, Request.Query)));

    [Get("/qualifications/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Qualifications.Find(slug) is { } qualification ? View(new QualificationPage(catalogue, qualification)) : NotFound();
}
