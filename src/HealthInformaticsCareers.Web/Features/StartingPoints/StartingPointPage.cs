using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.StartingPoints;

[method: SetsRequiredMembers]
public sealed record StartingPointPage(Catalogue Catalogue, StartingPoint StartingPoint)
    : EntryPage(Catalogue, StartingPoint, SiteKinds.StartingPoint.Index.Crumb)
{
    public static readonly Heading AudienceHeading = new("who-this-is-for", "Who this is for", 2);
    public static readonly Heading RolesHeading = new("roles", "Jobs to start with", 2);
    public static readonly Heading WeekHeading = new("this-week", "What to do this week", 2);
    public static readonly Heading RoutesHeading = new("routes", "Good ways in", 2);
    public static readonly Heading OtherRolesHeading = new("more-roles", "More jobs from here", 2);
    public static readonly Heading OtherRoutesHeading = new("more-routes", "More ways in", 2);
    public static readonly Heading RequirementsHeading = new("what-you-need", "What you need, time and cost", 2);

    /// <summary>More would be a list to read, not a choice to make.</summary>
    private const int Best = 3;

    public IReadOnlyList<Route> Routes { get; } = Catalogue.RoutesFrom(StartingPoint);

    public IReadOnlyList<Role> Roles { get; } = Catalogue.RolesFrom(StartingPoint);

    public IReadOnlyList<Role> BestRoles => Catalogue.BestRolesFrom(StartingPoint);

    /// <summary>
    /// Routes in the same nation first, then those that lead to one of the best jobs, then those with the fewest other starting points, because they
    /// were made for this reader. Unpaid experience comes last.
    /// </summary>
    public IReadOnlyList<Route> BestRoutes =>
        [
            .. Routes.OrderBy(route => !route.Nations.Intersect(StartingPoint.Nations).Any())
                .ThenBy(route => route.Form == RouteForm.Experience)
                .ThenByDescending(route => BestRoles.Any(role => route.LeadsTo.Contains(role.Id) || route.Steps.Any(step => step.Role == role.Id)))
                .ThenBy(route => route.StartingPoints.Count)
                .Take(Best),
        ];

    public IReadOnlyList<Role> OtherRoles => [.. Roles.Except(BestRoles)];

    public IReadOnlyList<Route> OtherRoutes => [.. Routes.Except(BestRoutes)];

    /// <summary>The other routes with what else is known of each. That most cost nothing and pay you is said once, above them.</summary>
    public IEnumerable<IGrouping<string, (Route Route, string More)>> OtherRoutesByPay =>
        from route in OtherRoutes
        let totals = RouteTotalsText.Of(route, Catalogue)
        orderby totals.IsFreeAndPaid descending
        group (route, string.Join(", ", (totals.IsFreeAndPaid ? totals.ShortFacts.Where(fact => fact.Icon == Icons.Time) : totals.ShortFacts).Select(fact => Labels.InSentence(fact.Words))))
            by totals.IsFreeAndPaid ? "Free, and you are paid" : "Others";

    public Ladder Ladder => Ladder.Of(Catalogue, OtherRoles) with { ShowsLevels = true };

    public override IEnumerable<Entry> LinkedEntries => [.. Routes, .. Roles];

    public override IReadOnlyList<Heading> Contents =>
    [
        AudienceHeading,
        .. Roles.Count > 0 ? [RolesHeading] : Array.Empty<Heading>(),
        WeekHeading,
        .. HeadingsOf(FirstSections),
        .. Routes.Count > 0 ? [RoutesHeading] : Array.Empty<Heading>(),
        .. OtherRoles.Count > 0 ? [OtherRolesHeading] : Array.Empty<Heading>(),
        .. OtherRoutes.Count > 0 ? [OtherRoutesHeading] : Array.Empty<Heading>(),
        RequirementsHeading,
        .. HeadingsOf(LaterSections),
    ];
}
