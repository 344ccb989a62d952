using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Roles;

[method: SetsRequiredMembers]
public sealed record RolePage(Catalogue Catalogue, Role Role) : EntryPage(Catalogue, Role, SiteKinds.Role.Index.Crumb, new Crumb(Catalogue.Get(Role.Area).Title, Catalogue.Get(Role.Area).Address))
{
    public static readonly Heading DayHeading = new("day", "A day in the job", 2);
    public static readonly Heading DutiesHeading = new("what-you-would-do", "What you’d do", 2);
    public static readonly Heading PayHeading = new("what-it-pays", "Pay, hours and place", 2);
    public static readonly Heading RequirementsHeading = new("what-you-need", "What you need", 2);
    public static readonly Heading EntryHeading = new("ways-in", "How to get in", 2);
    public static readonly Heading WaysHeading = new("open-ways-in", "Ways in and training", 2);
    public static readonly Heading NextHeading = new("next-jobs", "Next jobs", 2);
    public static readonly Heading PeopleHeading = new("people", "People who’ve done it", 2);
    public static readonly Heading ConditionsHeading = new("conditions", "Checks before you start", 2);
    public static readonly Heading QuestionsHeading = new("ask-before-you-apply", "Questions to ask them", 2);
    public static readonly Heading ProgressionHeading = new("where-it-can-lead", "Where it can lead", 2);

    /// <summary>A phone shows four rungs beside the rest of the first layer. All next jobs are listed below.</summary>
    private const int MostBelow = 1;
    private const int MostAbove = 2;

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

    public IReadOnlyList<Story> Stories { get; } = [.. Catalogue.Stories.Where(story => story.Steps.Any(step => step.Role == Role.Id))];

    public bool HasEntrySection => Routes.Count + StartingPoints.Count + Qualifications.Count + From.Count + Role.FromOutside.Count > 0;

    public override IEnumerable<Entry> LinkedEntries =>
        [
            Area, .. AlsoIn, .. Routes, .. StartingPoints, .. Qualifications, .. From.Select(pair => pair.From), .. To.Select(pair => pair.To),
            .. Role.FromOutside.Select(way => Catalogue.Get(way.StartingPoint)), .. Stories, .. Catalogue.Conditions,
        ];

    /// <summary>The first section of the text tells of the day if no field does.</summary>
    public IEnumerable<BodySection> DaySections => Role.Day is null ? FirstSections : [];

    public IEnumerable<BodySection> FoldedSections => Role.Day is null ? LaterSections : Role.Body.Sections;

    public override IReadOnlyList<Heading> Contents =>
    [
        .. Role.Day is null ? HeadingsOf(DaySections) : [DayHeading],
        .. Role.WayIn is null ? Array.Empty<Heading>() : [EntryHeading],
        .. Ladder.Count > 1 ? [ProgressionHeading] : Array.Empty<Heading>(),
        DutiesHeading,
        PayHeading,
        RequirementsHeading,
        .. HasEntrySection ? [WaysHeading] : Array.Empty<Heading>(),
        ConditionsHeading,
        .. Role.Ask.Count > 0 ? [QuestionsHeading] : Array.Empty<Heading>(),
        .. To.Count > 0 ? [NextHeading] : Array.Empty<Heading>(),
        .. Stories.Count > 0 ? [PeopleHeading] : Array.Empty<Heading>(),
        .. HeadingsOf(FoldedSections),
    ];

    public string WaysHint => Labels.Join(
        [
            .. Routes.Count > 0 ? [Labels.Count(Routes.Count, "route")] : Array.Empty<string>(),
            .. Qualifications.Count > 0 ? [Labels.Count(Qualifications.Count, "qualification")] : Array.Empty<string>(),
        ],
        "and");

    /// <summary>Pounds a year for the role's band, or null if the band or the table is not known.</summary>
    public MoneyRange? PayInPounds => Rung.Of(Catalogue, Role).Pay;

    public FactStrip Strip => new(
        this,
        [
            RoleCells.Pay(Catalogue, Role),
            .. StripCell.Of(Icons.Hours, "Hours", Role.Hours),
            .. StripCell.Of(Icons.Where, "Where", Role.Where),
            .. StripCell.Of(Icons.Start, "Start with", Role.LowestWayIn),
            .. StripCell.Of(Icons.Time, "Time to qualify", Role.TimeToQualify),
            RoleCells.Checks(Catalogue, Role),
        ]);

    /// <summary>The jobs below, this one, and the jobs above, each with its pay.</summary>
    public IReadOnlyList<Rung> Ladder =>
        [
            .. From.Where(pair => pair.Step.Kind == ProgressionKind.Promotion).Select(pair => pair.From).Take(MostBelow).Select(role => Rung.Of(Catalogue, role)),
            Rung.Of(Catalogue, Role, isHere: true),
            .. To.Where(pair => pair.Step.Kind == ProgressionKind.Promotion).Select(pair => pair.To).Take(MostAbove).Select(role => Rung.Of(Catalogue, role)),
        ];

    public override IReadOnlyList<string> JudgedLabels =>
        [.. base.JudgedLabels, "The level", .. To.Any(pair => pair.Step is { Story: null, Source: null }) ? ["Where it can lead"] : Array.Empty<string>()];

    public string EvidenceOf(Progression step) => Move.EvidenceOf(Catalogue, step);
}
