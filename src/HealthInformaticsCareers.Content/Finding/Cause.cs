using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>What a verdict is based on. The website puts it into words.</summary>
public abstract record Cause
{
    /// <summary>A rule that the route's author wrote.</summary>
    public sealed record Rule(string Sentence) : Cause;

    public sealed record OpenFromHere : Cause;

    /// <summary>The route is open to people who give one of these answers about their work.</summary>
    public sealed record DependsOnWork(IReadOnlyList<Option> Answers) : Cause
    {
        public bool Equals(DependsOnWork? other) => other is not null && Answers.SequenceEqual(other.Answers);

        public override int GetHashCode() => Answers.Count;
    }

    /// <summary>The route is open only from these starting points. The list is empty if the route names none.</summary>
    public sealed record OtherStartingPoints(IReadOnlyList<StartingPoint> Points) : Cause;

    /// <summary>The route leads to no particular job, so the reader picks one of the areas asked for.</summary>
    public sealed record AnyArea(IReadOnlyList<EntryId<Area>> Wanted) : Cause;

    /// <param name="SaidBy">The page that names the first of the areas.</param>
    public sealed record WantedAreas(IReadOnlyList<EntryId<Area>> Areas, Entry SaidBy) : Cause;

    /// <param name="SaidBy">The page that names the first of the areas.</param>
    public sealed record OtherAreas(IReadOnlyList<EntryId<Area>> Areas, Entry SaidBy) : Cause;

    /// <param name="Number">The step's number, from 1.</param>
    public sealed record UnpaidStep(int Number) : Cause;

    /// <param name="Number">The step's number, from 1.</param>
    public sealed record PayDependsOnPost(int Number) : Cause;

    public sealed record Paid(bool WhileTraining) : Cause;

    /// <summary>The route is an application for a paid job, without training first.</summary>
    public sealed record PaidJob : Cause;

    public sealed record PayNotKnown : Cause;

    public sealed record NoTrainingFirst : Cause;

    public sealed record EarnsInTime(TimeTotal BeforeAJob) : Cause;

    public sealed record EarnsTooLate(TimeTotal BeforeAJob) : Cause;

    /// <param name="Within">The longest time that the reader can wait for pay.</param>
    public sealed record MayEarnTooLate(DurationRange Within, TimeTotal BeforeAJob) : Cause;

    /// <summary>It is not known whether the route is on offer near the reader.</summary>
    public sealed record PlaceNotKnown(RouteForm Form, bool AcceptsDistance) : Cause;

    public sealed record OpenInNation(Option Nation) : Cause;

    public sealed record OtherNations(IReadOnlyList<Nation> Nations, string? Note) : Cause;

    /// <summary>The route is only for people with this answer about their work, and the reader has given it.</summary>
    public sealed record ForTheirWork(Option Answer) : Cause;

    /// <summary>The route is only for people with this answer about their work, and the reader has not given it.</summary>
    public sealed record OnlyForOtherWork(Option Answer) : Cause;
}
