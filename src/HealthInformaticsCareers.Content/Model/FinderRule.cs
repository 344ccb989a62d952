using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>How well a route goes with an answer, the best first.</summary>
public enum Verdict
{
    Fits,
    FitsIf,
    DoesNotFit,
}

/// <summary>What no other field of a route says: it counts instead of what the finder would read from the facts.</summary>
/// <param name="Words">A condition, as it follows "if"; or a sentence, where the route does not fit.</param>
public sealed record FinderRule(Topic Question, IReadOnlyList<string> Answers, Verdict Verdict, string Words)
{
    internal Location At { get; private init; }

    /// <summary>Each answer that the rule is about, and where it stands.</summary>
    internal IReadOnlyList<(string Answer, Location At)> AnswersAt { get; private init; } = [];

    internal static FinderRule Read(Fields fields)
    {
        var question = fields.Word<Topic>("question");
        var answers = fields.Lines("answers");
        var condition = fields.OptionalText("fits-if");
        var refusal = fields.OptionalText("does-not-fit");
        if (condition is not null && refusal is not null)
        {
            fields.Report(Rules.OneOrTheOther(fields.AtField("does-not-fit"), "fits-if", "does-not-fit"));
        }
        else if (!fields.Has("fits-if") && !fields.Has("does-not-fit"))
        {
            fields.Text("fits-if");
        }

        return new(question, answers, refusal is null ? Verdict.FitsIf : Verdict.DoesNotFit, condition ?? refusal ?? "")
        {
            At = fields.At,
            AnswersAt = [.. answers.Select(answer => (answer, fields.AtItem("answers", answer)))],
        };
    }
}
