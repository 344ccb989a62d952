using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Content;

/// <summary>
/// What the steps of a route add up to, line by line, so that a reader can check it. Steps side by side count once in the time, as the
/// longest of them; in the cost each counts. What is not known is never nothing: it leaves the total open and names the step.
/// </summary>
/// <param name="Lines">One for each step, in order.</param>
/// <param name="Elapsed">From the first step to the last.</param>
/// <param name="BeforeAJob">The part of the time that comes before a job. Time that may come before or in one counts from nothing to all of it, here and in <paramref name="InAJob"/>.</param>
/// <param name="Yours">Prices that only you pay.</param>
/// <param name="PerhapsYours">Prices that you or somebody else pays, or of which it is not known who does: from nothing to the amount for you.</param>
/// <param name="Others">Prices that an employer, the government or the provider pays, and what is free to you because they do.</param>
/// <param name="IsForStaff">The route itself is for people who already have a job.</param>
/// <param name="JobsFirst">Steps that only staff can take.</param>
public sealed record RouteTotals(
    IReadOnlyList<RouteLine> Lines,
    TimeTotal Elapsed,
    TimeTotal BeforeAJob,
    TimeTotal InAJob,
    CostTotal Yours,
    CostTotal PerhapsYours,
    CostTotal Others,
    bool IsForStaff,
    IReadOnlyList<JobFirst> JobsFirst)
{
    private enum Purse
    {
        You,
        Perhaps,
        Others,
    }

    /// <summary>False where no step has a fact to add.</summary>
    public bool HasFacts => Lines.Any(line => line.HasFacts);

    public static RouteTotals Of(Route route, Catalogue catalogue)
    {
        var isForStaff = route.Access is { IsKnown: true, Value: AccessGate.InPost }
            || (route.StartingPoints.Count > 0 && route.StartingPoints.All(id => catalogue.StartingPoints.Find(id) is { InPost: true }));
        return Of(route.Steps, catalogue.Qualifications, isForStaff);
    }

    internal static RouteTotals Of(IReadOnlyList<Step> steps, Entries<Qualification> qualifications, bool isForStaff)
    {
        var groups = new List<List<RouteLine>>();
        var jobsFirst = new List<JobFirst>();
        var hasJob = isForStaff;
        int? job = null;
        foreach (var group in SideBySide(steps))
        {
            // A step may lean on the one beside it.
            job = group.Where(step => step.Step.Role is not null).Select(step => (int?)step.Number).LastOrDefault() ?? job;
            hasJob |= group.Any(step => step.Step is { Role: not null } or { Paid: { IsKnown: true, Value: Pay.Paid } });
            var lines = new List<RouteLine>();
            foreach (var (number, step) in group)
            {
                var qualification = step.Qualification is { } id ? qualifications.Find(id) : null;
                lines.Add(new RouteLine(number, step, qualification, TakenAt(step, qualification, hasJob)));
                if (qualification?.Access is { IsKnown: true, Value: AccessGate.InPost })
                {
                    jobsFirst.Add(new JobFirst(number, job));
                }
            }

            groups.Add(lines);
        }

        List<RouteLine> all = [.. groups.SelectMany(group => group)];
        return new(
            all,
            Sum(line => line.Elapsed),
            Sum(line => line.PartIn(Timing.BeforeAJob)),
            Sum(line => line.PartIn(Timing.InAJob)),
            Cost(Purse.You),
            Cost(Purse.Perhaps),
            Cost(Purse.Others),
            isForStaff,
            jobsFirst);

        TimeTotal Sum(Func<RouteLine, TimeTotal> part) =>
            groups.Select(group => group.Select(part).Aggregate((one, other) => one.Beside(other))).Aggregate(TimeTotal.None, (sum, next) => sum.Then(next));

        CostTotal Cost(Purse purse) =>
            CostTotal.Of(all.Where(line => line.Price is not null).Select(line => (line.Number, Price: line.Price!.Value!)).Where(line => PurseOf(line.Price) == purse), toOthers: purse == Purse.Others);
    }

    /// <returns>The numbers of the steps with a value about being paid; a qualification outside a job that says nothing of it is not known.</returns>
    public IReadOnlyList<int> StepsWith(Pay? pay) => [.. Lines.Where(line => line.SaysOfPay && line.PayOrNull == pay).Select(line => line.Number)];

    private static List<List<(int Number, Step Step)>> SideBySide(IReadOnlyList<Step> steps)
    {
        var groups = new List<List<(int, Step)>>();
        for (var index = 0; index < steps.Count; index++)
        {
            if (index == 0 || !steps[index].WithPrevious)
            {
                groups.Add([]);
            }

            groups[^1].Add((index + 1, steps[index]));
        }

        return groups;
    }

    /// <returns>What the qualification says; else, where it leaves that open, what the route says by its order and by who is paid.</returns>
    private static Timing TakenAt(Step step, Qualification? qualification, bool hasJob) =>
        qualification?.When is { IsKnown: true, Value: not Timing.Either } when ? when.Value
        : hasJob ? Timing.InAJob
        : qualification is not null || step.Paid is { IsKnown: false } or { Value: Pay.Depends } ? Timing.Either
        : Timing.BeforeAJob;

    private static Purse PurseOf(Price price) =>
        price.PaidBy.All(payer => payer == Payer.You) ? Purse.You
        : price.Amount == MoneyRange.Free ? Purse.Others
        : price.PaidBy.Any(payer => payer is Payer.You or Payer.Unknown) ? Purse.Perhaps
        : Purse.Others;
}

/// <summary>One step as it counts.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Qualification">Whose facts the step brings; null where it has its own, or none.</param>
/// <param name="Taken">Whether its time comes before a job or in one.</param>
public sealed record RouteLine(int Number, Step Step, Qualification? Qualification, Timing Taken)
{
    public Fact<DurationRange>? Time => Qualification?.Time ?? Step.Time;

    public Fact<Price>? Price => Qualification?.Price ?? Step.Price;

    public Fact<Pay>? Paid => Step.Paid;

    public bool HasFacts => Time is not null || Price is not null || Paid is not null;

    internal TimeTotal Elapsed => TimeTotal.Of(Number, Time);

    internal bool SaysOfPay => Paid is not null || (Qualification is not null && Taken != Timing.InAJob);

    internal Pay? PayOrNull => Paid is { IsKnown: true } paid ? paid.Value : null;

    internal TimeTotal PartIn(Timing part) => Taken == part ? Elapsed : Taken == Timing.Either ? Elapsed.AtMost() : TimeTotal.None;
}

/// <summary>A step that only staff can take.</summary>
/// <param name="Job">The number of the step that gives the job, before or beside it; null where the route has none.</param>
public sealed record JobFirst(int Step, int? Job);
