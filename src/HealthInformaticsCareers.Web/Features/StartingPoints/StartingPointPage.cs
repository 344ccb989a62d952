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
    public static readonly Heading RoutesHeading = new("routes", "Routes you can take", 2);
    public static readonly Heading RolesHeading = new("roles", "Roles open to you from here", 2);

    public IReadOnlyList<Route> Routes { get; } = Catalogue.RoutesFrom(StartingPoint);

    public IReadOnlyList<Role> Roles { get; } = Catalogue.RolesFrom(StartingPoint);

    public override IEnumerable<Entry> LinkedEntries => [.. Routes, .. Roles];

    public override IReadOnlyList<Heading> Contents =>
    [
        AudienceHeading,
        .. BodySections,
        .. Routes.Count > 0 ? [RoutesHeading] : Array.Empty<Heading>(),
        .. Roles.Count > 0 ? [RolesHeading] : Array.Empty<Heading>(),
    ];
}
