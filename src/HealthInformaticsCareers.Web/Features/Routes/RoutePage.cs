using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Routes;

[method: SetsRequiredMembers]
public sealed record RoutePage(Catalogue Catalogue, Route Route) : EntryPage(Catalogue, Route, Indexes.Routes.Crumb)
{
    public static readonly Heading StepsHeading = new("steps", "Steps", 2);
    public static readonly Heading TotalsHeading = new("what-it-adds-up-to", "Total time and cost", 2);
    public static readonly Heading StartingPointsHeading = new("who-it-is-for", "Who it is for", 2);
    public static readonly Heading ConditionsHeading = new("conditions", "Checks and conditions", 2);
    public static readonly Heading QuestionsHeading = new("ask-before-you-apply", "Questions to ask before you apply", 2);
    public static readonly Heading LeadsToHeading = new("where-it-leads", "Where it leads", 2);

    public IReadOnlyList<StartingPoint> StartingPoints { get; } = [.. Route.StartingPoints.Select(Catalogue.StartingPoints.Find).OfType<StartingPoint>()];

    public IReadOnlyList<Role> LeadsTo { get; } = [.. Route.LeadsTo.Select(Catalogue.Roles.Find).OfType<Role>()];

    public RouteTotalsText Totals => new(Route, RouteTotals.Of(Route, Catalogue));

    /// <summary>The conditions of the jobs that the route leads to.</summary>
    public ConditionTimeline Timeline => ConditionTimeline.Of(
        this,
        Catalogue.Conditions.Where(condition => LeadsTo.Any(role => role.Conditions.Names(condition.Slug))).Select(condition => (condition, DependsOf(condition))));

    /// <summary>The questions to ask about those jobs, without duplicates.</summary>
    public IReadOnlyList<string> QuestionsToAsk { get; } = [.. Route.LeadsTo.SelectMany(role => Catalogue.Roles.Find(role)?.Ask ?? []).Distinct()];

    public override IEnumerable<Entry> LinkedEntries => [.. StartingPoints, .. LeadsTo];

    public override IReadOnlyList<Heading> Contents =>
    [
        StepsHeading,
        .. Totals.Totals.HasFacts ? [TotalsHeading] : Array.Empty<Heading>(),
        .. BodySections,
        .. Timeline.Stages.Count > 0 ? [ConditionsHeading] : Array.Empty<Heading>(),
        .. QuestionsToAsk.Count > 0 ? [QuestionsHeading] : Array.Empty<Heading>(),
        .. StartingPoints.Count > 0 ? [StartingPointsHeading] : Array.Empty<Heading>(),
        .. LeadsTo.Count > 0 ? [LeadsToHeading] : Array.Empty<Heading>(),
    ];

    /// <summary>A step that is a qualification shows that qualification's facts, and so cites its sources.</summary>
    public override IEnumerable<Source> Sources =>
        base.Sources.Union(Route.Steps.SelectMany(step => FactsOf(step)).SelectMany(row => row.Fact.Sources.Concat(row.Fact.OtherClaims.Select(claim => claim.Source)))
            .Select(Catalogue.FindSource).OfType<Source>());

    public IReadOnlyList<FactRow> Facts =>
    [
        new("What you usually need", Route.Requirements),
        .. Route.Access is { } access ? [new FactRow("Who can start it", access)] : Array.Empty<FactRow>(),
    ];

    /// <returns>Null if the condition always applies in every job that the route leads to.</returns>
    private string? DependsOf(Condition condition)
    {
        var always = LeadsTo.Where(role => role.Conditions.Always.Contains(condition.Slug)).ToList();
        var depends = LeadsTo.SelectMany(role => role.Conditions.Depends.Where(depends => depends.Condition == condition.Slug).Select(depends => (Role: role, depends.Because))).ToList();
        return always.Count == LeadsTo.Count ? null
            : string.Join(" ", [.. always.Select(role => $"{role.Title}: always."), .. depends.Select(pair => LeadsTo.Count == 1 ? pair.Because : $"{pair.Role.Title}: {pair.Because}")]);
    }

    public Entry? EntryOf(Step step) =>
        step.Role is { } role ? Catalogue.Roles.Find(role)
        : step.Qualification is { } qualification ? Catalogue.Qualifications.Find(qualification)
        : null;

    public IReadOnlyList<FactRow> FactsOf(Step step)
    {
        var qualification = EntryOf(step) as Qualification;
        var rows = new (string Label, Fact? Fact)[]
        {
            ("Who can start it", qualification?.Access),
            ("When you take it", qualification?.When),
            ("How long", qualification?.Time ?? step.Time),
            ("What it costs", qualification?.Price ?? step.Price),
            ("Are you paid?", step.Paid),
        };
        return [.. rows.Where(row => row.Fact is not null).Select(row => new FactRow(row.Label, row.Fact!))];
    }
}
