using System.Text.Json.Nodes;
using HealthInformaticsCareers.Web;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The owner's setting <c>Site:ContentLicence</c>.</summary>
public sealed class The_licence_of_the_content(SmallSite small) : IClassFixture<SmallSite>
{
    [Theory]
    [InlineData("CC-BY-4.0", "name", "Licence of the content: CC-BY-4.0.")]
    [InlineData("https://example.org/licence", "path", "Licence of the content: <a href=\"https://example.org/licence\" rel=\"license external\">this licence</a>.")]
    public async Task Is_in_the_footer_and_in_the_data_package(string licence, string property, string footer)
    {
        await using var site = small.WithWebHostBuilder(builder => builder.UseSetting("Site:ContentLicence", licence));
        using var browser = site.CreateClient();

        Assert.Contains(footer, await browser.GetStringAsync("/about", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        var package = JsonNode.Parse(await browser.GetStringAsync("/data/datapackage.json", TestContext.Current.CancellationToken))!;
        Assert.Equal(licence, (string)Assert.Single(package["licenses"]!.AsArray())![property]!);
    }

    [Fact]
    public async Task Is_said_nowhere_unless_it_is_set()
    {
        using var browser = small.Browser();

        Assert.DoesNotContain("Licence of the content", await browser.GetStringAsync("/about", TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("The owner of this site has not chosen a licence", await browser.GetStringAsync("/data", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("CC BY 4.0")]
    [InlineData("http://example.org/licence")]
    [InlineData("https://exa mple.org")]
    [InlineData("<b>")]
    public void Is_refused_if_it_is_neither_a_short_name_nor_an_address(string licence) =>
        Assert.StartsWith("Site:ContentLicence", new SiteOptions { ContentLicence = licence }.Problem, StringComparison.Ordinal);
}
