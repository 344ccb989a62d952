using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Areas;

[method: SetsRequiredMembers]
public sealed record AreaPage(Catalogue Catalogue, Area Area) : EntryPage(Catalogue, Area, Indexes.Areas.Crumb)
{
    public static readonly Heading RolesHeading = new("roles", "Roles in this area", 2);
    public static readonly Heading RequirementsHeading = new("what-it-asks", "What you need", 2);
    public static readonly Heading QualificationsHeading = new("qualifications", "Qualifications", 2);

    /// <summary>The roles of this area and those also found in it, by level.</summary>
    public IReadOnlyList<Role> Roles { get; } =
        [.. Catalogue.Roles.Where(role => role.Area == Area.Slug || role.AlsoIn.Contains(Area.Slug)).OrderBy(role => role.Level)];

    public IReadOnlyList<Qualification> Qualifications { get; } = [.. Catalogue.Qualifications.Where(qualification => qualification.Areas.Contains(Area.Slug))];

    public override IEnumerable<Entry> LinkedEntries => [.. Roles, .. Qualifications];

    public override IReadOnlyList<Heading> Contents =>
        [.. HeadingsOf(FirstSections), RolesHeading, RequirementsHeading, .. Qualifications.Count > 0 ? [QualificationsHeading] : Array.Empty<Heading>(), .. HeadingsOf(LaterSections)];
}
