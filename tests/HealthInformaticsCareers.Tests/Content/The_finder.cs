using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.FindYourRoute;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The finder on the shipped content, with random answers or every combination of them.</summary>
public sealed class The_finder
{
    private static readonly Catalogue Catalogue = CatalogueLoader.Load(Path.Combine(Checkout.Folder, "content"), SiteMap.ForContent, DateOnly.MinValue).Catalogue!;
    private static readonly Finder Finder = new(Catalogue);

    private static readonly Gen<Answers> AnyAnswers = Finder.Questions.Aggregate(Gen.Constant(Answers.None), (before, question) =>
        from answers in before
        from options in Gen.Frequency((1, Gen.Constant<Option[]>([])), (3, OptionsOf(question)))
        select answers.With(Finder.Questionnaire, question, options));

    [Fact]
    public void Asks_at_most_five_questions() => Assert.InRange(Finder.Questions.Count, 1, 5);

    /// <summary>Readers are never asked about convictions, health, immigration or conduct.</summary>
    [Fact]
    public void Asks_nothing_private()
    {
        string[] words = ["convict", "criminal", "record check", "DBS", "illness", "disab", "your health", "visa", "immigra", "right to work", "citizen", "conduct", "disciplin", "age", "gender", "name"];
        var texts = Finder.Questions.SelectMany(question => question.Options.SelectMany(option => new[] { option.Text, option.Hint, option.Answer }).Append(question.Title).Append(question.Hint).Append(question.Label)).OfType<string>();

        Assert.DoesNotContain(texts, text => text.Split([' ', '-', ',', '.', '?'], StringSplitOptions.RemoveEmptyEntries).Any(word => words.Any(taboo => word.Equals(taboo, StringComparison.OrdinalIgnoreCase)))
            || words.Where(taboo => taboo.Length > 4).Any(taboo => text.Contains(taboo, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Tries every combination of answers, with every set of interests. The answer about travel changes no job.</summary>
    [Fact]
    public void Offers_three_jobs_with_pay_a_reason_a_first_step_and_an_action_whatever_the_answers()
    {
        var combinations = 0;
        Try(Answers.None, 0);

        Assert.Equal(8 * 256 * 3 * 5, combinations);

        void Try(Answers answers, int index)
        {
            if (index < Finder.Questions.Count)
            {
                var question = Finder.Questions[index];
                foreach (var options in ChoicesOf(question))
                {
                    Try(answers.With(Finder.Questionnaire, question, options), index + 1);
                }

                return;
            }

            combinations++;
            var jobs = Finder.FindOpen(answers);
            if (jobs.Count < 3 || jobs.Take(3).Any(job => !IsComplete(new FoundJob(Catalogue, answers, job))))
            {
                Assert.Fail($"Fewer than three complete jobs for {Written(answers)}: {string.Join(", ", jobs.Take(3).Select(job => job.Role.Slug))}.");
            }
        }
    }

    [Fact]
    public void Never_offers_a_job_that_needs_a_post_or_a_registration_that_the_reader_lacks() => Always(
        AnyAnswers, answers =>
        {
            var start = answers.Start is { } id ? Catalogue.Get(id) : null;
            return Finder.FindOpen(answers).All(job =>
                (start?.InPost == true || job.Way.Totals is null || !(job.Way.Totals.IsForStaff || job.Way.Totals.JobsFirst.Any(step => step.Step == 1)))
                && (start?.IsRegistered == true || !Catalogue.Get(job.Role.Conditions.Always).Any(condition => condition.Slug == "professional-registration"))
                && (start is null || job.Way.StartingPoints.Contains(start.Id))
                && !(answers.NeedsPay && job.Way.Totals?.StepsWith(Pay.Unpaid).Count > 0)
                && (answers.Nation is not { } nation || job.Way.Route is null || job.Way.Route.Nations.Contains(nation)));
        });

    [Fact]
    public void Puts_each_job_either_among_the_open_ones_or_among_the_others() => Always(
        AnyAnswers, answers =>
        Finder.FindOpen(answers).Select(job => job.Role.Slug).Concat(Finder.FindClosed(answers).Select(job => job.Role.Slug)).Order().SequenceEqual(Catalogue.Roles.Select(role => role.Slug).Order()));

    [Fact]
    public void Ranks_by_points_those_with_known_pay_first_then_by_title() => Always(
        AnyAnswers, answers =>
        {
            var keys = Finder.FindOpen(answers).Select(job => (Unknown: !job.IsPayKnown, Points: -job.Points, Title: job.Role.Title.ToLowerInvariant())).ToList();
            return keys.Zip(keys.Skip(1)).All(two => (two.First.Unknown, two.First.Points).CompareTo((two.Second.Unknown, two.Second.Points)) < 0
                || ((two.First.Unknown, two.First.Points) == (two.Second.Unknown, two.Second.Points) && string.CompareOrdinal(two.First.Title, two.Second.Title) < 0));
        });

    [Fact]
    public void Never_rules_out_a_job_because_of_one_more_interest() => Always(
        from answers in AnyAnswers
        from more in OptionsOf(Interests)
        select (answers, more), pair =>
        Finder.FindOpen(pair.answers).Count == Finder.FindOpen(pair.answers.With(Finder.Questionnaire, Interests, pair.more)).Count);

    [Fact]
    public void Counts_only_interests_that_the_reader_ticked_and_the_role_has() => Always(
        AnyAnswers, answers =>
        Finder.FindOpen(answers).All(job => job.Interests.All(interest => answers.Interests.Contains(interest.Interest) && job.Role.Interests!.Value!.Contains(interest))));

    [Fact]
    public void Offers_a_change_exactly_when_one_other_answer_is_enough() => Always(
        AnyAnswers, answers =>
        {
            var opened = Finder.Questions
                .SelectMany(question => question.Options.Select(option => (Question: question, Option: option, Jobs: Finder.FindOpen(answers.With(Finder.Questionnaire, question, option)).Select(job => job.Role).ToHashSet())))
                .ToList();
            return Finder.FindClosed(answers).All(closed => closed.Change is { } change
                ? change.Options.SequenceEqual(opened.Where(other => other.Question == change.Question && other.Jobs.Contains(closed.Role)).Select(other => other.Option))
                : !opened.Any(other => other.Jobs.Contains(closed.Role)));
        },
        times: 100);

    [Fact]
    public void Reads_back_the_answers_that_it_writes() => Always(
        AnyAnswers, answers =>
        Read(answers.Pairs).Pairs.SequenceEqual(answers.Pairs) && Read(answers.Pairs.Reverse()).Pairs.SequenceEqual(answers.Pairs));

    [Fact]
    public void Ignores_answers_that_it_does_not_offer() => Always(
        from answers in AnyAnswers
        from junk in Gen.Elements(("start", "with-a-phd"), ("area", "ict"), ("paid", "YES"), ("health", "bad"), ("", ""), ("interest", "<b>"), ("Nation", "wales"))
        select (answers, junk), pair =>
        Read(pair.answers.Pairs.Prepend(pair.junk).Append(pair.junk)).Pairs.SequenceEqual(pair.answers.Pairs));

    private static Question Interests => Finder.Questions.Single(question => question.Topic == Topic.Interest);

    private static bool IsComplete(FoundJob job) =>
        job.Pay.Value != "Ask" && job.Reasons.Count > 0 && job.Action is not null && (job.Route is null || job.Route.Steps.Count > 0);

    private static IEnumerable<Option[]> ChoicesOf(Question question) => question switch
    {
        { Topic: Topic.Travel } => [[]],
        { AllowsSeveral: true, Options: var options } => Enumerable.Range(0, 1 << options.Count).Select(set => options.Where((_, index) => (set & (1 << index)) != 0).ToArray()),
        _ => question.Options.Select(option => new[] { option }).Prepend([]),
    };

    private static Gen<Option[]> OptionsOf(Question question)
    {
        var options = question.Options.ToArray();
        return question.AllowsSeveral ? Gen.SubListOf(options).Select(several => options.Where(several.Contains).ToArray()) : Gen.Elements(options).Select(one => new[] { one });
    }

    private static Answers Read(IEnumerable<(string Name, string Value)> pairs)
    {
        var values = pairs.ToLookup(pair => pair.Name, pair => pair.Value);
        return Answers.Parse(Finder.Questionnaire, name => values[name]);
    }

    private static string Written(Answers answers) => string.Join("&", answers.Pairs.Select(pair => $"{pair.Name}={pair.Value}"));

    private static void Always<T>(Gen<T> values, Func<T, bool> holds, int times = 300) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(times));
}
