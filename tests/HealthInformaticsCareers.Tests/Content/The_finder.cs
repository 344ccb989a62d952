using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;
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
    public void Asks_at_most_seven_questions() => Assert.InRange(Finder.Questions.Count, 1, 7);

    /// <summary>Readers are never asked about convictions, health, immigration or conduct.</summary>
    [Fact]
    public void Asks_nothing_private()
    {
        string[] words = ["convict", "criminal", "record check", "DBS", "illness", "disab", "your health", "visa", "immigra", "right to work", "citizen", "conduct", "disciplin", "age", "gender", "name"];
        var texts = Finder.Questions.SelectMany(question => question.Options.SelectMany(option => new[] { option.Text, option.Hint, option.Answer }).Append(question.Title).Append(question.Hint).Append(question.Label)).OfType<string>();

        Assert.DoesNotContain(texts, text => text.Split([' ', '-', ',', '.', '?'], StringSplitOptions.RemoveEmptyEntries).Any(word => words.Any(taboo => word.Equals(taboo, StringComparison.OrdinalIgnoreCase)))
            || words.Where(taboo => taboo.Length > 4).Any(taboo => text.Contains(taboo, StringComparison.OrdinalIgnoreCase)));
    }

    /// <summary>Tries every combination with at most one area, and compares the counts with the coverage that editors see.</summary>
    [Fact]
    public void Always_leaves_at_least_one_route()
    {
        var routes = Catalogue.Routes.ToList();
        var counts = new BigInteger[routes.Count, 3];
        var combinations = 0;
        Answer(Answers.None, 0);

        var coverage = Finder.Cover();
        Assert.Equal(combinations, coverage.Combinations);
        Assert.All(routes.Index(), route => Assert.All(Enum.GetValues<Verdict>(), verdict => Assert.Equal(counts[route.Index, (int)verdict], coverage.Count(route.Item, verdict))));

        void Answer(Answers answers, int index)
        {
            if (index < Finder.Questions.Count)
            {
                Answer(answers, index + 1);
                foreach (var option in Finder.Questions[index].Options)
                {
                    Answer(answers.With(Finder.Questionnaire, Finder.Questions[index], option), index + 1);
                }

                return;
            }

            combinations++;
            var left = 0;
            for (var number = 0; number < routes.Count; number++)
            {
                var verdict = Finder.Judge(routes[number], answers).Verdict;
                counts[number, (int)verdict]++;
                left += verdict == Verdict.DoesNotFit ? 0 : 1;
            }

            if (left == 0)
            {
                Assert.Fail($"No route is left for {Written(answers)}.");
            }
        }
    }

    /// <summary>A starting point such as "I work in the NHS" counts even if the answer about work contradicts it, so that pair is excluded.</summary>
    [Fact]
    public void Never_rules_out_a_route_because_a_question_is_skipped() => Always(
        from answers in AnyAnswers
        from question in Gen.Elements(Finder.Questions.ToArray())
        from route in Gen.Elements(Catalogue.Routes.ToArray())
        select (answers, question, route), pair =>
        (pair.question.Topic == Topic.Start && pair.answers.To(Topic.Work).Count > 0) || Finder.Judge(pair.route, pair.answers).Verdict == Verdict.DoesNotFit || Finder.Judge(pair.route, pair.answers.Without(pair.question)).Verdict != Verdict.DoesNotFit);

    [Fact]
    public void Never_rates_a_route_lower_for_one_more_area_of_interest() => Always(
        from answers in AnyAnswers
        from more in Gen.Elements(Areas.Options.ToArray())
        from route in Gen.Elements(Catalogue.Routes.ToArray())
        select (answers, more, route), pair =>
        pair.answers.To(Topic.Area).Count == 0
        || Finder.Judge(pair.route, pair.answers.With(Finder.Questionnaire, Areas, [.. pair.answers.To(Topic.Area), pair.more])).Verdict <= Finder.Judge(pair.route, pair.answers).Verdict);

    /// <summary>Checks each reason against the facts in the catalogue.</summary>
    [Fact]
    public void Gives_only_reasons_that_are_true_of_the_route() => Always(
        from answers in AnyAnswers
        from route in Gen.Elements(Catalogue.Routes.ToArray())
        select (answers, route), pair =>
        Finder.Judge(pair.route, pair.answers).Reasons.All(reason => IsTrue(reason, pair.route, pair.answers)));

    [Fact]
    public void Links_each_reason_to_a_page_that_exists() => Always(
        AnyAnswers, answers =>
        Finder.Judge(answers).All(judgement => judgement.Reasons.All(reason => Catalogue.Find(ReasonText.Of(reason, judgement.Route, Catalogue, Finder).Address.Split('#')[0]) is { IsCurrent: true })));

    [Fact]
    public void Offers_a_change_exactly_when_one_other_answer_is_enough() => Always(
        AnyAnswers, answers =>
        Finder.Judge(answers).Where(judgement => judgement.Verdict == Verdict.DoesNotFit).All(judgement =>
        {
            bool Opens(Question question, Option option) => Finder.Judge(judgement.Route, answers.With(Finder.Questionnaire, question, option)).Verdict != Verdict.DoesNotFit;
            return Finder.ChangeFor(judgement, answers) is { } change
                ? change.Options.Count > 0 && change.Options.All(option => Opens(change.Question, option))
                : !answers.Given.Any(given => given.Question.Options.Any(option => Opens(given.Question, option)));
        }));

    [Fact]
    public void Lists_every_route_once_by_fit_then_by_name() => Always(
        AnyAnswers, answers =>
        {
            var judged = Finder.Judge(answers);
            var keys = judged.Select(judgement => (judgement.Verdict, Against: judgement.With(Verdict.DoesNotFit).Count(), Title: judgement.Route.Title.ToLowerInvariant())).ToList();
            return judged.Select(judgement => judgement.Route.Slug).Order().SequenceEqual(Catalogue.Routes.Select(route => route.Slug).Order())
                && keys.Zip(keys.Skip(1)).All(two => (two.First.Verdict, two.First.Against).CompareTo((two.Second.Verdict, two.Second.Against)) < 0
                    || ((two.First.Verdict, two.First.Against) == (two.Second.Verdict, two.Second.Against) && string.CompareOrdinal(two.First.Title, two.Second.Title) < 0));
        });

    [Fact]
    public void Reads_back_the_answers_that_it_writes() => Always(
        AnyAnswers, answers =>
        Read(answers.Pairs).Pairs.SequenceEqual(answers.Pairs) && Read(answers.Pairs.Reverse()).Pairs.SequenceEqual(answers.Pairs));

    [Fact]
    public void Ignores_answers_that_it_does_not_offer() => Always(
        from answers in AnyAnswers
        from junk in Gen.Elements(("start", "with-a-phd"), ("area", "<b>"), ("paid", "YES"), ("health", "bad"), ("", ""), ("time", "6 months"), ("Nation", "wales"))
        select (answers, junk), pair =>
        Read(pair.answers.Pairs.Prepend(pair.junk).Append(pair.junk)).Pairs.SequenceEqual(pair.answers.Pairs));

    private static Question Areas => Finder.Questions.Single(question => question.Topic == Topic.Area);

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

    private static bool IsTrue(Reason reason, Route route, Answers answers)
    {
        var options = answers.To(reason.Question.Topic);
        var rules = route.FinderRules.Where(rule => rule.Topic == reason.Question.Topic && options.Any(option => rule.Answers.Contains(option.Answer))).ToList();
        if (rules.Any(rule => reason.Cause == new Cause.Rule(rule.Sentence) && rule.Verdict == reason.Verdict))
        {
            return true;
        }

        // A rule for an answer overrides the facts.
        options = [.. options.Where(option => !rules.Any(rule => rule.Answers.Contains(option.Answer)))];
        var totals = RouteTotals.Of(route, Catalogue);
        var works = answers.To(Topic.Work);
        var points = answers.To(Topic.Start).Concat(works).SelectMany(option => option.StartingPoints).ToHashSet();
        return (reason.Question.Topic, reason.Verdict) switch
        {
            (Topic.Start, Verdict.Fits) => route.StartingPoints.Any(points.Contains),
            (Topic.Start, Verdict.FitsIf) => !route.StartingPoints.Any(points.Contains) && works.Count == 0,
            (Topic.Start, _) => !route.StartingPoints.Any(points.Contains),
            (Topic.Area, Verdict.Fits) => AreasOf(route).Any(area => options.Any(option => option.Answer == area)),
            (Topic.Area, Verdict.FitsIf) => AreasOf(route).Count == 0,
            (Topic.Area, _) => AreasOf(route).Count > 0 && !AreasOf(route).Any(area => options.Any(option => option.Answer == area)),
            (Topic.Paid, Verdict.Fits) => route.Form == RouteForm.Apply || (IsAllPaid(totals) && options[0].Answer == "yes"),
            (Topic.Paid, Verdict.FitsIf) => !IsAllPaid(totals) && !totals.Lines.Any(line => line.Paid is { IsKnown: true, Value: Pay.Unpaid }),
            (Topic.Paid, _) => totals.Lines.Any(line => line.Paid is { IsKnown: true, Value: Pay.Unpaid }),
            (Topic.Time, Verdict.Fits) => !totals.BeforeAJob.IsOpen && totals.BeforeAJob.ToMonths <= MonthsOf(options),
            (Topic.Time, Verdict.FitsIf) => totals.BeforeAJob.IsOpen || totals.BeforeAJob.ToMonths > MonthsOf(options),
            (Topic.Time, _) => totals.BeforeAJob.FromMonths > MonthsOf(options),
            (Topic.Place, var verdict) => verdict == Verdict.FitsIf && options[0].Answer is "near-home" or "distance",
            (Topic.Nation, Verdict.Fits) => route.Nations.Any(nation => Slug(nation) == options[0].Answer),
            (Topic.Nation, var verdict) => verdict == Verdict.DoesNotFit && !route.Nations.Any(nation => Slug(nation) == options[0].Answer),
            (Topic.Work, Verdict.Fits) => totals.IsForStaff && points.Contains(new("as-an-nhs-employee")),
            (Topic.Work, Verdict.FitsIf) => totals.IsForStaff && works.Count == 0,
            (Topic.Work, _) => totals.IsForStaff && works.Count > 0 && !points.Contains(new("as-an-nhs-employee")),
            _ => false,
        };
    }

    private static List<string> AreasOf(Route route) =>
    [
        .. Catalogue.Get(route.LeadsTo).SelectMany(role => role.AlsoIn.Append(role.Area)).Select(area => area.Slug),
        .. Catalogue.Get(route.Steps.Select(step => step.Qualification).OfType<EntryId<Qualification>>()).SelectMany(qualification => qualification.Areas).Select(area => area.Slug),
    ];

    private static bool IsAllPaid(RouteTotals totals) =>
        totals.Lines.Any(line => line.Paid is not null) && totals.StepsWith(null).Count == 0 && totals.Lines.All(line => line.Paid is null or { IsKnown: true, Value: Pay.Paid });

    private static decimal? MonthsOf(IReadOnlyList<Option> options) =>
        options is [{ Within: { } within }] ? within.To * DurationRange.MinutesIn(within.Unit) / (decimal)DurationRange.MinutesIn(DurationUnit.Month) : null;

    private static string Slug(Nation nation) => nation == Nation.NorthernIreland ? "northern-ireland" : nation.ToString().ToLowerInvariant();

    private static void Always<T>(Gen<T> values, Func<T, bool> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(1_000));
}
