using System.Numerics;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>
/// The verdicts on all routes over every combination of answers, skipped questions included. The combinations are not tried one by one: every
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

    /// <returns>A smallest set of answers that leaves no route, or null if every combination leaves one.</returns>
    internal IReadOnlyList<(Question Question, Option Option)>? FindNone()
    {
        // A route that no later answer can rule out makes the rest of the branch irrelevant.
        var safe = Enumerable.Repeat((BigInteger.One << routes.Count) - 1, groups.Count + 1).ToArray();
        for (var index = groups.Count - 1; index >= 0; index--)
        {
            safe[index] = groups[index].Aggregate(safe[index + 1], (left, choice) => left & choice.Left);
        }

        return Search(0, safe[^1], []) is { } found ? WithoutIrrelevant(found) : null;

        List<(Question, Option)>? Search(int index, BigInteger left, List<(Question, Option)> picked)
        {
            if ((left & safe[index]) != 0)
            {
                return null;
            }

            return left.IsZero || index == groups.Count
                ? picked
                : groups[index].Select(choice => Search(index + 1, left & choice.Left, [.. picked, .. choice.Picked])).FirstOrDefault(found => found is not null);
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
            return new Choice(picked, verdicts, verdicts.Index().Aggregate(BigInteger.Zero, (left, pair) => pair.Item == Verdict.DoesNotFit ? left : left | (BigInteger.One << pair.Index)));
        })];
    }

    private Answers AnswersOf(IEnumerable<(Question Question, Option Option)> picked) =>
        picked.Aggregate(Answers.None, (answers, pick) => answers.With(finder.Questionnaire, pick.Question, pick.Option));

    private BigInteger Product(Func<Choice, bool> counts) => groups.Aggregate(BigInteger.One, (product, choices) => product * choices.Count(counts));

    /// <param name="Left">One bit per route that the answers don't rule out.</param>
    private sealed record Choice(IReadOnlyList<(Question, Option)> Picked, Verdict[] Verdicts, BigInteger Left);
}
