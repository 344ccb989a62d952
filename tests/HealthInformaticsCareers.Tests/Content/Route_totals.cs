using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>Random steps: some name a qualification of the shipped content, the others have their own facts or none.</summary>
public sealed class Totals_of_any_steps
{
    private static readonly Gen<DurationRange> Range =
        from first in Gen.Choose(0, 60)
        from more in Gen.Choose(1, 60)
        from unit in Gen.Elements(Enum.GetValues<DurationUnit>())
        from range in Gen.Elements<DurationRange>(new(first, first, unit), new(first, first + more, unit), new(first, null, unit), new(null, first, unit))
        select range;

    private static readonly Gen<MoneyRange> Money =
        from first in Gen.Choose(0, 2_000)
        from more in Gen.Choose(1, 2_000)
        from sign in Gen.Elements("£", "€", "US$")
        from range in Gen.Elements<MoneyRange>(MoneyRange.Free, new(first, first, sign), new(first, first + more, sign), new(first, null, sign), new(null, first, sign))
        select range;

    private static readonly Gen<IReadOnlyList<Payer>> Payers =
        from payers in Gen.SubListOf(Enum.GetValues<Payer>())
        from one in Gen.Elements(Enum.GetValues<Payer>())
        select (IReadOnlyList<Payer>)(payers.Count > 0 ? [.. payers] : [one]);

    private static readonly Gen<Fact<DurationRange>?> Time = Perhaps(Range.Select(range => Make.Known(range)), Make.Unknown<DurationRange>(null));

    private static readonly Gen<Fact<Price>?> Price =
        from payers in Payers
        from price in Perhaps(Money.Select(amount => Make.Known(new Price(amount, payers))), Make.Unknown(new Price(null, payers)))
        select price;

    private static readonly Gen<Fact<Pay>?> Paid = Perhaps(Gen.Elements(Enum.GetValues<Pay>()).Select(pay => Make.Known(pay)), Make.Unknown(default(Pay)));

    private static readonly Gen<Step> PlainStep =
        from role in Gen.Elements<EntryId<Role>?>(null, null, new("clinical-coder"))
        from beside in Gen.Elements(true, false)
        from time in Time
        from price in Price
        from paid in Paid
        select new Step("Do it", role, null, null, beside, time, price, paid);

    private static readonly Gen<Step> QualificationStep =
        from qualification in Gen.Elements(Make.Catalogue.Qualifications.Select(qualification => qualification.Id).ToArray())
        from beside in Gen.Elements(true, false)
        from paid in Paid
        select new Step("Learn it", null, qualification, null, beside, null, null, paid);

    private static readonly Gen<Step> AnyStep = Gen.Frequency((3, PlainStep), (1, QualificationStep));

    private static readonly Gen<Step[]> Steps = AnyStep.ArrayOf();

    [Fact]
    public void Are_never_shorter_or_cheaper_with_one_more_step() => Always(
        from steps in Steps
        from step in AnyStep
        from place in Gen.Choose(0, steps.Length)
        select (Less: Make.Totals(steps), More: Make.Totals([.. steps[..place], step, .. steps[place..]])),
        pair =>
        {
            IsAtMost(pair.Less.Elapsed, pair.More.Elapsed);
            Assert.All(CostsOf(pair.Less).Zip(CostsOf(pair.More)), costs => IsAtMost(costs.First, costs.Second));
        });

    [Fact]
    public void Are_never_longer_for_parallel_steps_than_for_consecutive_ones() => Always(
        Steps.Select(steps => (Beside: Make.Totals(steps), After: Make.Totals([.. steps.Select(step => step with { WithPrevious = false })]))),
        pair =>
        {
            IsAtMost(pair.Beside.Elapsed, pair.After.Elapsed);
            Assert.Equal(CostsOf(pair.Beside).Select(Written), CostsOf(pair.After).Select(Written));
        });

