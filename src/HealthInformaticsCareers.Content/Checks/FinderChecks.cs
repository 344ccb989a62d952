using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Every combination of answers leads to a route, every route can be found, and every question makes a difference.</summary>
internal sealed class FinderChecks(Catalogue catalogue, IReadOnlyList<LocatedEntry> entries)
{
    /// <summary>The field of a route that decides each question, unless a rule of the route overrides it.</summary>
    private static readonly Dictionary<Topic, string> DecidingFields = new()
    {
        [Topic.Start] = "starting-points",
        [Topic.Area] = "leads-to",
        [Topic.Paid] = "steps",
        [Topic.Time] = "steps",
        [Topic.Place] = "form",
        [Topic.Nation] = "nations",
        [Topic.Work] = "access",
    };

    private readonly Finder finder = new(catalogue);

    public IEnumerable<Diagnostic> Run()
    {
        List<Diagnostic> misspelt = [.. catalogue.Routes.SelectMany(route => route.FinderRules).SelectMany(UnknownAnswers)];

        // A rule with an unknown answer can't be judged, and a route that never fits causes gaps of its own, so one kind of problem is reported at a time.
        return finder.Questions.Count == 0 || catalogue.Routes.Count == 0
            ? misspelt
            : new[] { misspelt, HiddenRoutes(), UselessQuestions(), NoRoute() }.FirstOrDefault(problems => problems.Any()) ?? [];
    }

    private IEnumerable<Diagnostic> UnknownAnswers(FinderRule rule)
    {
        List<string> words = [.. finder.Questions.Where(question => question.Topic == rule.Topic).SelectMany(question => question.Options).Select(option => option.Answer)];
        return rule.AnswersAt.Where(pair => !words.Contains(pair.Answer))
            .Select(pair => Rules.UnknownWord(pair.At, "answers", pair.Answer, NearMiss.Of(pair.Answer, words), string.Join(", ", words)));
    }

    private IEnumerable<Diagnostic> HiddenRoutes() =>
        from pair in entries
        where pair.Entry is Route { IsCurrent: true }
        let route = (Route)pair.Entry
        from question in finder.Questions
        where question.Options.All(option => finder.Judge(route, Answers.None.With(finder.Questionnaire, question, option)).Reasons.Any(reason => reason.Question == question && reason.Verdict == Verdict.DoesNotFit))
        let rule = route.FinderRules.LastOrDefault(rule => rule.Topic == question.Topic && rule.Verdict == Verdict.DoesNotFit)
        select Rules.RouteNeverFits(rule?.At ?? pair.File.Fields.AtField(DecidingFields[question.Topic]), question.Name);

    private IEnumerable<Diagnostic> UselessQuestions() =>
        finder.Questions.Where(question => catalogue.Routes.All(route => Contexts(question).All(context => HasOneVerdict(question, route, context)))).Select(question => Rules.QuestionChangesNothing(question.At, question.Name));

    private IEnumerable<Diagnostic> NoRoute()
    {
        if (finder.Cover().FindAnswersWithoutRoute() is { } picked)
        {
            yield return Rules.AnswersWithoutRoute(picked.Max(pick => pick.Option.At), string.Join(", ", picked.Select(pick => $"{pick.Question.Name}={pick.Option.Answer}")));
        }
    }

    /// <summary>Answers about the starting point and about work can replace each other; all others count independently.</summary>
    private IEnumerable<Answers> Contexts(Question question)
    {
        var partner = question.Topic switch { Topic.Start => Topic.Work, Topic.Work => Topic.Start, _ => question.Topic };
        return finder.Questions.Where(other => other != question && other.Topic == partner).SelectMany(other => other.Options.Select(option => Answers.None.With(finder.Questionnaire, other, option))).Prepend(Answers.None);
    }

    private bool HasOneVerdict(Question question, Route route, Answers context) =>
        question.Options.Select(option => finder.Judge(route, context.With(finder.Questionnaire, question, option)).Verdict).Distinct().Count() < 2;
}
