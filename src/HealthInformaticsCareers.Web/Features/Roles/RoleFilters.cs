using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Web.Features.Shared.Filters;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Roles;

internal static class RoleFilters
{
    private static readonly Sort<Role>[] Sorts =
    [
        new("", "By area of work", all => all),
        new("name", "By name", all => ByName(all)),
        new("level", "By level, first jobs first", all => ByName(all).OrderBy(role => role.Level)),
        new("band", "By pay band, lowest first", all => ByName(all).OrderBy(role => LowestBand(role)).ThenBy(role => HighestBand(role))),
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
                new("degree", "Degree", new Option<Role>("no", "Open to people with no degree", role => withoutDegree.Contains(role.Slug)))
                {
                    Hint = "“No degree” means: one of our starting points below a degree names the job, or an apprenticeship that you can start from there leads to it.",
                },
            ],
            Sorts,
            query);
    }

    /// <summary>
    /// What the content links, and not what requirements say in words ("often", "usually", "or experience"). It leaves out jobs that you reach from one
    /// of these, and those that come from courses, because a course may be a degree. So it is no list of all jobs that people without a degree have.
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