    [Fact]
    public void Take_as_long_as_the_longest_step_if_all_are_parallel() => Always(
        Steps.Where(steps => steps.Length > 0).Select(steps => Make.Totals([.. steps.Select(step => step with { WithPrevious = true })])),
        totals =>
        {
            var each = totals.Lines.Select(line => TimeTotal.Of(line.Number, line.Time)).ToList();
            Assert.Equal(each.Max(time => time.From), totals.Elapsed.From);
            Assert.Equal(each.Any(time => time.IsOpen) ? null : each.Max(time => time.To), totals.Elapsed.To);
        });

    [Fact]
    public void Name_every_step_with_an_unknown_fact() => Always(
        Steps.Select(Make.Totals),
        totals =>
        {
            Assert.Equal(Numbers(totals, line => line.Time is { IsKnown: false }), totals.Elapsed.Unknown);
            Assert.Equal(totals.Elapsed.Unknown, totals.BeforeAJob.Unknown.Union(totals.InAJob.Unknown).Order());
            Assert.Equal(totals.Elapsed.IsOpen, totals.Lines.Any(line => line.Time is { IsKnown: false } or { Value.To: null }));
            Assert.Empty(Numbers(totals, line => line.Price is { Value.Amount: null }).Except(CostsOf(totals).SelectMany(cost => cost.Unknown)));
            Assert.Empty(Numbers(totals, line => line.Paid is { IsKnown: false }).Except(totals.StepsWith(null)));
        });

    [Fact]
    public void Are_the_same_for_parallel_steps_in_any_order() => Always(
        from groups in AnyStep.ArrayOf().Where(some => some.Length > 0).ArrayOf()
        from shuffled in Gen.Shuffle(groups)
        select (One: Make.Totals(SideBySide(groups)), Other: Make.Totals(SideBySide(shuffled))),
        pair =>
        {
            Assert.Equal((pair.One.Elapsed.From, pair.One.Elapsed.KnownTo, pair.One.Elapsed.To), (pair.Other.Elapsed.From, pair.Other.Elapsed.KnownTo, pair.Other.Elapsed.To));
            Assert.Equal(pair.One.Elapsed.ToString(), pair.Other.Elapsed.ToString());
            Assert.Equal(CostsOf(pair.One).Select(Written), CostsOf(pair.Other).Select(Written));
        });

    [Fact]
    public void Have_a_line_for_each_step_and_count_each_price_once() => Always(
        Steps.Select(steps => (Steps: steps, Totals: Make.Totals(steps))),
        pair =>
        {
            var (steps, totals) = pair;
            Assert.Equal(steps, totals.Lines.Select(line => line.Step));
            Assert.Equal(Enumerable.Range(1, steps.Length), totals.Lines.Select(line => line.Number));
            Assert.Equal(Numbers(totals, line => line.Price is not null), CostsOf(totals).SelectMany(cost => cost.Steps).Order());
        });

    [Fact]
    public void Are_covered_by_the_time_before_a_job_and_the_time_in_one() => Always(
        Steps.Select(Make.Totals),
        totals =>
        {
            IsAtMost(totals.BeforeAJob, totals.Elapsed);
            IsAtMost(totals.InAJob, totals.Elapsed);
            Assert.True(totals.Elapsed.KnownTo is null || totals.Elapsed.KnownTo <= totals.BeforeAJob.KnownTo + totals.InAJob.KnownTo);
        });

