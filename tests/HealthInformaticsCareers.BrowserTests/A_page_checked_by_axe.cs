using System.Xml.Linq;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.BrowserTests;

public sealed class A_page_checked_by_axe(SiteInChromium site)
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Breaks_no_rule_on_a_narrow_or_wide_screen_in_light_or_dark_mode(string kind)
    {
        await using var window = await site.NewWindow();

        Problems.None(await Axe.Check(await window.NewPageAsync(), site.Catalogue.Example(kind)));
    }
}

public sealed class Every_address_of_the_sitemap(SiteInChromium site)
{
    /// <summary>Takes minutes, so it is run on request: <c>tests/scripts/verify/axe-every-page.sh</c>.</summary>
    [Fact]
    public async Task Breaks_no_rule_of_axe()
    {
        Assert.SkipUnless(Environment.GetEnvironmentVariable("EVERY_PAGE") == "1", "Checks every page for minutes: set EVERY_PAGE=1, or run tests/scripts/verify/axe-every-page.sh.");
        await using var window = await site.NewWindow();
        var sitemap = await window.APIRequest.GetAsync("/sitemap.xml");
        var addresses = XDocument.Parse(await sitemap.TextAsync()).Descendants()
            .Where(element => element.Name.LocalName == "loc")
            .Select(element => new Uri(element.Value).AbsolutePath)
            .ToList();

        var problems = new List<string>();
        foreach (var address in addresses)
        {
            var page = await window.NewPageAsync();
            problems.AddRange(await Axe.CheckAllModes(page, address));
            await page.CloseAsync();
        }

        Assert.NotEmpty(addresses);
        TestContext.Current.TestOutputHelper?.WriteLine($"{addresses.Count} addresses checked at 320 and 1280 px, in light and dark.");
        Problems.None(problems);
    }
}
