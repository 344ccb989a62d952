using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class The_text_of_route_totals
{
    [Fact]
    public void Gives_a_minimum_time_if_the_time_of_a_step_is_not_known() =>
        Assert.Equal("It takes at least 18 months; the time for step 2 is not known. No costs are given.", Of(Time("18-24 months"), Time("unknown")).Answer);

    [Fact]
    public void Gives_only_a_maximum_time_if_the_known_steps_have_no_minimum() =>
        Assert.Equal("Up to 4 weeks; the time for steps 2 and 3 is not known", Of(Time("up to 4 weeks"), Time("unknown"), Time("unknown")).Time);

    [Fact]
    public void Says_who_else_may_pay() =>
        Assert.Equal(
            "No time is given. You pay £100; you or an employer pays £555 or more; the government pays £2,000 for step 3.",
            Of(Price("£100", Payer.You), Price("£555 or more", Payer.You, Payer.Employer), Price("£2000", Payer.Government)).Answer);

    [Fact]
    public void Says_that_the_payer_of_a_price_is_not_known() =>
        Assert.Equal("We don't know who pays £40 and US$315", Of(Price("£40", Payer.Unknown), Price("US$315", Payer.You, Payer.Unknown)).Cost);

    [Fact]
    public void Says_which_price_is_missing_from_the_total() =>
        Assert.Equal("You pay £100; step 2 may cost more, but no price is given", Of(Price("£100", Payer.You), Price("unknown", Payer.You, Payer.Employer)).Cost);

    [Fact]
    public void Says_that_the_cost_is_not_known_if_no_price_is_known() => Assert.Equal("We don't know what you pay: no price is given for step 1", Of(Price("unknown", Payer.Unknown)).Cost);

    [Fact]
    public void Says_in_which_steps_you_are_paid_if_they_differ() =>
        Assert.Equal("You are paid in steps 1 and 3; you are not paid in step 2; we don't know whether you are paid in step 4", Of(Paid(Pay.Paid), Paid(Pay.Unpaid), Paid(Pay.Paid), Paid(null)).Pay);

    [Fact]
    public void Says_in_short_which_time_is_missing()
    {
        Assert.Equal(("At least 18 months", "Without step 2: ask"), Of(Time("18-24 months"), Time("unknown")).TimeInShort);
        Assert.Equal(("Ask", "No time is given for step 1"), Of(Time("unknown")).TimeInShort);
        Assert.Null(Of(Price("£100", Payer.You)).TimeInShort);
    }

    [Fact]
    public void Says_in_short_what_you_pay_and_never_that_an_unknown_price_is_free()
    {
        Assert.Equal(("£100", "No price is given for step 2"), Of(Price("£100", Payer.You), Price("unknown", Payer.You, Payer.Employer)).CostInShort);
        Assert.Equal(("£100", "Perhaps £555 or more as well"), Of(Price("£100", Payer.You), Price("£555 or more", Payer.You, Payer.Employer)).CostInShort);
        Assert.Equal(("£40", "We don't know who pays"), Of(Price("£40", Payer.Unknown)).CostInShort);
        Assert.Equal(("Ask", "No price is given for step 1"), Of(Price("unknown", Payer.Unknown)).CostInShort);
        Assert.Equal(("Free", "The government pays"), Of(Price("£2000", Payer.Government)).CostInShort);
    }

    [Fact]
    public void Says_in_short_whether_you_are_paid()
    {
        Assert.Equal("Paid", Of(Paid(Pay.Paid), Paid(Pay.Paid)).PayInShort);
        Assert.Equal("Paid in step 1", Of(Paid(Pay.Paid), Paid(Pay.Unpaid)).PayInShort);
        Assert.Equal("Ask", Of(Paid(Pay.Unpaid), Paid(null)).PayInShort);
    }

    [Fact]
    public void Mentions_rounding_only_if_it_rounds()
    {
        const string Rounding = "The time is rounded: a month counts as 730 hours, and a day as 24.";

        Assert.Contains(Rounding, Of(Time("18 months"), Time("1-2 hours")).LeftOut);
        Assert.DoesNotContain(Rounding, Of(Time("18 months"), Time("2 years")).LeftOut);
    }

    private static RouteTotalsText Of(params Step[] steps) =>
        new(Make.Catalogue.Routes.Find("apprenticeship-route")!, Make.Totals(steps));

    private static Step Time(string time) =>
        new("Do it", null, null, null, false, DurationRange.Parse(time) is { } known ? Make.Known(known) : Make.Unknown<DurationRange>(null), null, null);

    private static Step Price(string amount, params Payer[] payers) =>
        new("Pay it", null, null, null, false, null, MoneyRange.Parse(amount) is { } known ? Make.Known(new Price(known, payers)) : Make.Unknown(new Price(null, payers)), null);

    private static Step Paid(Pay? pay) => new("Earn it", null, null, null, false, null, null, pay is { } known ? Make.Known(known) : Make.Unknown(default(Pay)));
}
