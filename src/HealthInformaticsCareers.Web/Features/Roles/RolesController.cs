using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Pipeline;
using Microsoft.AspNetCore.Mvc;

namespace HealthInformaticsCareers.Web.Features.Roles;

public sealed class RolesController(Catalogue catalogue) : Controller
{
    [Get("/roles", ReadsQuery = true)]
    public ViewResult Index() => View(new FilteredIndexPage<Role>(catalogue, SiteKinds.Role.Index, RoleFilters.List(catalogue, Request.Query)));

    [Get("/roles/{slug}")]
    public ActionResult Show(string slug) =>
        catalogue.Roles.Find(slug) is { } role ? View(new RolePage(catalogue, role)) : NotFound();
}
