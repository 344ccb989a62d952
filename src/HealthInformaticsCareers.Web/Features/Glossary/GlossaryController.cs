using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Requests;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Glossary;

public sealed class GlossaryController(Catalogue catalogue) : Controller
{
    [Get("/glossary", ReadsQuery = true)]
    public ViewResult Index() => View(new FilteredIndexPage<Term>(catalogue, Indexes.Glossary, TermFilters.List(catalogue, Request.Query)));
}
