using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Glossary;

public sealed class GlossaryController(Catalogue catalogue) : Controller
{
    [Get("/glossary", ReadsQuery = true)]
    public ViewResult Index() => View(new GlossaryPage(catalogue, TermFilters.List(catalogue, Request.Query)));
}
