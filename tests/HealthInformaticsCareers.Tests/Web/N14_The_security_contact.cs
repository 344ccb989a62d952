using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web;
using HealthInformaticsCareers.Web.Features.SecurityContact;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The address for reporting a vulnerability.</summary>
public sealed class N14_The_security_contact(SmallSite small) : IClassFixture<SmallSite>
{
    [Fact]
    public async Task Is_in_the_well_known_file()
    {
        await using var site = small.WithWebHostBuilder(builder => builder.UseSetting("Site:Security:Contact", "mailto:security@example.org").UseSetting("Site:Security:Expires", "2027-06-30"));
        using var browser = site.CreateClient();
        using var response = await browser.GetAsync("/.well-known/security.txt", TestContext.Current.CancellationToken);

        Assert.Equal("text/plain; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal(
            $"Contact: mailto:security@example.org\nExpires: 2027-06-30T00:00:00Z\nPreferred-Languages: en\nCanonical: {TestedSite.BaseUrl}/.well-known/security.txt\n",
            await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Is_not_found_without_the_setting()
    {
        using var browser = small.Browser();
        using var response = await browser.GetAsync("/.well-known/security.txt", TestContext.Current.CancellationToken);

        Assert.Equal(System.Net.HttpStatusCode.NotFound, response.StatusCode);
    }

    [Theory]
    [InlineData("security@example.org", "2027-06-30", "Site:Security:Contact")]
    [InlineData("http://example.org", "2027-06-30", "Site:Security:Contact")]
    [InlineData("mailto:a@example.org\nContact: mailto:b@example.org", "2027-06-30", "Site:Security:Contact")]
    [InlineData("mailto:security@example.org", "", "Site:Security:Expires")]
    [InlineData("mailto:security@example.org", "June", "Site:Security:Expires")]
    public void Is_refused_if_it_has_a_mistake(string contact, string expires, string setting) =>
        Assert.StartsWith(setting, new SiteOptions { Security = new SecurityContactOptions { Contact = contact, Expires = expires } }.Problem, StringComparison.Ordinal);
}
