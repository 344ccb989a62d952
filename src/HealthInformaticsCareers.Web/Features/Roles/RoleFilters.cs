using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Features.Shared.Filters;

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
        var paidWhileTraining = PaidWhileTraining(catalogue);
        return new(
            "/roles",
            "job",
            catalogue.Roles,
            [
                new("area", "Area of work", [.. Options.ForEntries<Role, Area>(catalogue.Areas, (role, area) => role.Area == area.Id || role.AlsoIn.Contains(area.Id))]),
                new("level", "Level",
                [
                    .. Options.ForEnum<Role, Seniority>(Labels.Of, (role, level) => role.Level == level).Select(option => option with { IsShortcut = option.Value == "entry" }),
                ]),
                new("start", "Starting point",
                [
                    .. Options.ForEntries<Role, StartingPoint>(catalogue.StartingPoints, (role, point) =>
                        point.Roles.Contains(role.Id) || role.FromOutside.Any(way => way.StartingPoint == point.Id)),
                ]),
                new("band", "NHS pay band",
                [
                    .. BandRange.All.Where(band => catalogue.Roles.Any(role => Covers(role, band))).Select(band => new Option<Role>(band, $"Band {band}", role => Covers(role, band))),
                    Options.NotKnown<Role>(role => !role.Pay.IsKnown),
                ]),
                new("degree", "Degree", new Option<Role>("no", "Open without a degree", withoutDegree.Contains) { IsShortcut = true })
                {
                    Hint = "These are jobs we list for people without a degree, and jobs you can reach through an apprenticeship that is open to them.",
                },
                new("home", "Place", new Option<Role>("yes", "Can be done from home", role => role.Home is { IsKnown: true, Value: not HomeWorking.Rarely }) { IsShortcut = true })
                {
                    Hint = "These are jobs where an advert or a careers page offers work from home, on some days or in some posts. For most other jobs nothing is known either way, so ask.",
                },
                new("paid-training", "Training", new Option<Role>("yes", "Paid while you train", paidWhileTraining.Contains) { IsShortcut = true })
                {
                    Hint = "An apprenticeship or a training scheme that pays you leads to each of these jobs, or includes it. The job’s page links to the routes, which say who can start.",
                },
            ],
            Sorts,
            query);
    }

    /// <summary>
    /// This follows the links in the content, not by the wording of requirements ("often", "usually", "or experience"). It leaves out jobs that follow
    /// from one of these jobs, and jobs that follow from a course, because a course may be a degree. So it is not a complete list.
    /// </summary>
    private static HashSet<Role> WithoutDegree(Catalogue catalogue)
    {
        var points = catalogue.StartingPoints.Where(point => point.IsBelowDegree).ToList();
        var apprenticeships = catalogue.Routes.Where(route => route.Form == RouteForm.Apprenticeship && points.Any(point => route.StartingPoints.Contains(point.Id))).ToList();
        return [.. catalogue.Roles.Where(role => points.Any(point => point.Roles.Contains(role.Id)) || apprenticeships.Any(route => route.Reaches(role)))];
    }

    private static HashSet<Role> PaidWhileTraining(Catalogue catalogue)
    {
        var paid = catalogue.Routes.Where(route => route.Form is RouteForm.Apprenticeship or RouteForm.Scheme && route.IsAlways(Pay.Paid)).ToList();
        return [.. catalogue.Roles.Where(role => paid.Any(route => route.Reaches(role)))];
    }

    private static bool Covers(Role role, string band) => role.Pay.IsKnown && LowestBand(role) <= BandRange.IndexOf(band) && BandRange.IndexOf(band) <= HighestBand(role);

    private static int LowestBand(Role role) => role.Pay.Value is { } pay ? BandRange.IndexOf(pay.From) : int.MaxValue;

    private static int HighestBand(Role role) => role.Pay.Value is { } pay ? BandRange.IndexOf(pay.To) : int.MaxValue;

    private static IOrderedEnumerable<Role> ByName(IEnumerable<Role> all) => all.OrderBy(role => role.Title, StringComparer.OrdinalIgnoreCase);
}
