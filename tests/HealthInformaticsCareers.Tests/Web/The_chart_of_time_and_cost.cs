using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Qualifications;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class The_chart_of_time_and_cost
{
    [Theory]
    [InlineData("free", "Free to you")]
    [InlineData("£199.99 or more", "Costs from under £200")]
    [InlineData("up to £200", "Costs from £200 to £1,000")]
    [InlineData("£1000-5000", "Costs from £200 to £1,000")]
    [InlineData("£1000.01", "Costs from over £1,000")]
    [InlineData("unknown", "Ask the price in pounds")]
    [InlineData("US$315", "Ask the price in pounds")]
    [InlineData("€315", "Ask the price in pounds")]
    public void Groups_qualifications_by_their_lowest_price_in_pounds(string price, string group)
    {
        using var content = Spec.Base();
        content.Write("qualifications/coding-exam.md", content.Read("qualifications/coding-exam.md").Replace("£555 or more", price, StringComparison.Ordinal));

        Assert.Equal(group, Assert.Single(new TimeAndCost(content.Load(Spec.Today).Catalogue!.Qualifications).Groups).Label);
    }

    /// <summary>The scale runs from an hour to five years, in thousandths of its width.</summary>
    [Theory]
    [InlineData("1 hour", 0, 0)]
    [InlineData("5 years", 1000, 1000)]
    [InlineData("10-20 years", 1000, 1000)]
    [InlineData("up to 5 years", 0, 1000)]
    [InlineData("1 hour or more", 0, 1000)]
    [InlineData("1-7 days", 297, 479)]
    public void Draws_a_bar_from_the_shortest_to_the_longest_time(string time, int atLeast, int atMost)
    {
        using var content = Spec.Base();
        content.Write("qualifications/coding-exam.md", content.Read("qualifications/coding-exam.md").Replace("24-36 months", time, StringComparison.Ordinal));

        var bar = Assert.Single(Assert.Single(new TimeAndCost(content.Load(Spec.Today).Catalogue!.Qualifications).Groups).Bars);
        Assert.Equal((atLeast, atMost), (bar.AtLeast, bar.AtMost));
    }
}
