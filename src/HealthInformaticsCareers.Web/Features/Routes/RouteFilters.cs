using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Web.Features.Shared.Filters;

namespace HealthInformaticsCareers.Web.Features.Routes;

internal static class RouteFilters
{
    public static FilteredList<Route> List(Catalogue catalogue, IQueryCollection query)
    {
        var elapsed = catalogue.Routes.ToDictionary(route => route.Slug, route => RouteTotals.Of(route, catalogue).Elapsed);
        return new(
            "/routes",
            "route",
            catalogue.Routes,
            [
                new("start", "Starting point", [.. Options.ForEntries<Route>(catalogue.StartingPoints, (route, point) => route.StartingPoints.Contains(point))]),
                new("paid", "Paid while training",
                    new("yes", "Yes", route => IsAlways(route, Pay.Paid)),
                    new("no", "No", route => IsAlways(route, Pay.Unpaid)),
                    new("depends", "Depends, or not known", route => !IsAlways(route, Pay.Paid) && !IsAlways(route, Pay.Unpaid))),

                // This goes by the longest total time, because a reader has to be able to spare it.
                new("time", "How long",
                    new("1-year", "A year or less", route => elapsed[route.Slug].ToMonths <= 12),
                    new("2-years", "2 years or less", route => elapsed[route.Slug].ToMonths <= 24),
                    new("over-2-years", "More than 2 years", route => elapsed[route.Slug].ToMonths > 24),
                    new("no-limit", "No upper limit given", route => elapsed[route.Slug] is { Unknown.Count: 0, IsOpen: true }),
                    Options.NotKnown<Route>(route => elapsed[route.Slug].Unknown.Count > 0)),
            ],
            [
                new("", "Type of route", all => all),
                new("name", "A to Z", all => ByName(all)),
                new("time", "Time, shortest first", all => ByName(all).OrderBy(route => elapsed[route.Slug] is { HasNothingKnown: true, Unknown.Count: > 0 }).ThenBy(route => elapsed[route.Slug].From)),
            ],
            query);
    }

    /// <summary>Whether at least one step has a pay fact and all such facts say the same. A job has none, because it is not training.</summary>
    private static bool IsAlways(Route route, Pay pay)
    {
        var paid = route.Steps.Select(step => step.Paid).OfType<Fact<Pay>>().ToList();
        return paid.Count > 0 && paid.All(fact => fact.IsKnown && fact.Value == pay);
    }

    private static IOrderedEnumerable<Route> ByName(IEnumerable<Route> all) => all.OrderBy(route => route.Title, StringComparer.OrdinalIgnoreCase);
}
