using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

[method: SetsRequiredMembers]
public sealed record QualificationPage(Catalogue Catalogue, Qualification Qualification)
    : EntryPage(Catalogue, Qualification, Indexes.Qualifications.Crumb)
{
    public static readonly Heading AccessHeading = new("who-can-start-it", "Who can start it", 2);
    public static readonly Heading RolesHeading = new("roles", "Roles it helps with", 2);
    public static readonly Heading RoutesHeading = new("routes", "Routes that include it", 2);

    public IReadOnlyList<Role> Roles { get; } =
        [.. Catalogue.Roles.Where(role => Qualification.Roles.Contains(role.Slug) || role.Qualifications.Contains(Qualification.Slug))];

    public IReadOnlyList<Route> Routes { get; } =
        [.. Catalogue.Routes.Where(route => route.Steps.Any(step => step.Qualification == Qualification.Slug))];

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

    public KeyFacts KeyFacts => new(
        this,
        new("Who can start it", Qualification.Access, AccessHeading.Id),
        new("When you take it", Qualification.When, AccessHeading.Id),
        new("How long it takes", Qualification.Time, "time-it-takes"),
        new("What it costs", Qualification.Price, "price-range"),
        new("Awarded by", Qualification.AwardedBy, "where-to-get-it"));

    public FactRows Start => new(
        this,
        [
            new FactRow("Who can start it", Qualification.Access),
            new FactRow("When you take it", Qualification.When),
            .. Qualification.Prerequisites is { } needed ? [new FactRow("What you need first", needed)] : Array.Empty<FactRow>(),
        ]);

    /// <summary>The facts shown under a section of the body, by the section's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FactRow>> FactsBySection => new Dictionary<string, IReadOnlyList<FactRow>>
    {
        ["what-it-does"] = [new("Level", Qualification.Level)],
        ["time-it-takes"] = [new("How long it takes", Qualification.Time), new("Keeping it valid", Qualification.Renewal)],
        ["price-range"] = [new("What it costs", Qualification.Price)],
        ["where-to-get-it"] = [new("Where to get it", Qualification.Where), new("Awarded by", Qualification.AwardedBy)],
    };
}
