using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.StartingPoints;

[method: SetsRequiredMembers]
public sealed record StartingPointPage(Catalogue Catalogue, StartingPoint StartingPoint)
    : EntryPage(Catalogue, StartingPoint, Indexes.StartingPoints.Crumb)
{
    public static readonly Heading AudienceHeading = new("who-this-is-for", "Who this is for", 2);
    public static readonly Heading RoutesHeading = new("routes", "Routes you can take", 2);
    public static readonly Heading RolesHeading = new("roles", "Roles open to you from here", 2);

    public IReadOnlyList<Route> Routes { get; } = [.. Catalogue.Routes.Where(route => route.StartingPoints.Contains(StartingPoint.Slug))];

    /// <summary>The roles that the page names, and those that name this starting point as a way in.</summary>
    public IReadOnlyList<Role> Roles { get; } =
        [.. Catalogue.Roles.Where(role => StartingPoint.Roles.Contains(role.Slug) || role.FromOutside.Any(way => way.StartingPoint == StartingPoint.Slug)).OrderBy(role => role.Level)];

    public override IEnumerable<Entry> LinkedEntries => [.. Routes, .. Roles];

    public override IReadOnlyList<Heading> Contents =>
    [
        AudienceHeading,
        .. BodySections,
        .. Routes.Count > 0 ? [RoutesHeading] : Array.Empty<Heading>(),
        .. Roles.Count > 0 ? [RolesHeading] : Array.Empty<Heading>(),
    ];
}
