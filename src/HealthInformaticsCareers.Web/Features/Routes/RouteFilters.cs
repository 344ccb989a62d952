using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Web.Features.Filters;

namespace HealthInformaticsCareers.Web.Features.Routes;

internal static class RouteFilters
{
    private static readonly Sort<Route>[] Sorts =
    [
        new("", "By kind of route", all => all),
        new("name", "By name", all => all.OrderBy(route => route.Title, StringComparer.OrdinalIgnoreCase)),
    ];

    public static FilteredList<Route> List(Catalogue catalogue, IQueryCollection query) => new(
        "/routes",
        "route",
        catalogue.Routes,
        [
            new("start", "Starting point", [.. Options.OfEntries<Route>(catalogue.StartingPoints, (route, point) => route.StartingPoints.Contains(point))]),
            new("paid", "Paid while training",
                new("yes", "Yes", route => IsAlways(route, Pay.Paid)),
                new("no", "No", route => IsAlways(route, Pay.Unpaid)),
                new("depends", "Depends, or not known", route => !IsAlways(route, Pay.Paid) && !IsAlways(route, Pay.Unpaid))),
        ],
        Sorts,
        query);

    /// <summary>Every step that says anything of pay says this, and one does. A step that is a job does not count: it is no training.</summary>
    private static bool IsAlways(Route route, Pay pay)
    {
        var paid = route.Steps.Select(step => step.Paid).OfType<Fact<Pay>>().ToList();
        return paid.Count > 0 && paid.All(fact => fact.IsKnown && fact.Value == pay);
    }
}
