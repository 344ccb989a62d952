namespace HealthInformaticsCareers.Content.Finding;

/// <summary>Why a route goes with an answer or not.</summary>
/// <param name="Words">For <see cref="Verdict.FitsIf"/> a condition, as it follows "if"; else a sentence or two.</param>
/// <param name="Address">Where the site says so.</param>
public sealed record Reason(Question Question, Verdict Verdict, string Words, string Address);

/// <summary>How a route goes with all answers: as well as with the one that it goes with worst.</summary>
/// <param name="Reasons">In the order of the questions. An answer that makes no difference to the route has none.</param>
public sealed record Judgement(Route Route, IReadOnlyList<Reason> Reasons)
{
    public Verdict Verdict => Reasons.Count == 0 ? Verdict.Fits : Reasons.Max(reason => reason.Verdict);

    public IEnumerable<Reason> With(Verdict verdict) => Reasons.Where(reason => reason.Verdict == verdict);
}

/// <summary>Other answers to one question with which a route that does not fit would.</summary>
/// <param name="Options">Each of them is enough.</param>
public sealed record Change(Question Question, IReadOnlyList<Option> Options);
