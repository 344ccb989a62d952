using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Routes;

[method: SetsRequiredMembers]
public sealed record RoutePage(Catalogue Catalogue, Route Route) : EntryPage(Catalogue, Route, SiteKinds.Route.Index.Crumb)
{
    public static readonly Heading StepsHeading = new("steps", "Steps", 2);
    public static readonly Heading TotalsHeading = new("what-it-adds-up-to", "Total time and cost", 2);
    public static readonly Heading StartingPointsHeading = new("who-it-is-for", "Who it is for", 2);
    public static readonly Heading ConditionsHeading = new("conditions", "Checks and conditions", 2);
    public static readonly Heading QuestionsHeading = new("ask-before-you-apply", "Questions to ask before you apply", 2);
    public static readonly Heading LeadsToHeading = new("where-it-leads", "Where it leads", 2);

    public IReadOnlyList<StartingPoint> StartingPoints { get; } = Catalogue.Get(Route.StartingPoints);

    public IReadOnlyList<Role> LeadsTo { get; } = Catalogue.Get(Route.LeadsTo);

    public RouteTotalsText Totals => new(Route, RouteTotals.Of(Route, Catalogue));

    /// <summary>The conditions of the jobs that the route leads to.</summary>
    public ConditionTimeline Timeline => ConditionTimeline.Of(
        this,
        Catalogue.Conditions.Where(condition => LeadsTo.Any(role => role.Conditions.Include(condition.Id))).Select(condition => (condition, DependsOf(condition))));

    /// <summary>What to ask about the roles that the route leads to, each question once.</summary>
    public IReadOnlyList<string> QuestionsToAsk { get; } = [.. Catalogue.Get(Route.LeadsTo).SelectMany(role => role.Ask).Distinct()];

    public override IEnumerable<Entry> LinkedEntries =>
        [.. StartingPoints, .. LeadsTo, .. Route.Steps.Select(EntryOf).OfType<Entry>(), .. Timeline.Stages.SelectMany(stage => stage.Conditions).Select(met => met.Condition)];

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
        base.Sources.Union(Route.Steps.SelectMany(step => StepFacts.Of(step, Catalogue)).SelectMany(row => row.Fact.Sources.Concat(row.Fact.OtherClaims.Select(claim => claim.Source)))
            .Select(Catalogue.Get));

    /// <returns>Null if the condition always applies in every job that the route leads to.</returns>
    private string? DependsOf(Condition condition)
    {
        var always = LeadsTo.Where(role => role.Conditions.Always.Contains(condition.Id)).ToList();
        var depends = LeadsTo.SelectMany(role => role.Conditions.Depends.Where(depends => depends.Condition == condition.Id).Select(depends => (Role: role, depends.Because))).ToList();
        return always.Count == LeadsTo.Count ? null
            : string.Join(" ", [.. always.Select(role => $"{role.Title}: always."), .. depends.Select(pair => LeadsTo.Count == 1 ? pair.Because : $"{pair.Role.Title}: {pair.Because}")]);
    }

    public Entry? EntryOf(Step step) =>
        step.Role is { } role ? Catalogue.Get(role)
        : step.Qualification is { } qualification ? Catalogue.Get(qualification)
        : null;
}
