using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>How well a route suits one answer, and why.</summary>
public sealed record Reason(Question Question, Verdict Verdict, Cause Cause);

/// <summary>The overall verdict on a route: the worst verdict of any single answer.</summary>
/// <param name="Reasons">One reason for each question that makes a difference to the route, in the order of the questions.</param>
public sealed record Judgement(Route Route, IReadOnlyList<Reason> Reasons)
{
    public Verdict Verdict => Reasons.Count == 0 ? Verdict.Fits : Reasons.Max(reason => reason.Verdict);

    public IEnumerable<Reason> With(Verdict verdict) => Reasons.Where(reason => reason.Verdict == verdict);
}

/// <summary>A different answer to one question that would make a route fit.</summary>
/// <param name="Options">Any one of them is enough.</param>
public sealed record Change(Question Question, IReadOnlyList<Option> Options);
