using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Compare;

public sealed class CompareController(Catalogue catalogue) : Controller
{
    /// <summary>Reads the query itself, because model binding fails above 1,024 items.</summary>
    [Get("/compare", ReadsQuery = true)]
    public ViewResult Index() =>
        View(new ComparePage(catalogue, Selection.Read(catalogue, Request.Query["item"]), Request.Query["only"].Contains(ComparePage.Differences)));
}
