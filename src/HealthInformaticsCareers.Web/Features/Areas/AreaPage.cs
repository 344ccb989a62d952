using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Areas;

[method: SetsRequiredMembers]
public sealed record AreaPage(Catalogue Catalogue, Area Area) : EntryPage(Catalogue, Area, SiteKinds.Area.Index.Crumb)
{
    public static readonly Heading RolesHeading = new("roles", "Roles in this area", 2);
    public static readonly Heading RequirementsHeading = new("what-it-asks", "What you need", 2);
    public static readonly Heading QualificationsHeading = new("qualifications", "Qualifications", 2);

    public IReadOnlyList<Role> Roles { get; } = Catalogue.RolesOf(Area);

    public IReadOnlyList<Qualification> Qualifications { get; } = Catalogue.QualificationsOf(Area);

    public override IEnumerable<Entry> LinkedEntries => [.. Roles, .. Qualifications];

    public override IReadOnlyList<Heading> Contents =>
        [.. HeadingsOf(FirstSections), RolesHeading, RequirementsHeading, .. Qualifications.Count > 0 ? [QualificationsHeading] : Array.Empty<Heading>(), .. HeadingsOf(LaterSections)];
}
