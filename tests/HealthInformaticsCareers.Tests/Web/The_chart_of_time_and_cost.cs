using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Qualifications;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class The_chart_of_time_and_cost
{
    [Theory]
    [InlineData("free", "Free to you")]
    [InlineData("£199.99 or more", "From under £200")]
    [InlineData("up to £200", "From £200 to £1,000")]
    [InlineData("£1000-5000", "From £200 to £1,000")]
    [InlineData("£1000.01", "From over £1,000")]
    [InlineData("unknown", "Price in pounds not known")]
    [InlineData("US$315", "Price in pounds not known")]
    [InlineData("€315", "Price in pounds not known")]
    public void Groups_qualifications_by_their_lowest_price_in_pounds(string price, string group)
    {
        using var content = Spec.Base();
        content.Write("qualifications/coding-exam.md", content.Read("qualifications/coding-exam.md").Replace("£555 or more", price, StringComparison.Ordinal));

        Assert.Equal(group, Assert.Single(new TimeAndCost(content.Load(Spec.Today).Catalogue!.Qualifications).Groups).Label);
    }
}
