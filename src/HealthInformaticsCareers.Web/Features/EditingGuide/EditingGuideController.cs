using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.EditingGuide;

public sealed class EditingGuideController(Catalogue catalogue) : Controller
{
    [Get(CodesPage.Codes)]
    public ViewResult Codes() => View(new CodesPage(catalogue));

    [Get(FieldsPage.Fields)]
    public ViewResult Fields() => View(new FieldsPage(catalogue));
}
