using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>Judges routes by answers. Nothing is stored, and the same answers always give the same result.</summary>
public sealed class Finder
{
    private readonly Dictionary<EntryId<Route>, RouteFacts> facts;
    private readonly Catalogue catalogue;

    public Finder(Catalogue catalogue)
    {
        this.catalogue = catalogue;
        var workAnswers = Questions.FirstOrDefault(question => question.Topic == Topic.Work)?.Options ?? [];
        facts = catalogue.Routes.ToDictionary(route => route.Id, route => new RouteFacts(route, catalogue, workAnswers));
    }

    public Questionnaire Questionnaire => catalogue.Shared.Questionnaire;

    public IReadOnlyList<Question> Questions => Questionnaire.Questions;

    /// <returns>Every current route, sorted by verdict (best first), number of reasons against it, and title.</returns>
    public IReadOnlyList<Judgement> Judge(Answers answers) =>
        [.. catalogue.Routes.Select(route => Judge(route, answers))
            .OrderBy(judgement => judgement.Verdict)
            .ThenBy(judgement => judgement.With(Verdict.DoesNotFit).Count())
            .ThenBy(judgement => judgement.Route.Title, StringComparer.OrdinalIgnoreCase)];

    public Coverage Cover() => new(this, catalogue.Routes);

    public Judgement Judge(Route route, Answers answers) =>
        new(route, [.. Questions.Select(question => Judge(route, question, answers)).OfType<Reason>()]);

    /// <summary>The one answer to change so that a route fits, or null if one change is not enough.</summary>
    public Change? ChangeFor(Judgement judgement, Answers answers)
    {
        foreach (var question in judgement.With(Verdict.DoesNotFit).Select(reason => reason.Question))
        {
            List<Option> options = [.. question.Options.Where(option => Judge(judgement.Route, answers.With(Questionnaire, question, option)).Verdict != Verdict.DoesNotFit)];
            if (options.Count > 0)
            {
                return new(question, options);
            }
        }

        return null;
    }

    /// <summary>A rule of the route overrides its facts. Of several answers to one question, the best one counts.</summary>
    private Reason? Judge(Route route, Question question, Answers answers)
    {
        var options = answers.To(question.Topic);
        if (options.Count < 2)
        {
            return (options.Count == 1 ? RuleFor(route, question, options[0]) : null) ?? facts[route.Id].Judge(question, options, answers);
        }

        var ruled = options.Select(option => RuleFor(route, question, option)).ToList();
        List<Option> others = [.. options.Where((_, index) => ruled[index] is null)];
        List<Reason?> reasons = [.. others.Count > 0 ? [facts[route.Id].Judge(question, others, answers)] : Array.Empty<Reason?>(), .. ruled.OfType<Reason>()];
        return reasons.MinBy(reason => reason?.Verdict ?? Verdict.Fits);
    }

    private static Reason? RuleFor(Route route, Question question, Option option) =>
        route.FinderRules.FirstOrDefault(rule => rule.Topic == question.Topic && rule.Answers.Contains(option.Answer)) is { } rule
            ? new(question, rule.Verdict, new Cause.Rule(rule.Sentence))
            : null;
}
