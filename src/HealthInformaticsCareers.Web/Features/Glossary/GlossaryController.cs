using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Glossary;

public sealed class GlossaryController(Catalogue catalogue) : Controller
{
    [Get("/glossary", ReadsQuery = true)]
    public ViewResult Index() => View(new FilteredIndexPage<Term>(catalogue, SiteKinds.Term.Index, TermFilters.List(catalogue, Request.Query)));
}
