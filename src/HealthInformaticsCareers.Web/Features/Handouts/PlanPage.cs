using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Handouts;

/// <summary>A route on paper as a plan, with lines to write on. What a reader writes there stays on the paper.</summary>
public sealed record PlanPage : SheetPage
{
    /// <summary>More would be a list to choose from, not a plan.</summary>
    private const int MostOthers = 3;

    [SetsRequiredMembers]
    public PlanPage(Catalogue catalogue, Route route)
        : base(catalogue, route)
    {
        Route = route;
        Title = $"Plan: {route.Title}";
        Totals = RouteTotalsText.Of(route, catalogue);
        var jobs = catalogue.Get(route.LeadsTo);
        Checks = [.. catalogue.ConditionsOf(route).Select(condition => new PlannedCheck(condition, jobs.All(role => role.Conditions.Always.Contains(condition.Id)))).OrderBy(check => check.Condition.FirstStage is null).ThenBy(check => check.Condition.FirstStage)];
    }

    public Route Route { get; }

    /// <summary>Who can start it and when to apply, as far as the content says.</summary>
    public IReadOnlyList<FactRow> Facts => [.. Route.Facts.Where(named => named.Name is "access" or "applications").Select(named => new FactRow(named.Label, named.Fact))];

    public RouteTotalsText Totals { get; }

    public IReadOnlyList<RouteLine> Lines => Totals.Totals.Lines;

    /// <summary>In the order in which people meet them.</summary>
    public IReadOnlyList<PlannedCheck> Checks { get; }

    public IReadOnlyList<string> Questions => Catalogue.QuestionsAbout(Route);

    /// <summary>Plan B: other routes to one of the same jobs. First those from a shared starting point, then those in the same nation.</summary>
    public IReadOnlyList<Route> Others =>
    [
        .. Catalogue.Routes
            .Where(other => other != Route && other.LeadsTo.Intersect(Route.LeadsTo).Any())
            .OrderByDescending(other => other.StartingPoints.Intersect(Route.StartingPoints).Any())
            .ThenByDescending(other => other.Nations.Intersect(Route.Nations).Any())
            .ThenByDescending(other => other.LeadsTo.Intersect(Route.LeadsTo).Count())
            .Take(MostOthers),
    ];

    /// <summary>Plan B if no other route leads to the same jobs: the pages of the route's starting points, or the list of routes if it names none.</summary>
    public IReadOnlyList<Crumb> Beginnings =>
        Route.StartingPoints.Count > 0 ? [.. Catalogue.Get(Route.StartingPoints).Select(point => new Crumb(point.Title, point.Address))] : [SiteKinds.Route.Index.Crumb];

    /// <summary>The totals of another route in a few words, and its nations if they are not the same.</summary>
    public string InShort(Route other) => string.Join(", ",
    [
        .. RouteTotalsText.Of(other, Catalogue).ShortFacts.Select((fact, index) => index == 0 ? fact.Words : Labels.InSentence(fact.Words)),
        .. other.Nations.Count > 0 && !other.Nations.Order().SequenceEqual(Route.Nations.Order()) ? [$"in {Labels.Of(other.Nations)}"] : Array.Empty<string>(),
    ]);
}

/// <param name="IsAlways">Whether all the jobs at the end of the route always have it.</param>
public sealed record PlannedCheck(Condition Condition, bool IsAlways);
