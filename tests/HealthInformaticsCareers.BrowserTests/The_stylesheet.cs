using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed class The_stylesheet(SiteInChromium site)
{
    /// <summary>By default the framework sends an empty compressed file when an unpublished site runs as in production.</summary>
    [Fact]
    public async Task Arrives_compressed_and_not_empty()
    {
        await using var window = await site.NewWindow();
        var page = await window.NewPageAsync();
        var sheet = await page.RunAndWaitForResponseAsync(() => page.GotoAsync("/"), response => response.Url.EndsWith(".css", StringComparison.Ordinal));

        Assert.Equal(200, sheet.Status);
        Assert.NotNull(await sheet.HeaderValueAsync("content-encoding"));
        var sizes = await sheet.Request.SizesAsync();
        Assert.InRange(sizes.ResponseBodySize, 1, (await sheet.BodyAsync()).Length - 1);
    }
}

public sealed class A_page_in_forced_colours(SiteInChromium site)
{
    /// <summary>Finds statuses whose text cannot be read once the system has replaced the colours of the site.</summary>
    private const string Unreadable =
        """
        () => [...document.querySelectorAll('.status')].filter(status => {
          const text = coloursIn(getComputedStyle(status).color)[0];
          return !status.checkVisibility() || status.innerText.trim() === '' || contrast(text, behind(status)) < 4.5;
        }).map(status => `${getComputedStyle(status).color} on ${behind(status)}: ${status.outerHTML}`)
        """;

    [Theory]
    [InlineData("a disputed fact")]
    [InlineData("a condition")]
    public async Task Shows_statuses_as_readable_words(string kind)
    {
        await using var window = await site.NewWindow(new() { ForcedColors = ForcedColors.Active });
        var page = await window.Open(site.Catalogue.Example(kind));

        await page.OpenFolds();
        Assert.NotEqual(0, await page.Locator(".status").CountAsync());
        await page.EvaluateAsync(Colours.Script);
        Problems.None(await page.EvaluateAsync<string[]>(Unreadable));
    }
}
