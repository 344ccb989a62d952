using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>What two finders find for every combination of answers that can make a difference, with every set of interests.</summary>
internal static class FinderGrid
{
    public static ChangedFinder Compare(Finder before, Finder after)
    {
        var asked = after.Questionnaire;
        var interests = asked.Questions.SingleOrDefault(question => question.AllowsSeveral);
        IEnumerable<Answers> others = [Answers.None];
        foreach (var question in asked.Questions.Where(question => question.Topic != Topic.Travel && question != interests))
        {
            others = [.. others.SelectMany(answers => question.Options.Select(option => answers.With(asked, question, option)).Prepend(answers))];
        }

        var sets = interests is null ? [[]] : SetsOf(interests.Options);
        var single = sets.Where(set => set.Count <= 1).ToList();
        var changed = others.AsParallel().AsOrdered()
            .Where(answers => single.Any(set => !BasisOf(before, With(answers, set)).SequenceEqual(BasisOf(after, With(answers, set)))))
            .SelectMany(answers => sets.Select(set => With(answers, set)))
            .Select(answers => (Answers: answers, Before: Result(before, answers), After: Result(after, answers)))
            .Where(found => !found.Before.SequenceEqual(found.After))
            .ToList();
        var count = others.Count() * sets.Count;
        return changed is [var first, ..]
            ? new(count, changed.Count, string.Join('&', first.Answers.Pairs.Select(pair => $"{pair.Name}={pair.Value}")), first.Before, first.After)
            : new(count, 0, null, [], []);

        Answers With(Answers answers, IReadOnlyList<Option> set) => set.Count == 0 ? answers : answers.With(asked, interests!, set);
    }

    /// <returns>The jobs in order, each with the way into it.</returns>
    private static IReadOnlyList<string> Result(Finder finder, Answers answers) =>
        [.. finder.FindOpen(answers).Select(job => job.Way.Route is { } route ? $"{job.Role.Address} by {route.Address}" : job.Role.Address)];

    /// <summary>
    /// What the order of jobs follows from: their points, whether their pay is known, and the order of their titles. Each interest adds points of its own to
    /// a job, so where no interest alone makes a difference, several together make none, and need not be tried.
    /// </summary>
    private static IEnumerable<(string, string?, int, bool)> BasisOf(Finder finder, Answers answers) =>
        finder.FindOpen(answers).OrderBy(job => job.Role.Title, StringComparer.OrdinalIgnoreCase).Select(job => (job.Role.Address, job.Way.Route?.Address, job.Points, job.IsPayKnown));

    private static IReadOnlyList<IReadOnlyList<Option>> SetsOf(IReadOnlyList<Option> options) =>
        [.. Enumerable.Range(0, 1 << options.Count).Select(set => (IReadOnlyList<Option>)[.. options.Where((_, index) => (set & (1 << index)) != 0)]).OrderBy(set => set.Count)];
}
