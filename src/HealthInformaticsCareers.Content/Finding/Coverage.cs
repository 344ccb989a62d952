using System.Numerics;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>
/// How the routes come out with every combination of answers, skipped questions among them and one answer to each of the others. No combination
/// is tried one by one: an answer counts alone, but for those to the start and to the work, which can stand for each other.
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

    /// <summary>Of answers.</summary>
    public BigInteger Combinations => Product(_ => true);

    /// <returns>In how many combinations the route comes out so.</returns>
    public BigInteger Count(Route route, Verdict verdict)
    {
        var index = routes.TakeWhile(other => other != route).Count();
        var atMost = Product(choice => choice.Verdicts[index] <= verdict);
        return verdict == Verdict.Fits ? atMost : atMost - Product(choice => choice.Verdicts[index] < verdict);
    }

    /// <returns>The answers of a combination that leaves no route, none of them idle, or null where each leaves one.</returns>
    internal IReadOnlyList<(Question Question, Option Option)>? FindNone()
    {
        // What no answer from here on can rule out need not be followed further.
        var safe = Enumerable.Repeat((BigInteger.One << routes.Count) - 1, groups.Count + 1).ToArray();
        for (var index = groups.Count - 1; index >= 0; index--)
        {
            safe[index] = groups[index].Aggregate(safe[index + 1], (left, choice) => left & choice.Left);
        }

        return Search(0, safe[^1], []) is { } found ? WithoutIdle(found) : null;

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

    private List<(Question Question, Option Option)> WithoutIdle(List<(Question Question, Option Option)> picked)
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
        picked.Aggregate(Answers.None, (answers, pick) => answers.With(finder.Asked, pick.Question, pick.Option));

    private BigInteger Product(Func<Choice, bool> counts) => groups.Aggregate(BigInteger.One, (product, choices) => product * choices.Count(counts));

    /// <param name="Left">A bit for each route that the answers do not rule out.</param>
    private sealed record Choice(IReadOnlyList<(Question, Option)> Picked, Verdict[] Verdicts, BigInteger Left);
}
