using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>How well a route suits an answer, best first.</summary>
public enum Verdict
{
    Fits,
    FitsIf,
    DoesNotFit,
}

/// <summary>A rule of a route that overrides what the finder would conclude from the route's facts.</summary>
/// <param name="Sentence">A condition that follows "if", or for <see cref="Verdict.DoesNotFit"/> a sentence.</param>
public sealed record FinderRule(Topic Topic, IReadOnlyList<string> Answers, Verdict Verdict, string Sentence)
{
    internal Location At { get; init; }

    internal IReadOnlyList<(string Answer, Location At)> AnswersAt { get; init; } = [];
}
