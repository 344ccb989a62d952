using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Every combination of answers leaves a few jobs, and every interest that readers can tick is one of a job.</summary>
internal sealed class FinderChecks(Catalogue catalogue)
{
    private readonly Finder finder = new(catalogue);

    public IEnumerable<Diagnostic> Run() => catalogue.Roles.Count == 0 ? [] : [.. InterestsOfNoJob(), .. TooFewJobs()];

    private IEnumerable<Diagnostic> InterestsOfNoJob() =>
        from question in finder.Questions
        where question.Topic == Topic.Interest
        from option in question.Options
        where !catalogue.Roles.Any(role => role.Interests?.Value?.Any(interest => Option.NameOf(interest.Interest) == option.Answer) == true)
        select Rules.InterestOfNoJob(option.At, option.Answer);

    /// <summary>Reports one combination of answers, the shortest, because mending it often mends the others.</summary>
    private IEnumerable<Diagnostic> TooFewJobs()
    {
        IEnumerable<IReadOnlyList<Pick>> combinations = [[]];
        foreach (var question in finder.Questions.Where(question => question.CanRuleOut))
        {
            combinations = [.. combinations.SelectMany(before => question.Options.Select(option => (IReadOnlyList<Pick>)[.. before, new Pick(question, option)]).Prepend(before))];
        }

        var fewest = Math.Min(Finder.FewestJobs, catalogue.Roles.Count);
        return combinations.OrderBy(picked => picked.Count)
            .Where(picked => picked.Count > 0)
            .Select(picked => new { Picked = picked, Jobs = finder.CountOpen(picked.Aggregate(Answers.None, (answers, pick) => answers.With(finder.Questionnaire, pick.Question, pick.Option)), atMost: fewest) })
            .Where(pair => pair.Jobs < fewest)
            .Take(1)
            .Select(pair => Rules.AnswersWithTooFewJobs(pair.Picked.Max(pick => pick.Option.At), string.Join(", ", pair.Picked.Select(pick => $"{pick.Question.Name}={pick.Option.Answer}")), pair.Jobs, fewest));
    }

    private sealed record Pick(Question Question, Option Option);
}
