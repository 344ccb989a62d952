using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Shared.Filters;

namespace HealthInformaticsCareers.Web.Features.Routes;

internal static class RouteFilters
{
    public static FilteredList<Route> List(Catalogue catalogue, IQueryCollection query)
    {
        var elapsed = catalogue.Routes.ToDictionary(route => route.Id, route => RouteTotals.Of(route, catalogue).Elapsed);
        return new(
            "/routes",
            "route",
            catalogue.Routes,
            [
                new("start", "Starting point", [.. Options.ForEntries<Route, StartingPoint>(catalogue.StartingPoints, (route, point) => route.StartingPoints.Contains(point.Id))]),
                new("paid", "Paid while training",
                    new("yes", "Yes", route => route.IsAlways(Pay.Paid)),
                    new("no", "No", route => route.IsAlways(Pay.Unpaid)),
                    new("depends", "Depends, or not known", route => !route.IsAlways(Pay.Paid) && !route.IsAlways(Pay.Unpaid))),

                // This uses the longest total time, because a reader has to be able to spare it.
                new("time", "How long",
                    new("1-year", "A year or less", route => elapsed[route.Id].ToMonths <= 12),
                    new("2-years", "2 years or less", route => elapsed[route.Id].ToMonths <= 24),
                    new("over-2-years", "More than 2 years", route => elapsed[route.Id].ToMonths > 24),
                    new("no-limit", "No upper limit given", route => elapsed[route.Id] is { Unknown.Count: 0, IsOpen: true }),
                    Options.NotKnown<Route>(route => elapsed[route.Id].Unknown.Count > 0)),
            ],
            [
                new("", "Type of route", all => all),
                new("name", "A to Z", all => ByName(all)),
                new("time", "Time, shortest first", all => ByName(all).OrderBy(route => elapsed[route.Id] is { HasNothingKnown: true, Unknown.Count: > 0 }).ThenBy(route => elapsed[route.Id].From)),
            ],
            query);
    }

    private static IOrderedEnumerable<Route> ByName(IEnumerable<Route> all) => all.OrderBy(route => route.Title, StringComparer.OrdinalIgnoreCase);
}