    private static void Always<T>(Gen<T> values, Action<T> holds) =>
        Prop.ForAll(values.ToArbitrary(), holds).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300).WithEndSize(12));

    private static Gen<Fact<T>?> Perhaps<T>(Gen<Fact<T>> known, Fact<T> unknown)
        where T : notnull => Gen.Frequency((4, known.Select(fact => (Fact<T>?)fact)), (1, Gen.Constant<Fact<T>?>(unknown)), (2, Gen.Constant<Fact<T>?>(null)));

    private static Step[] SideBySide(IEnumerable<Step[]> groups) => [.. groups.SelectMany(group => group.Select((step, index) => step with { WithPrevious = index > 0 }))];

    private static List<int> Numbers(RouteTotals totals, Func<RouteLine, bool> which) => [.. totals.Lines.Where(which).Select(line => line.Number)];

    private static CostTotal[] CostsOf(RouteTotals totals) => [totals.Yours, totals.PerhapsYours, totals.Others];

    private static string Written(CostTotal cost) =>
        $"{string.Join(" + ", cost.Amounts.OrderBy(amount => amount.Sign, StringComparer.Ordinal))}; {cost.Unknown.Count} of {cost.Steps.Count} unknown; {string.Join(",", cost.Payers)}";

    private static void IsAtMost(TimeTotal less, TimeTotal more)
    {
        Assert.True(less.From <= more.From);
        Assert.True(more.KnownTo is null || less.KnownTo <= more.KnownTo);
        Assert.True(less.Unknown.Count <= more.Unknown.Count);
    }

    private static void IsAtMost(CostTotal less, CostTotal more)
    {
        Assert.True(less.Unknown.Count <= more.Unknown.Count);
        foreach (var amount in less.Amounts)
        {
            var other = more.Amounts.Single(other => other.Sign == amount.Sign);
            Assert.True((amount.From ?? 0) <= (other.From ?? 0));
            Assert.True(other.To is null || amount.To <= other.To);
        }
    }
}

/// <summary>Expected values worked out by hand from <c>content/routes</c> and, for steps that name a qualification, <c>content/qualifications</c>.</summary>
public sealed class Totals_of_the_shipped_routes
{
    [Theory]

    // Steps 1, 2, 4: no time. Step 3 beside step 2: 18-24 months. max(0, 18) = 18; max(0, 24) = 24.
    [InlineData("apprenticeship-clinical-coder", 18.0, 24.0, "18 to 24 months")]

    // Step 3 beside step 2: 15 months. Step 4: 3 months. max(0, 15) + 3 = 18.
    [InlineData("apprenticeship-digital-support-technician", 18.0, 18.0, "18 months")]

    // Step 4 is the qualification gmts-health-informatics: 24-30 months = 2 to 2.5 years. The other steps have no time.
    [InlineData("nhs-graduate-scheme", 24.0, 30.0, "2 to 2½ years")]

    // Step 4, beside step 3, is the qualification scientist-training-programme: 36 months = 3 years.
    [InlineData("stp-clinical-informatics", 36.0, 36.0, "3 years")]

    // Step 3: 8 months or more. The end stays open.
    [InlineData("apprenticeship-route", 8.0, null, "8 months or more")]

    // Step 3: up to 4 weeks = 4 x 168 / 730 = 0.92 months.
    [InlineData("work-experience", 0.0, 0.92, "up to 4 weeks")]

    // Step 3: unknown. Nothing else has a time.
    [InlineData("qualification-route", 0.0, null, "no time")]
    public void Take_as_long_as_the_facts_say(string slug, double from, double? to, string words)
    {
        var elapsed = Of(slug).Elapsed;

        Assert.Equal(from, (double)elapsed.FromMonths, 0.01);
        Assert.Equal(to is null, elapsed.IsOpen);
        Assert.Equal(to ?? 0, (double)(elapsed.ToMonths ?? 0), 0.01);
        Assert.Equal(words, elapsed.ToString());
    }

    [Theory]

    // Paid for by an employer or the government, and free to you: step 3.
    [InlineData("apprenticeship-clinical-coder", "", "", "3: Employer, Government")]
    [InlineData("qualification-route", "", "3: Unknown", "")]
    [InlineData("nhs-graduate-scheme", "", "", "4: Employer")]

    // Applying is free: there is nothing for anybody to pay.
    [InlineData("direct-entry", "2: You", "", "")]
    [InlineData("work-experience", "", "", "")]
    public void Assign_each_price_to_those_who_pay_it(string slug, string yours, string perhapsYours, string others)
    {
        var totals = Of(slug);

        Assert.Equal([yours, perhapsYours, others], new[] { totals.Yours, totals.PerhapsYours, totals.Others }.Select(cost => cost.Steps.Count == 0 ? "" : $"{string.Join(", ", cost.Steps)}: {string.Join(", ", cost.Payers)}"));
        Assert.All([totals.Yours, totals.PerhapsYours, totals.Others], cost => Assert.Empty(cost.Amounts));
    }

