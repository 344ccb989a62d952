namespace HealthInformaticsCareers.Content.Finding;

/// <summary>Which routes go with which answers. Nothing is stored, and the same answers always give the same.</summary>
public sealed class Finder
{
    private readonly Dictionary<string, RouteFacts> facts;
    private readonly Catalogue catalogue;

    internal Finder(Questionnaire asked, Catalogue catalogue)
    {
        (Asked, this.catalogue) = (asked, catalogue);
        facts = catalogue.Routes.ToDictionary(route => route.Slug, route => new RouteFacts(route, catalogue));
    }

    public Questionnaire Asked { get; }

    public IReadOnlyList<Question> Questions => Asked.Questions;

    internal IReadOnlyList<Option> WorkOptions => Questions.FirstOrDefault(question => question.Topic == Topic.Work)?.Options ?? [];

    /// <returns>Every current route: those that fit first, then those with fewer rules against them, then by name.</returns>
    public IReadOnlyList<Judgement> Judge(Answers answers) =>
        [.. catalogue.Routes.Select(route => Judge(route, answers))
            .OrderBy(judgement => judgement.Verdict)
            .ThenBy(judgement => judgement.With(Verdict.DoesNotFit).Count())
            .ThenBy(judgement => judgement.Route.Title, StringComparer.OrdinalIgnoreCase)];

    public Coverage Cover() => new(this, catalogue.Routes);

    public Judgement Judge(Route route, Answers answers) =>
        new(route, [.. Questions.Select(question => Judge(route, question, answers)).OfType<Reason>()]);

    /// <summary>The one question to answer differently for a route that does not fit, or null where one is not enough.</summary>
    public Change? ChangeFor(Judgement judgement, Answers answers)
    {
        foreach (var question in judgement.With(Verdict.DoesNotFit).Select(reason => reason.Question))
        {
            List<Option> options = [.. question.Options.Where(option => Judge(judgement.Route, answers.With(Asked, question, option)).Verdict != Verdict.DoesNotFit)];
            if (options.Count > 0)
            {
                return new(question, options);
            }
        }

        return null;
    }

    /// <summary>A rule of the route counts before what its facts say; of several answers the one that suits best counts.</summary>
    private Reason? Judge(Route route, Question question, Answers answers)
    {
        var options = answers.To(question.Topic);
        if (options.Count < 2)
        {
            return (options.Count == 1 ? RuleFor(route, question, options[0]) : null) ?? facts[route.Slug].Judge(question, options, answers);
        }

        var ruled = options.Select(option => RuleFor(route, question, option)).ToList();
        List<Option> others = [.. options.Where((_, index) => ruled[index] is null)];
        List<Reason?> reasons = [.. others.Count > 0 ? [facts[route.Slug].Judge(question, others, answers)] : Array.Empty<Reason?>(), .. ruled.OfType<Reason>()];
        return reasons.MinBy(reason => reason?.Verdict ?? Verdict.Fits);
    }

    private static Reason? RuleFor(Route route, Question question, Option option) =>
        route.FinderRules.FirstOrDefault(rule => rule.Question == question.Topic && rule.Answers.Contains(option.Answer)) is { } rule
            ? new(question, rule.Verdict, rule.Words, route.Address)
            : null;
}
