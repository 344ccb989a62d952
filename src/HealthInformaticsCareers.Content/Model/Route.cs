using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

public enum RouteForm
{
    Study,
    Apprenticeship,
    Scheme,
    Experience,
    Move,
    Apply,
}

/// <summary>A way into the work: <c>routes/*.md</c>. Apprenticeships are routes.</summary>
public sealed class Route(Kind kind, string slug) : Entry(kind, slug)
{
    public EntryId<Route> Id => new(Slug);

    public RouteForm Form { get; internal set; }

    public IReadOnlyList<EntryId<StartingPoint>> StartingPoints { get; internal set; } = [];

    public Fact<IReadOnlyList<string>> Requirements { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public Fact<AccessGate>? Access { get; internal set; }

    /// <summary>The last round of applications whose dates are known; null if it takes people all year, or the content doesn't say.</summary>
    public Fact<ApplicationWindow>? Applications { get; internal set; }

    public IReadOnlyList<EntryId<Role>> LeadsTo { get; internal set; } = [];

    /// <summary>The steps in order.</summary>
    public IReadOnlyList<Step> Steps { get; internal set; } = [];

    /// <summary>The facts of a step follow those of the route. Their names hold the step's words and not its number, so that they stay when steps change places.</summary>
    public override IEnumerable<NamedFact> AllFacts => Facts.Concat(NamedSteps.SelectMany(pair => pair.Step.FactsAs(pair.Name)));

    /// <summary>The steps in order, each with a name made from its words; a second step with the same words gets a number.</summary>
    public IEnumerable<(string Name, Step Step)> NamedSteps
    {
        get
        {
            var times = new Dictionary<string, int>();
            foreach (var step in Steps)
            {
                var words = Text.Slug.Of(step.Do);
                times[words] = times.GetValueOrDefault(words) + 1;
                yield return (times[words] == 1 ? words : $"{words}-{times[words]}", step);
            }
        }
    }

    /// <summary>The roles that it leads to or has as a step.</summary>
    public IEnumerable<EntryId<Role>> Reached => LeadsTo.Concat(Steps.Select(step => step.Role).OfType<EntryId<Role>>()).Distinct();

    public bool Reaches(Role role) => Reached.Contains(role.Id);

    /// <summary>Whether at least one step has a pay fact and all such facts say the same. A job has none, because it is not training.</summary>
    public bool IsAlways(Pay pay)
    {
        var paid = Steps.Select(step => step.Paid).OfType<Fact<Pay>>().ToList();
        return paid.Count > 0 && paid.All(fact => fact.IsKnown && fact.Value == pay);
    }
}

/// <summary>One step of a route: a qualification, a job, or something else to do.</summary>
/// <param name="WithPrevious">Whether the step happens alongside the one before it rather than after it.</param>
/// <param name="Time">Null for a qualification, which has its own, and for a step that takes next to no time.</param>
public sealed record Step(
    string Do,
    EntryId<Role>? Role,
    EntryId<Qualification>? Qualification,
    string? Text,
    bool WithPrevious,
    Fact<DurationRange>? Time,
    Fact<Price>? Price,
    Fact<Pay>? Paid)
{
    internal Location At { get; init; }

    internal IEnumerable<NamedFact> FactsAs(string name) => new (string Name, string Label, Fact? Fact)[] { ("time", "how long it takes", Time), ("price", "what it costs", Price), ("paid", "whether you are paid", Paid) }
        .Where(part => part.Fact is not null)
        .Select(part => new NamedFact($"{name}/{part.Name}", $"{Do}: {part.Label}", part.Fact!));
}
