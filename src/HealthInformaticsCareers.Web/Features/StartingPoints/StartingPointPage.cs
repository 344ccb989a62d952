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

    /// <summary>The lowest of the jobs that the starting point names, or of all that people come to from there.</summary>
    public IReadOnlyList<Role> BestRoles => [.. Roles.OrderBy(role => StartingPoint.Roles.Count > 0 && !StartingPoint.Roles.Contains(role.Id)).ThenBy(role => role.Level).Take(Best)];

    /// <summary>Those that lead to the best jobs, and of these the ones that suit the fewest other readers. Unpaid experience comes last.</summary>
    public IReadOnlyList<Route> BestRoutes =>
        [.. Routes.OrderBy(route => route.Form == RouteForm.Experience).ThenByDescending(route => BestRoles.Any(role => route.LeadsTo.Contains(role.Id) || route.Steps.Any(step => step.Role == role.Id))).ThenBy(route => route.StartingPoints.Count).Take(Best)];

    public IReadOnlyList<Role> OtherRoles => [.. Roles.Except(BestRoles)];

    public IReadOnlyList<Route> OtherRoutes => [.. Routes.Except(BestRoutes)];

    public override IEnumerable<Entry> LinkedEntries => [.. Routes, .. Roles];

    public override IEnumerable<Source> Sources => base.Sources.Union(PaySources);

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

    /// <summary>A search for the first job, and the finder.</summary>
    public override NextSteps NextSteps
    {
        get
        {
            var finder = new NextStep("Find your route: a few questions, and jobs that fit", "/find-your-route");
            return BestRoles is [var first, ..] && Shared.NextSteps.VacanciesFor(Catalogue, first) is { } vacancies
                ? vacancies with { Also = [.. vacancies.Also.Take(1), finder] }
                : new NextSteps(finder, []);
        }
    }
}
