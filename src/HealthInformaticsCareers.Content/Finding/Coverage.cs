using System.Numerics;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>
/// The verdicts on all routes for every combination of answers, including skipped questions. The combinations are not tried one by one: every
/// answer counts independently, except that those about the starting point and about work can replace each other, so these two form one group.
/// </summary>
public sealed class Coverage
{
    private readonly Finder finder;
    private readonly IReadOnlyList<Route> routes;
    private readonly List<Choice[]> groups;

    internal Coverage(Finder finder, IReadOnlyList<Route> routes)
    {
        (this.finder, this.routes) = (finder, routes);
        var together = finder.Questions.Where(question => question.Topic is Topic.Start or Topic.Work).ToList();
        groups = [.. finder.Questions.Except(together).Select(question => ChoicesOf([question])), .. together.Count > 0 ? [ChoicesOf(together)] : Array.Empty<Choice[]>()];
    }

    /// <summary>The number of combinations of answers.</summary>
    public BigInteger Combinations => Product(_ => true);

    /// <returns>The number of combinations in which the route gets this verdict.</returns>
    public BigInteger Count(Route route, Verdict verdict)
    {
        var index = routes.TakeWhile(other => other != route).Count();
        var atMost = Product(choice => choice.Verdicts[index] <= verdict);
        return verdict == Verdict.Fits ? atMost : atMost - Product(choice => choice.Verdicts[index] < verdict);
    }

    /// <returns>A minimal set of answers that no route fits, or null if some route fits every combination.</returns>
    internal IReadOnlyList<(Question Question, Option Option)>? FindAnswersWithoutRoute()
    {
        // A route that no later answer can rule out makes the rest of the branch irrelevant.
        var safe = Enumerable.Repeat((BigInteger.One << routes.Count) - 1, groups.Count + 1).ToArray();
        for (var index = groups.Count - 1; index >= 0; index--)
        {
            safe[index] = groups[index].Aggregate(safe[index + 1], (remaining, choice) => remaining & choice.Remaining);
        }

        return Search(0, safe[^1], []) is { } found ? WithoutIrrelevant(found) : null;

        List<(Question, Option)>? Search(int index, BigInteger remaining, List<(Question, Option)> picked)
        {
            if ((remaining & safe[index]) != 0)
            {
                return null;
            }

            return remaining.IsZero || index == groups.Count
                ? picked
                : groups[index].Select(choice => Search(index + 1, remaining & choice.Remaining, [.. picked, .. choice.Picked])).FirstOrDefault(found => found is not null);
        }
    }

    private List<(Question Question, Option Option)> WithoutIrrelevant(List<(Question Question, Option Option)> picked)
    {
        foreach (var pick in picked.ToList())
        {
            List<(Question, Option)> others = [.. picked.Where(other => other != pick)];
            if (routes.All(route => finder.Judge(route, AnswersOf(others)).Verdict == Verdict.DoesNotFit))
            {
                picked = others;
            }
        }

        return picked;
    }

    private Choice[] ChoicesOf(IReadOnlyList<Question> questions)
    {
        IEnumerable<IReadOnlyList<(Question, Option)>> picks = [[]];
        foreach (var question in questions)
        {
            picks = picks.SelectMany(before => question.Options.Select(option => (IReadOnlyList<(Question, Option)>)[.. before, (question, option)]).Prepend(before)).ToList();
        }

        return [.. picks.Select(picked =>
        {
            var answers = AnswersOf(picked);
            Verdict[] verdicts = [.. routes.Select(route => finder.Judge(route, answers).Reasons.Where(reason => questions.Contains(reason.Question)).Select(reason => reason.Verdict).DefaultIfEmpty().Max())];
            return new Choice(picked, verdicts, verdicts.Index().Aggregate(BigInteger.Zero, (remaining, pair) => pair.Item == Verdict.DoesNotFit ? remaining : remaining | (BigInteger.One << pair.Index)));
        })];
    }

    private Answers AnswersOf(IEnumerable<(Question Question, Option Option)> picked) =>
        picked.Aggregate(Answers.None, (answers, pick) => answers.With(finder.Questionnaire, pick.Question, pick.Option));

    private BigInteger Product(Func<Choice, bool> counts) => groups.Aggregate(BigInteger.One, (product, choices) => product * choices.Count(counts));

    /// <param name="Remaining">One bit for each route, set unless the answers rule the route out.</param>
    private sealed record Choice(IReadOnlyList<(Question, Option)> Picked, Verdict[] Verdicts, BigInteger Remaining);
}
