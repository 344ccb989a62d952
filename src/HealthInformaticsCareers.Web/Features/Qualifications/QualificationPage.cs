using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

[method: SetsRequiredMembers]
public sealed record QualificationPage(Catalogue Catalogue, Qualification Qualification)
    : EntryPage(Catalogue, Qualification, SiteKinds.Qualification.Index.Crumb)
{
    public static readonly Heading AccessHeading = new("who-can-start-it", "Who can start it", 2);
    public static readonly Heading RolesHeading = new("roles", "Roles it helps with", 2);
    public static readonly Heading RoutesHeading = new("routes", "Routes that include it", 2);

    public IReadOnlyList<Role> Roles { get; } = Catalogue.RolesOf(Qualification);

    public IReadOnlyList<Route> Routes { get; } = Catalogue.RoutesWith(Qualification);

    public override IEnumerable<Entry> LinkedEntries => [.. Roles, .. Routes];

    public override IReadOnlyList<Heading> Contents =>
    [
        AccessHeading,
        .. HeadingsOf(OtherSections),
        .. Roles.Count > 0 ? [RolesHeading] : Array.Empty<Heading>(),
        .. Routes.Count > 0 ? [RoutesHeading] : Array.Empty<Heading>(),
    ];

    /// <summary>The section of the body about access, shown with the facts about it; null if there is none.</summary>
    public BodySection? StartSection => Qualification.Body.Sections.FirstOrDefault(section => section.Heading?.Id == AccessHeading.Id);

    public IEnumerable<BodySection> OtherSections => Qualification.Body.Sections.Where(section => section.Heading?.Id != AccessHeading.Id);

    public KeyFacts KeyFacts => KeyFactsOf(AccessHeading.Id);

    /// <summary>The facts that no other section shows.</summary>
    public FactRows AccessFacts => new(this, RowsOf(it => it.Section is null));
}
