using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

[method: SetsRequiredMembers]
public sealed record QualificationPage(Catalogue Catalogue, Qualification Qualification)
    : EntryPage(Catalogue, Qualification, new Crumb("Qualifications", "/qualifications"))
{
    public static readonly Heading UsedBy = new("roles", "Roles it serves", 2);
    public static readonly Heading RoutesHere = new("routes", "Routes that use it", 2);

    public IReadOnlyList<Role> Roles { get; } =
        [.. Catalogue.Roles.Where(role => Qualification.Roles.Contains(role.Slug) || role.Qualifications.Contains(Qualification.Slug))];

    public IReadOnlyList<Route> Routes { get; } =
        [.. Catalogue.Routes.Where(route => route.Steps.Any(step => step.Qualification == Qualification.Slug))];

    public override IEnumerable<Entry> Shown => [.. Roles, .. Routes];

    public override IReadOnlyList<Heading> Contents =>
    [
        .. BodySections,
        .. Roles.Count > 0 ? [UsedBy] : Array.Empty<Heading>(),
        .. Routes.Count > 0 ? [RoutesHere] : Array.Empty<Heading>(),
    ];

    public IReadOnlyList<FactRow> Facts =>
    [
        new("Who can start it", Qualification.Access),
        new("How long it takes", Qualification.Time),
        new("What it costs", Qualification.Price),
        new("Awarded by", Qualification.AwardedBy),
        new("Level", Qualification.Level),
        .. Qualification.Prerequisites is { } needed ? [new FactRow("What you need first", needed)] : Array.Empty<FactRow>(),
        new("Where to get it", Qualification.Where),
        new("Keeping it", Qualification.Renewal),
    ];
}
