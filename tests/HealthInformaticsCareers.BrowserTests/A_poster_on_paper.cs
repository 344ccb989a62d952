using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class A_poster_on_paper(SiteInChromium site)
{
    [Theory]
    [InlineData("210mm", "297mm")]
    [InlineData("297mm", "420mm")]
    public async Task Takes_one_side_of_A4_and_of_A3(string width, string height)
    {
        await using var window = await site.NewWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/poster");
        var file = Encoding.Latin1.GetString(await page.PdfAsync(new() { Width = width, Height = height }));

        Assert.Single(Sides().Matches(file));
    }

    /// <summary>A4 is 794 by 1123 pixels. The size of A3 is the same in every proportion.</summary>
    [Fact]
    public async Task Fills_the_paper()
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 794, Height = 1123 } });
        var page = await window.NewPageAsync();
        await page.GotoAsync("/poster");
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var poster = await page.Locator(".poster").BoundingBoxAsync();

        Assert.InRange(poster!.Width, 790, 794);
        Assert.InRange(poster.Height, 1090, 1123);
    }

    [Fact]
    public async Task Has_a_code_that_a_camera_reads_from_a_grey_print()
    {
        await using var window = await site.NewWindow();
        await using var plain = await site.NewWindow();
        var page = await window.NewPageAsync();
        await page.GotoAsync("/poster");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        Assert.Equal("http://localhost:5080/find-your-route", await Camera.Read(await page.Locator(".poster__code").ScreenshotAsync(), await plain.NewPageAsync()));
    }

    [Fact]
    public async Task Breaks_no_rule_of_axe_and_fits_a_narrow_screen()
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = await window.NewPageAsync();
        Problems.None(await Axe.Check(page, "/poster"));

        await page.SetViewportSizeAsync(320, 640);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sides();
}
