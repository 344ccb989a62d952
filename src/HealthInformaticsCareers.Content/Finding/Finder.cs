using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>Finds jobs, and the way into them, by answers. Nothing is stored, and the same answers always give the same result.</summary>
public sealed class Finder
{
    /// <summary>The fewest jobs that any set of answers may leave, if the content has as many.</summary>
    public const int FewestJobs = 3;

    private readonly Catalogue catalogue;
    private readonly ILookup<EntryId<Role>, WayIn> ways;

    /// <summary>The starting points of people without a post in the NHS and without a registration.</summary>
    private readonly HashSet<EntryId<StartingPoint>> outsiders;

    public Finder(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        var routes = catalogue.Routes.Select(route => (Route: route, Totals: RouteTotals.Of(route, catalogue)))
            .SelectMany(pair => pair.Route.Reached.Select(role => (Role: role, pair.Route, pair.Totals)))
            .ToLookup(found => found.Role, found => (found.Route, found.Totals));
        ways = catalogue.Roles.SelectMany(role => WaysInto(role, routes[role.Id])).ToLookup(way => way.Role.Id);
        outsiders = [.. catalogue.StartingPoints.Where(point => point is { InPost: false, IsRegistered: false }).Select(point => point.Id)];
    }

    public Questionnaire Questionnaire => catalogue.Shared.Questionnaire;

    public IReadOnlyList<Question> Questions => Questionnaire.Questions;

    /// <returns>
    /// The jobs that the reader can start on: those whose pay is known first, then by points, then by title.
    /// </returns>
    public IReadOnlyList<OpenJob> FindOpen(Answers answers) =>
        [
            .. catalogue.Roles.Select(role => Open(role, answers)).OfType<OpenJob>()
                .OrderByDescending(job => job.IsPayKnown)
                .ThenByDescending(job => job.Points)
                .ThenBy(job => job.Role.Title, StringComparer.OrdinalIgnoreCase),
        ];

    /// <returns>How many jobs the reader can start on, counted up to a number.</returns>
    internal int CountOpen(Answers answers, int atMost)
    {
        var start = answers.Start is { } id ? catalogue.Get(id) : null;
        return ways.Where(job => job.Any(way => IsOpen(way, answers, start))).Take(atMost).Count();
    }

    /// <returns>All other jobs, by title.</returns>
    public IReadOnlyList<ClosedJob> FindClosed(Answers answers)
    {
        var open = catalogue.Roles.Where(role => Open(role, answers) is not null).ToHashSet();
        var changes = Questions.Where(question => question.CanRuleOut)
            .Select(question => (Question: question, Options: question.Options.Select(option => (Option: option, Changed: answers.With(Questionnaire, question, option))).ToList()))
            .ToList();
        var before = catalogue.Roles
            .SelectMany(role => role.Progression.Where(step => step.Kind == ProgressionKind.Promotion).Select(step => (step.To, From: role)))
            .ToLookup(pair => pair.To, pair => pair.From);
        return
        [
            .. catalogue.Roles.Where(role => !open.Contains(role))
                .OrderBy(role => role.Title, StringComparer.OrdinalIgnoreCase)
                .Select(role => new ClosedJob(role, ChangeFor(role), [.. before[role.Id].OrderBy(other => !open.Contains(other))])),
        ];

        Change? ChangeFor(Role role) => changes
            .Select(change => new Change(change.Question, [.. change.Options.Where(option => Open(role, option.Changed) is not null).Select(option => option.Option)]))
            .FirstOrDefault(change => change.Options.Count > 0);
    }

    /// <summary>
    /// The ways into a job. You can apply straight away for a job that is at entry level, and for one that the page of your starting point
    /// names. A job at the top is nobody's first, whatever leads there.
    /// </summary>
    /// <param name="routes">The routes that reach it.</param>
    private IEnumerable<WayIn> WaysInto(Role role, IEnumerable<(Route Route, RouteTotals Totals)> routes)
    {
        if (role.Level == Seniority.Executive)
        {
            yield break;
        }

        var needsRegistration = catalogue.Get(role.Conditions.Always).Any(condition => condition.IsRegistration);
        var points = catalogue.StartingPoints.Where(point => point.IsRegistered || !needsRegistration).ToList();
        var direct = Ids(points.Where(point => role.Level == Seniority.Entry || point.Roles.Contains(role.Id)));
        if (direct.Count > 0)
        {
            yield return new WayIn(role, null, null, direct);
        }

        foreach (var (route, totals) in routes)
        {
            var isForStaff = totals.IsForStaff || totals.JobsFirst.Any(step => step.Step == 1);
            var isForRegistered = route.Access is { IsKnown: true, Value: AccessGate.Registered };
            var open = Ids(points.Where(point => route.StartingPoints.Contains(point.Id) && (point.InPost || !isForStaff) && (point.IsRegistered || !isForRegistered)));
            if (open.Count > 0)
            {
                yield return new WayIn(role, route, totals, open);
            }
        }

        static HashSet<EntryId<StartingPoint>> Ids(IEnumerable<StartingPoint> points) => [.. points.Select(point => point.Id)];
    }

    private OpenJob? Open(Role role, Answers answers)
    {
        var start = answers.Start is { } id ? catalogue.Get(id) : null;
        List<(WayIn Way, List<Merit> Merits, int Points)> open =
        [
            .. ways[role.Id].Where(way => IsOpen(way, answers, start)).Select(way => Weigh(way, answers, start)).OrderByDescending(weighed => weighed.Points),
        ];
        return open is [var best, ..]
            ? new OpenJob(best.Way, [.. open.Skip(1).Select(weighed => weighed.Way.Route).OfType<Route>()], best.Merits, InterestsIn(role, answers), best.Points)
            : null;
    }

    /// <summary>A reader who skipped the first question has no job in the NHS and is on no register, as far as we know.</summary>
    private bool IsOpen(WayIn way, Answers answers, StartingPoint? start) =>
        (start is null ? way.StartingPoints.Overlaps(outsiders) : way.StartingPoints.Contains(start.Id))
        && !(answers.NeedsPay && way.IsUnpaid)
        && (answers.Nation is not { } nation || way.ExistsIn(nation));

    private static (WayIn Way, List<Merit> Merits, int Points) Weigh(WayIn way, Answers answers, StartingPoint? start)
    {
        var isNamed = start is not null && start.Roles.Contains(way.Role.Id);
        var counted = MeritRule.All.Select(rule => (Rule: rule, Count: rule.Count(way, answers, isNamed))).Where(pair => pair.Count > 0).ToList();
        return (way, [.. counted.Select(pair => pair.Rule.Merit)], counted.Sum(pair => pair.Rule.Points * pair.Count));
    }

    private static IReadOnlyList<RoleInterest> InterestsIn(Role role, Answers answers) =>
        [.. (role.Interests?.Value ?? []).Where(interest => answers.Interests.Contains(interest.Interest)).OrderBy(interest => interest.Part)];
}
