using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class A_reader_without_JavaScript(SiteInChromium site)
{
    private static BrowserNewContextOptions NoScript => new() { JavaScriptEnabled = false };

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Sees_the_heading_of_the_page(string kind)
    {
        await using var window = await site.NewWindow(NoScript);
        var page = await window.Open(site.Catalogue.Example(kind));

        var heading = page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Heading, new() { Level = 1 });
        await Assertions.Expect(heading).ToBeVisibleAsync();
        Assert.NotEqual("", (await heading.InnerTextAsync()).Trim());
    }

    [Fact]
    public async Task Can_click_from_the_home_page_to_a_role()
    {
        await using var window = await site.NewWindow(NoScript);
        var page = await window.Open("/");

        await page.GetByRole(AriaRole.Navigation, new() { Name = "Main" }).GetByRole(AriaRole.Link, new() { Name = "Jobs", Exact = true }).ClickAsync();
        var role = page.GetByRole(AriaRole.Main).Locator("h3").GetByRole(AriaRole.Link).First;
        var title = await role.InnerTextAsync();
        await role.ClickAsync();

        await Assertions.Expect(page).ToHaveURLAsync(RoleAddress());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync(title);
    }

    [Theory]
    [InlineData("a role")]
    [InlineData("a qualification")]
    [InlineData("a condition")]
    [InlineData("a route")]
    public async Task Can_reach_each_section_from_the_table_of_contents(string kind)
    {
        await using var window = await site.NewWindow(NoScript);
        var page = await window.Open(site.Catalogue.Example(kind));

        var contents = page.GetByRole(AriaRole.Navigation, new() { Name = "On this page" }).GetByRole(AriaRole.Link);
        Assert.NotEqual(0, await contents.CountAsync());
        foreach (var link in await contents.AllAsync())
        {
            await link.ClickAsync();

            var section = page.Locator("h2:target");
            await Assertions.Expect(section).ToHaveTextAsync(await link.InnerTextAsync());
            await Assertions.Expect(section).ToBeInViewportAsync();
        }
    }

    [GeneratedRegex("/roles/[a-z-]+$")]
    private static partial Regex RoleAddress();
}
