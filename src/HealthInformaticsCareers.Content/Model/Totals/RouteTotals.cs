using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model.Totals;

/// <summary>
/// The totals of a route, line by line, so that a reader can check them. Steps that run side by side count once towards the time, with the
/// longest of them, but each counts towards the cost. An unknown never counts as zero: it leaves the total open and names the step.
/// </summary>
/// <param name="Stages">The steps in order, those that run side by side together.</param>
/// <param name="Elapsed">The time from the first step to the last.</param>
/// <param name="BeforeAJob">The time before a job. A step that may come before or during one counts as anything from none to all of its time, here and in <paramref name="InAJob"/>.</param>
/// <param name="Yours">Prices that only you pay.</param>
/// <param name="PerhapsYours">Prices that you or someone else pays, or whose payer is unknown: they cost you anything from nothing to the full amount.</param>
/// <param name="Others">Prices that an employer, the government or the provider pays, including what is free to you because they do.</param>
/// <param name="IsForStaff">Whether the route is only for people who already have a job.</param>
/// <param name="JobsFirst">Steps that only staff can take.</param>
public sealed record RouteTotals(
    IReadOnlyList<RouteStage> Stages,
    TimeTotal Elapsed,
    TimeTotal BeforeAJob,
    TimeTotal InAJob,
    CostTotal Yours,
    CostTotal PerhapsYours,
    CostTotal Others,
    bool IsForStaff,
    IReadOnlyList<JobFirst> JobsFirst)
{
    private enum PaidBy
    {
        You,
        MaybeYou,
        Others,
    }

    /// <summary>One per step, in order.</summary>
    public IReadOnlyList<RouteLine> Lines { get; } = [.. Stages.SelectMany(stage => stage.Lines)];

    /// <summary>False if no step has a fact to add.</summary>
    public bool HasFacts => Lines.Any(line => line.HasFacts);

    public static RouteTotals Of(Route route, Catalogue catalogue)
    {
        var isForStaff = route.Access is { IsKnown: true, Value: AccessGate.InPost }
            || (route.StartingPoints.Count > 0 && catalogue.Get(route.StartingPoints).All(point => point.InPost));
        return Of(route.Steps, catalogue.Qualifications, isForStaff);
    }

    internal static RouteTotals Of(IReadOnlyList<Step> steps, Entries<Qualification> qualifications, bool isForStaff)
    {
        var stages = new List<RouteStage>();
        var jobsFirst = new List<JobFirst>();
        var hasJob = isForStaff;
        int? job = null;
        foreach (var group in SideBySide(steps))
        {
            // A step may depend on one that runs alongside it.
            job = group.Where(step => step.Step.Role is not null).Select(step => (int?)step.Number).LastOrDefault() ?? job;
            hasJob |= group.Any(step => step.Step is { Role: not null } or { Paid: { IsKnown: true, Value: Pay.Paid } });
            var lines = new List<RouteLine>();
            foreach (var (number, step) in group)
            {
                var qualification = step.Qualification is { } id ? qualifications.Get(id) : null;
                lines.Add(new RouteLine(number, step, qualification, TakenAt(step, qualification, hasJob)));
                if (qualification?.Access is { IsKnown: true, Value: AccessGate.InPost })
                {
                    jobsFirst.Add(new JobFirst(number, job));
                }
            }

            stages.Add(new RouteStage(lines));
        }

        List<RouteLine> all = [.. stages.SelectMany(stage => stage.Lines)];
        return new(
            stages,
            Sum(line => line.Elapsed),
            Sum(line => line.PartIn(Timing.BeforeAJob)),
            Sum(line => line.PartIn(Timing.InAJob)),
            Cost(PaidBy.You),
            Cost(PaidBy.MaybeYou),
            Cost(PaidBy.Others),
            isForStaff,
            jobsFirst);

        TimeTotal Sum(Func<RouteLine, TimeTotal> part) =>
            stages.Select(stage => stage.Sum(part)).Aggregate(TimeTotal.None, (sum, next) => sum.Then(next));

        CostTotal Cost(PaidBy payer) =>
            CostTotal.Of(all.Where(line => line.Price is not null).Select(line => (line.Number, Price: line.Price!.Value!)).Where(line => PaidByOf(line.Price) == payer), toOthers: payer == PaidBy.Others);
    }

    /// <returns>The numbers of the steps with this answer to "are you paid?"; null selects unknown, which a qualification outside a job is by default.</returns>
    public IReadOnlyList<int> StepsWith(Pay? pay) => [.. Lines.Where(line => line.SaysIfPaid && line.PayOrNull == pay).Select(line => line.Number)];

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

    /// <returns>The qualification's own timing if it has one; otherwise it follows from the order of the steps and from who is paid.</returns>
    private static Timing TakenAt(Step step, Qualification? qualification, bool hasJob) =>
        qualification?.When is { IsKnown: true, Value: not Timing.Either } when ? when.Value
        : hasJob ? Timing.InAJob
        : qualification is not null || step.Paid is { IsKnown: false } or { Value: Pay.Depends } ? Timing.Either
        : Timing.BeforeAJob;

    private static PaidBy PaidByOf(Price price) =>
        price.PaidBy.All(payer => payer == Payer.You) ? PaidBy.You
        : price.Amount == MoneyRange.Free ? PaidBy.Others
        : price.PaidBy.Any(payer => payer is Payer.You or Payer.Unknown) ? PaidBy.MaybeYou
        : PaidBy.Others;
}

/// <summary>Steps that run side by side; most often a single one.</summary>
public sealed record RouteStage(IReadOnlyList<RouteLine> Lines)
{
    public TimeTotal Elapsed => Sum(line => line.Elapsed);

    internal TimeTotal Sum(Func<RouteLine, TimeTotal> part) => Lines.Select(part).Aggregate((one, other) => one.Beside(other));
}

/// <summary>What one step contributes.</summary>
/// <param name="Number">The number of the step, from 1.</param>
/// <param name="Qualification">The qualification whose facts count; null if the step has its own facts or none.</param>
/// <param name="Taken">Whether its time falls before a job or during one.</param>
public sealed record RouteLine(int Number, Step Step, Qualification? Qualification, Timing Taken)
{
    public Fact<DurationRange>? Time => Qualification?.Time ?? Step.Time;

    public Fact<Price>? Price => Qualification?.Price ?? Step.Price;

    public Fact<Pay>? Paid => Step.Paid;

    public bool HasFacts => Time is not null || Price is not null || Paid is not null;

    internal TimeTotal Elapsed => TimeTotal.Of(Number, Time);

    internal bool SaysIfPaid => Paid is not null || (Qualification is not null && Taken != Timing.InAJob);

    internal Pay? PayOrNull => Paid is { IsKnown: true } paid ? paid.Value : null;

    internal TimeTotal PartIn(Timing part) => Taken == part ? Elapsed : Taken == Timing.Either ? Elapsed.AtMost() : TimeTotal.None;
}

/// <summary>A step that only staff can take.</summary>
/// <param name="Job">The number of the step that is the job, before it or alongside it; null if the route has none.</param>
public sealed record JobFirst(int Step, int? Job);
