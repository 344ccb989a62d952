using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared.Filters;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Roles;

[method: SetsRequiredMembers]
public sealed record RolesPage(Catalogue Catalogue, FilteredList<Role> List) : IndexPage(
    Catalogue,
    List.Address,
    "Roles",
    "The jobs in health informatics: what each does, what it asks, what it pays and where it can lead.");
