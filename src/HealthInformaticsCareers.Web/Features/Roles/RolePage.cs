using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Roles;

[method: SetsRequiredMembers]
public sealed record RolePage(Catalogue Catalogue, Role Role) : EntryPage(Catalogue, Role, SiteKinds.Role.Index.Crumb)
{
    public static readonly Heading DutiesHeading = new("what-you-would-do", "What you would do", 2);
    public static readonly Heading PayHeading = new("what-it-pays", "What it pays", 2);
    public static readonly Heading RequirementsHeading = new("what-you-need", "What you need", 2);
    public static readonly Heading EntryHeading = new("ways-in", "How to get in", 2);
    public static readonly Heading ConditionsHeading = new("conditions", "Checks and conditions", 2);
    public static readonly Heading QuestionsHeading = new("ask-before-you-apply", "Questions to ask before you apply", 2);
    public static readonly Heading VacanciesHeading = new("vacancies", "Where jobs are advertised", 2);
    public static readonly Heading ProgressionHeading = new("where-it-can-lead", "Where it can lead", 2);

    public Area Area { get; } = Catalogue.Get(Role.Area);

    public IReadOnlyList<Area> AlsoIn { get; } = Catalogue.Get(Role.AlsoIn);

    public IReadOnlyList<Route> Routes { get; } = Catalogue.RoutesTo(Role);

    public IReadOnlyList<StartingPoint> StartingPoints { get; } = Catalogue.StartingPointsOf(Role);

    public IReadOnlyList<Qualification> Qualifications { get; } = Catalogue.QualificationsOf(Role);

    /// <summary>Roles that lead here, each with its step.</summary>
    public IReadOnlyList<(Role From, Progression Step)> From { get; } =
        [.. Catalogue.Roles.SelectMany(other => other.Progression.Where(step => step.To == Role.Id).Select(step => (other, step)))];

    public IReadOnlyList<(Role To, Progression Step)> To { get; } =
        [.. Move.AllFrom(Catalogue, Role).Select(move => (move.To, move.Step))];

    public ConditionTimeline Timeline => ConditionTimeline.Of(
        this,
        Role.Conditions.Always.Select(id => (id, (string?)null)).Concat(Role.Conditions.Depends.Select(depends => (depends.Condition, (string?)depends.Because)))
            .Select(pair => (Catalogue.Get(pair.Item1), pair.Item2)));

    public bool HasEntrySection => Routes.Count + StartingPoints.Count + Qualifications.Count + From.Count + Role.FromOutside.Count > 0;

    public override IEnumerable<Entry> LinkedEntries =>
        [
            Area, .. AlsoIn, .. Routes, .. StartingPoints, .. Qualifications, .. From.Select(pair => pair.From), .. To.Select(pair => pair.To),
            .. Role.FromOutside.Select(way => Catalogue.Get(way.StartingPoint)), .. Catalogue.Conditions,
        ];

    public override IReadOnlyList<Heading> Contents =>
    [
        DutiesHeading,
        .. HeadingsOf(FirstSections),
        PayHeading,
        RequirementsHeading,
        .. HasEntrySection ? [EntryHeading] : Array.Empty<Heading>(),
        ConditionsHeading,
        .. Role.Ask.Count > 0 ? [QuestionsHeading] : Array.Empty<Heading>(),
        .. Vacancies is not null ? [VacanciesHeading] : Array.Empty<Heading>(),
        .. To.Count > 0 ? [ProgressionHeading] : Array.Empty<Heading>(),
        .. HeadingsOf(LaterSections),
    ];

    public Vacancies? Vacancies => Area.IsOutsideHealthService ? null : Catalogue.Vacancies;

    /// <summary>Pounds a year for the role's band, or null if the band or the table is not known.</summary>
    public MoneyRange? PayInPounds => Role.Pay.Value is { } range ? Catalogue.PayBands?.PayOf(range) : null;

    public override IEnumerable<Source> Sources =>
        base.Sources.Union((PayInPounds is null ? [] : Catalogue.PayBands!.Sources)
            .Concat(Vacancies?.ByNation.SelectMany(nation => nation.Places.Sources) ?? [])
            .Select(Catalogue.Get));

    public string EvidenceOf(Progression step) => Move.EvidenceOf(Catalogue, step);

}
