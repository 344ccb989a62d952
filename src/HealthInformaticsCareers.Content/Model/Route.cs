using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

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
public sealed record Route : Entry
{
    internal Route(ContentFile file, Glossary glossary)
        : base(file, Kind.Route, glossary)
    {
        var fields = file.Fields;
        Form = fields.Word<RouteForm>("form");
        StartingPoints = fields.References("starting-points", Kind.StartingPoint);
        Requirements = fields.Fact("requirements", Values.Lines);
        Access = fields.OptionalFact("access", Values.Word<AccessGate>);
        LeadsTo = fields.OptionalReferences("leads-to", Kind.Role);
        Steps = [.. fields.Parts("steps").Select(Step.Read)];
        FinderRules = [.. fields.OptionalParts("finder").Select(FinderRule.Read)];
        fields.RefuseTwice("finder", FinderRules.SelectMany(rule => rule.AnswersAt.Select(pair => ($"{Question.NameOf(rule.Question)}: {pair.Answer}", pair.At))));
    }

    public RouteForm Form { get; }

    public IReadOnlyList<string> StartingPoints { get; }

    public Fact<IReadOnlyList<string>> Requirements { get; }

    public Fact<AccessGate>? Access { get; }

    /// <summary>Ids of roles.</summary>
    public IReadOnlyList<string> LeadsTo { get; }

    /// <summary>In order.</summary>
    public IReadOnlyList<Step> Steps { get; }

    /// <summary>What the finder would not know from the other fields.</summary>
    public IReadOnlyList<FinderRule> FinderRules { get; }
}

/// <summary>One step of a route: a qualification, a job, or something else to do.</summary>
/// <param name="WithPrevious">It happens beside the step before, not after it.</param>
/// <param name="Time">Null for a qualification, which brings its own, and where the step takes no time to speak of.</param>
public sealed record Step(
    string Do,
    string? Role,
    string? Qualification,
    string? Text,
    bool WithPrevious,
    Fact<DurationRange>? Time,
    Fact<Price>? Price,
    Fact<Pay>? Paid)
{
    /// <summary>Where the step stands, for the checks over the whole.</summary>
    internal Location At { get; private init; }

    internal static Step Read(Fields fields)
    {
        var step = new Step(
            fields.Text("do"),
            fields.OptionalReference("role", Kind.Role),
            fields.OptionalReference("qualification", Kind.Qualification),
            fields.OptionalText("text"),
            fields.Flag("with-previous"),
            fields.OptionalFact("time", Values.Duration),
            fields.OptionalFact("price", Values.Price),
            fields.OptionalFact("paid", Values.Word<Pay>))
        {
            At = fields.Has("qualification") ? fields.AtField("qualification") : fields.At,
        };
        if (step is { Role: not null, Qualification: not null })
        {
            fields.Report(Rules.OneOrTheOther(fields.AtField("qualification"), "role", "qualification"));
        }

        if (step is { Qualification: not null, Time: not null })
        {
            fields.Report(Rules.OneOrTheOther(fields.AtField("time"), "qualification", "time"));
        }

        if (step is { Qualification: not null, Price: not null })
        {
            fields.Report(Rules.OneOrTheOther(fields.AtField("price"), "qualification", "price"));
        }

        return step;
    }
}
