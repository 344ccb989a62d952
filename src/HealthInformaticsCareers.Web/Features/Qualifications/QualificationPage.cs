using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

[method: SetsRequiredMembers]
public sealed record QualificationPage(Catalogue Catalogue, Qualification Qualification)
    : EntryPage(Catalogue, Qualification, SiteKinds.Qualification.Index.Crumb)
{
    public static readonly Heading RolesHeading = new("roles", "Worth it for", 2);
    public static readonly Heading AccessHeading = new("who-can-start-it", "Who can start it", 2);
    public static readonly Heading RoutesHeading = new("routes", "Routes that include it", 2);

    /// <summary>The lowest level first.</summary>
    public IReadOnlyList<Role> Roles { get; } = Catalogue.RolesByLevelOf(Qualification);

    public IReadOnlyList<Route> Routes { get; } = Catalogue.RoutesWith(Qualification);

    public IEnumerable<Role> FirstRoles => Roles.Take(WhatToDo.MostRolesOfQualification);

    public IReadOnlyList<Role> OtherRoles => [.. Roles.Skip(WhatToDo.MostRolesOfQualification)];

    public override IEnumerable<Entry> LinkedEntries => [.. Roles, .. Routes];

    public override IReadOnlyList<Heading> Contents =>
    [
        .. Roles.Count > 0 ? [RolesHeading] : Array.Empty<Heading>(),
        AccessHeading,
        .. HeadingsOf(OtherSections),
        .. Routes.Count > 0 ? [RoutesHeading] : Array.Empty<Heading>(),
    ];

    public FactStrip Strip => new(
        this,
        GateCell,
        StripCell.Of(Icons.Time, "How long", Qualification.Time),
        StripCell.Of(Qualification.Price),
        StripCell.Halves(Icons.Qualification, "Awarded by", Qualification.AwardedBy, "Ask"));

    /// <summary>Who can start it, as an adviser would say it.</summary>
    public string Gate => (Qualification.Access.IsKnown ? Qualification.Access.Value : (AccessGate?)null) switch
    {
        AccessGate.Open when Qualification.When is { IsKnown: true, Value: Timing.InAJob } => "Anyone who meets the entry rules can start it, but you take it once you have a job.",
        AccessGate.Open => "Anyone who meets the entry rules can start it. You don’t need the job first.",
        AccessGate.Sponsored => "You start it through an employer, who takes you on for it or sends you. So it begins with a job or a place that you apply for.",
        AccessGate.InPost => "Only people already in the job can start it.",
        AccessGate.Registered => "Only registered clinicians can start it.",
        AccessGate.Members => "It’s for members of a professional body, so you join one first.",
        _ => "Ask who can start it before you pay for anything.",
    };

    /// <summary>The section of the body about access, shown with the facts about it; null if there is none.</summary>
    public BodySection? StartSection => Qualification.Body.Sections.FirstOrDefault(section => section.Heading?.Id == AccessHeading.Id);

    public IEnumerable<BodySection> OtherSections => Qualification.Body.Sections.Where(section => section.Heading?.Id != AccessHeading.Id);

    /// <summary>The facts that no other section shows.</summary>
    public FactRows AccessFacts => new(this, RowsOf(it => it.Section is null));

    private StripCell GateCell
    {
        get
        {
            var (value, small) = (Qualification.Access.IsKnown ? Qualification.Access.Value : (AccessGate?)null) switch
            {
                AccessGate.Open => ("Yes", "if you meet the entry rules"),
                AccessGate.Sponsored => ("Through an employer", "who takes you on or sends you"),
                AccessGate.InPost => ("Not from outside", "only people already in the job"),
                AccessGate.Registered => ("Clinicians only", "who are registered"),
                AccessGate.Members => ("Members only", "of a professional body"),
                _ => ("Ask", (string?)null),
            };
            return new(Icons.Start, "Can I start it?", value, small, Qualification.Access.Sources) { IsDisputed = Qualification.Access.Status == FactStatus.Disputed };
        }
    }
}