    /// <summary>Step 4 is free, paid by the government. Step 5, the register, costs new graduates half.</summary>
    [Fact]
    public void Keep_a_price_that_depends_on_the_person_as_a_range()
    {
        var totals = Of("stp-clinical-informatics");

        Assert.Equal(["£61.67 to £123.34"], totals.Yours.Amounts.Select(amount => amount.ToString()));
        Assert.Equal([4], totals.Others.Steps);
    }

    [Theory]
    [InlineData("apprenticeship-clinical-coder", Pay.Paid, 3)]
    [InlineData("nhs-graduate-scheme", Pay.Paid, 4)]
    [InlineData("work-experience", Pay.Unpaid, 3)]
    [InlineData("qualification-route", Pay.Depends, 3)]
    public void Say_in_which_steps_you_are_paid(string slug, Pay pay, int step) => Assert.Equal([step], Of(slug).StepsWith(pay));

    [Theory]

    // Step 3 is paid work, and so is what follows.
    [InlineData("apprenticeship-digital-support-technician", 0.0, 18.0)]

    // The qualification is taken in a job.
    [InlineData("nhs-graduate-scheme", 0.0, 30.0)]

    // The placement is unpaid, and no step before it is a job.
    [InlineData("work-experience", 0.92, 0.0)]
    public void Distinguish_time_before_a_job_from_time_in_one(string slug, double before, double inside)
    {
        Assert.Equal(before, (double)Of(slug).BeforeAJob.ToMonths!, 0.01);
        Assert.Equal(inside, (double)Of(slug).InAJob.ToMonths!, 0.01);
    }

    [Theory]
    [InlineData("internal-move")]
    [InlineData("apprenticeship-lik-professional")]
    public void Say_that_a_route_for_staff_needs_a_job_first(string slug) => Assert.True(Of(slug).IsForStaff);

    [Fact]
    public void Never_say_that_a_route_for_school_leavers_needs_a_job_first() =>
        Assert.DoesNotContain(Make.Catalogue.Routes.Where(route => route.StartingPoints.Contains(new("with-gcses"))), route => RouteTotals.Of(route, Make.Catalogue).IsForStaff);

    private static RouteTotals Of(string slug) => RouteTotals.Of(Make.Catalogue.Routes.Find(slug)!, Make.Catalogue);
}

public sealed class Totals_of_a_few_steps
{
    [Theory]
    [InlineData("18 months", "18 months", "3 years")]
    [InlineData("2 years", "6 months", "2½ years")]
    [InlineData("1 year", "5 months", "17 months")]
    [InlineData("18 months", "1-2 hours", "about 18 months")]
    [InlineData("18 months", "4 weeks", "about 19 months")]
    [InlineData("3-8 weeks", "2 days", "about 3 to 8 weeks")]
    [InlineData("6 months or more", "1 year", "18 months or more")]
    [InlineData("up to 4 weeks", "90 minutes", "up to about 4 weeks")]
    [InlineData("12 months", "up to 12 months", "1 to 2 years")]
    [InlineData("30 minutes", "1 hour", "about 2 hours")]
    public void Are_only_as_exact_as_the_steps(string first, string second, string words) => Assert.Equal(words, Make.Totals(Times(first, second)).Elapsed.ToString());

    [Fact]
    public void Keep_known_times_if_others_are_not_known()
    {
        var elapsed = Make.Totals([.. Times("18 months"), new Step("Wait", null, null, null, false, Make.Unknown<DurationRange>(null), null, null)]).Elapsed;

        Assert.Equal("18 months", elapsed.AtLeast().ToString());
        Assert.Equal([2], elapsed.Unknown);
        Assert.Null(elapsed.To);
    }

    [Fact]
    public void Do_not_add_pounds_to_dollars()
    {
        var yours = Make.Totals([Costs("£100", Payer.You), Costs("US$165", Payer.You), Costs("£50-75", Payer.You), Costs("up to €20", Payer.You)]).Yours;

        Assert.Equal(["£150 to £175", "US$165", "up to €20"], yours.Amounts.Select(amount => amount.ToString()));
    }

