using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>Proves the finder's rules over the whole: every combination of answers leads somewhere, and no route or question is there for nothing.</summary>
internal sealed class FinderChecks(Catalogue catalogue, IReadOnlyList<(Entry Entry, ContentFile File)> entries)
{
    /// <summary>The field of a route that an answer is held against, where no rule says more.</summary>
    private static readonly Dictionary<Topic, string> Fields = new()
    {
        [Topic.Start] = "starting-points",
        [Topic.Area] = "leads-to",
        [Topic.Paid] = "steps",
        [Topic.Time] = "steps",
        [Topic.Place] = "form",
        [Topic.Nation] = "nations",
        [Topic.Work] = "access",
    };

    private readonly Finder finder = catalogue.Finder;

    public IEnumerable<Diagnostic> Run()
    {
        List<Diagnostic> misspelt = [.. catalogue.Routes.SelectMany(route => route.FinderRules).SelectMany(UnknownAnswers)];

        // Of a rule for no answer it is not known what it means, and a route that never fits leaves gaps of its own.
        return finder.Questions.Count == 0 || catalogue.Routes.Count == 0
            ? misspelt
            : new[] { misspelt, HiddenRoutes(), IdleQuestions(), NoRoute() }.FirstOrDefault(problems => problems.Any()) ?? [];
    }

    private IEnumerable<Diagnostic> UnknownAnswers(FinderRule rule)
    {
        List<string> words = [.. finder.Questions.Where(question => question.Topic == rule.Question).SelectMany(question => question.Options).Select(option => option.Answer)];
        return rule.AnswersAt.Where(pair => !words.Contains(pair.Answer))
            .Select(pair => Rules.UnknownWord(pair.At, "answers", pair.Answer, NearMiss.Of(pair.Answer, words), string.Join(", ", words)));
    }

    private IEnumerable<Diagnostic> HiddenRoutes() =>
        from pair in entries
        where pair.Entry is Route { IsCurrent: true }
        let route = (Route)pair.Entry
        from question in finder.Questions
        where question.Options.All(option => finder.Judge(route, Answers.None.With(finder.Asked, question, option)).Reasons.Any(reason => reason.Question == question && reason.Verdict == Verdict.DoesNotFit))
        let rule = route.FinderRules.LastOrDefault(rule => rule.Question == question.Topic && rule.Verdict == Verdict.DoesNotFit)
        select Rules.RouteNeverFits(rule?.At ?? pair.File.Fields.AtField(Fields[question.Topic]), question.Name);

    private IEnumerable<Diagnostic> IdleQuestions() =>
        finder.Questions.Where(question => catalogue.Routes.All(route => Others(question).All(others => IsSame(question, route, others)))).Select(question => Rules.QuestionChangesNothing(question.At, question.Name));

    private IEnumerable<Diagnostic> NoRoute()
    {
        if (finder.Cover().FindNone() is { } picked)
        {
            yield return Rules.AnswersWithoutRoute(picked.Max(pick => pick.Option.At), string.Join(", ", picked.Select(pick => $"{pick.Question.Name}={pick.Option.Answer}")));
        }
    }

    /// <summary>The start and the work can stand for each other; all other answers count alone.</summary>
    private IEnumerable<Answers> Others(Question question)
    {
        var partner = question.Topic switch { Topic.Start => Topic.Work, Topic.Work => Topic.Start, _ => question.Topic };
        return finder.Questions.Where(other => other != question && other.Topic == partner).SelectMany(other => other.Options.Select(option => Answers.None.With(finder.Asked, other, option))).Prepend(Answers.None);
    }

    private bool IsSame(Question question, Route route, Answers others) =>
        question.Options.Select(option => finder.Judge(route, others.With(finder.Asked, question, option)).Verdict).Distinct().Count() < 2;
}
