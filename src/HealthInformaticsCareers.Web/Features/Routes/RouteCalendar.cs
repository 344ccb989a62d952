using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using Ical.Net;
using Ical.Net.CalendarComponents;
using Ical.Net.DataTypes;
using Ical.Net.Serialization;

namespace HealthInformaticsCareers.Web.Features.Routes;

/// <summary>The dates of a route as iCalendar (RFC 5545).</summary>
internal static class RouteCalendar
{
    public const string Ending = "/dates.ics";

    /// <returns>The addresses that have dates to come.</returns>
    public static IEnumerable<string> AddressesIn(Catalogue catalogue, DateOnly today) =>
        catalogue.Routes.Where(route => route.IsCurrent && route.Applications?.Value?.HasClosedBy(today) == false).Select(route => route.Address + Ending);

    public static string Of(Route route, ApplicationWindow window, SiteOptions site)
    {
        var calendar = new Calendar { ProductId = "-//Health Informatics Careers//EN", Method = "PUBLISH" };
        if (window.Opens is { } opens)
        {
            calendar.Events.Add(Day(opens, "opens", "Applications open"));
        }

        calendar.Events.Add(Day(window.Closes, "closes", "Last day to apply"));
        return new CalendarSerializer().SerializeToString(calendar)!;

        CalendarEvent Day(DateOnly day, string name, string what) => new()
        {
            // The same event keeps its id, so that a calendar that has it takes on a new date.
            Uid = $"{route.Slug}-{name}@{new Uri(site.BaseUrl).Host}",
            DtStamp = new CalDateTime(route.Reviewed.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc)),
            Start = new CalDateTime(day),
            Summary = $"{what}: {route.Title}",
            Description = $"Check the date with the scheme before you rely on it. {site.Absolute(route.Address)}",
            Url = new Uri(site.Absolute(route.Address)),
            Transparency = TransparencyType.Transparent,
        };
    }
}
