using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Web.Features.Shared.Filters;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Roles;

internal static class RoleFilters
{
    private static readonly Sort<Role>[] Sorts =
    [
        new("", "Area of work", all => all),
        new("name", "A to Z", all => ByName(all)),
        new("level", "Level, entry level first", all => ByName(all).OrderBy(role => role.Level)),
        new("band", "Pay band, lowest first", all => ByName(all).OrderBy(role => LowestBand(role)).ThenBy(role => HighestBand(role))),
    ];

    public static FilteredList<Role> List(Catalogue catalogue, IQueryCollection query)
    {
        var withoutDegree = WithoutDegree(catalogue);
        return new(
            "/roles",
            "role",
            catalogue.Roles,
            [
                new("area", "Area of work", [.. Options.ForEntries<Role>(catalogue.Areas, (role, area) => role.Area == area || role.AlsoIn.Contains(area))]),
                new("level", "Level", [.. Options.ForEnum<Role, Seniority>(Labels.Of, (role, level) => role.Level == level)]),
                new("start", "Starting point",
                [
                    .. Options.ForEntries<Role>(catalogue.StartingPoints, (role, point) =>
                        catalogue.StartingPoints.Find(point)!.Roles.Contains(role.Slug) || role.FromOutside.Any(way => way.StartingPoint == point)),
                ]),
                new("band", "NHS pay band",
                [
                    .. BandRange.All.Where(band => catalogue.Roles.Any(role => Covers(role, band))).Select(band => new Option<Role>(band, $"Band {band}", role => Covers(role, band))),
                    Options.NotKnown<Role>(role => !role.Pay.IsKnown),
                ]),
                new("degree", "Degree", new Option<Role>("no", "Open without a degree", role => withoutDegree.Contains(role.Slug)))
                {
                    Hint = "These are jobs we list for people without a degree, and jobs you can reach through an apprenticeship that is open to them.",
                },
            ],
            Sorts,
            query);
    }

    /// <summary>
    /// This goes by links in the content, not by the wording of requirements ("often", "usually", "or experience"). It leaves out jobs that follow
    /// from one of these jobs, and jobs that follow from a course, because a course may be a degree. So it is not a complete list.
    /// </summary>
    private static HashSet<string> WithoutDegree(Catalogue catalogue)
    {
        var points = catalogue.StartingPoints.Where(point => point.IsBelowDegree).ToList();
        var apprenticeships = catalogue.Routes.Where(route => route.Form == RouteForm.Apprenticeship && points.Any(point => route.StartingPoints.Contains(point.Slug)));
        return [.. points.SelectMany(point => point.Roles), .. apprenticeships.SelectMany(route => route.LeadsTo.Concat(route.Steps.Select(step => step.Role).OfType<string>()))];
    }

    private static bool Covers(Role role, string band) => role.Pay.IsKnown && LowestBand(role) <= BandRange.Place(band) && BandRange.Place(band) <= HighestBand(role);

    private static int LowestBand(Role role) => role.Pay.Value is { } pay ? BandRange.Place(pay.From) : int.MaxValue;

    private static int HighestBand(Role role) => role.Pay.Value is { } pay ? BandRange.Place(pay.To) : int.MaxValue;

    private static IOrderedEnumerable<Role> ByName(IEnumerable<Role> all) => all.OrderBy(role => role.Title, StringComparer.OrdinalIgnoreCase);
}
