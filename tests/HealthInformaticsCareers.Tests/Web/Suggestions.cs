using System.Text.Json;
using System.Xml.Linq;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class Suggestions(RenderedPages pages)
{
    [Fact]
    public async Task Complete_an_unfinished_word()
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync("/search/suggestions?q=clinical+cod", TestContext.Current.CancellationToken);
        using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
        var parts = json.RootElement;
        var titles = parts[1].EnumerateArray().Select(title => title.GetString()!).ToList();

        Assert.Equal("application/json; charset=utf-8", response.Content.Headers.ContentType!.ToString());
        Assert.Equal("clinical cod", parts[0].GetString());
        Assert.Equal("Clinical coder", titles[0]);
        Assert.Equal("Job", parts[2][0].GetString());
        Assert.Equal("/roles/clinical-coder", parts[3][0].GetString());
        Assert.All(parts[3].EnumerateArray(), address => Assert.Contains(pages.All, page => page.Address == address.GetString()!.Split('#')[0]));
    }

    [Fact]
    public async Task Are_described_to_browsers_with_the_public_address_of_the_site()
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync("/opensearch.xml", TestContext.Current.CancellationToken);
        var templates = XDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken)).Descendants()
            .Where(element => element.Name.LocalName == "Url").Select(element => element.Attribute("template")!.Value);

        Assert.Equal("application/opensearchdescription+xml", response.Content.Headers.ContentType!.MediaType);
        Assert.Equal([$"{TestedSite.BaseUrl}/search?q={{searchTerms}}", $"{TestedSite.BaseUrl}/search/suggestions?q={{searchTerms}}"], templates);
    }
}
