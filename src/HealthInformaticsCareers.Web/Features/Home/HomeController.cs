using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Home;

public sealed class HomeController(Catalogue catalogue) : Controller
{
    [Get("/")]
    public ViewResult Index() => View(new HomePage(catalogue));
}