    [Fact]
    public void Count_a_price_with_several_payers_as_perhaps_yours()
    {
        var totals = Make.Totals([Costs("£555 or more", Payer.You, Payer.Employer), Costs("£100", Payer.Employer), Costs("£10", Payer.Unknown)]);

        Assert.Empty(totals.Yours.Amounts);
        Assert.Equal("£565 or more", Assert.Single(totals.PerhapsYours.Amounts).ToString());
        Assert.Equal("£100", Assert.Single(totals.Others.Amounts).ToString());
    }

    [Fact]
    public void Do_not_say_how_much_others_pay_for_what_is_free_to_you()
    {
        var totals = Make.Totals([Costs("free", Payer.You, Payer.Provider)]);

        Assert.Equal([1], totals.Others.Unknown);
        Assert.Equal([Payer.Provider], totals.Others.Payers);
        Assert.True(totals.Yours.IsNone && totals.PerhapsYours.IsNone);
    }

    [Fact]
    public void Count_study_that_fits_before_or_in_a_job_from_zero_to_all_of_it()
    {
        // itil-foundation: 3-8 weeks, taken before or in a job.
        var totals = Make.Totals([Qualification("itil-foundation")]);

        Assert.Equal("3 to 8 weeks", totals.Elapsed.ToString());
        Assert.Equal(["up to 8 weeks", "up to 8 weeks"], [totals.BeforeAJob.ToString(), totals.InAJob.ToString()]);
        Assert.Equal("3 to 8 weeks", Make.Totals([Job, Qualification("itil-foundation")]).InAJob.ToString());
    }

    [Fact]
    public void Name_the_job_that_a_step_for_staff_needs_first() =>
        Assert.Equal([new JobFirst(2, 1), new JobFirst(3, 1)], Make.Totals([Job, Qualification("nccq") with { WithPrevious = true }, Qualification("hsma")]).JobsFirst);

    [Fact]
    public void Name_no_job_if_the_job_comes_too_late() => Assert.Equal([new JobFirst(1, null)], Make.Totals([Qualification("nccq"), Job]).JobsFirst);

    [Fact]
    public void Do_not_say_whether_you_are_paid_on_a_course_that_does_not_say()
    {
        Assert.Equal([1], Make.Totals([Qualification("msc-health-informatics")]).StepsWith(null));
        Assert.Empty(Make.Totals([Job, Qualification("msc-health-informatics")]).StepsWith(null));
    }

    private static Step Job => new("Start work", new("clinical-coder"), null, null, false, null, null, null);

    private static Step Qualification(string slug) => new("Learn it", null, new(slug), null, false, null, null, null);

    private static Step[] Times(params string[] times) =>
        [.. times.Select(time => new Step("Do it", null, null, null, false, Make.Known(DurationRange.Parse(time)!), null, null))];

    private static Step Costs(string amount, params Payer[] payers) =>
        new("Pay it", null, null, null, false, null, Make.Known(new Price(MoneyRange.Parse(amount), payers)), null);
}

internal static class Make
{
    public static readonly Catalogue Catalogue = CatalogueLoader.Load(Path.Combine(Checkout.Folder, "content"), SiteMap.ForContent, DateOnly.MinValue).Catalogue!;

    public static Term Term(string id, string name, params IReadOnlyList<string> alsoCalled) => new()
    {
        Id = new(id),
        Name = name,
        Expansion = null,
        Meaning = "A term.",
        IsEveryday = false,
        IsFormer = false,
        Successor = null,
        AlsoCalled = alsoCalled,
        Status = FactStatus.Reported,
        Sources = [],
    };

    public static RouteTotals Totals(IReadOnlyList<Step> steps) => RouteTotals.Of(steps, Catalogue.Qualifications, isForStaff: false);

    public static Fact<T> Known<T>(T value)
        where T : notnull => Unknown(value) with { IsKnown = true, Status = FactStatus.Reported };

    public static Fact<T> Unknown<T>(T? value)
        where T : notnull => new() { IsKnown = false, Value = value, Status = FactStatus.Unverified, IsJudgement = false, Sources = [new("a-source")], Note = null, Claims = [] };
}
