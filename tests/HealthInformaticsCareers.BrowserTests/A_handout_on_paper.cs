using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>The longest handout of each kind; all of them with <c>EVERY_PAGE=1</c>.</summary>
public sealed class A_handout_on_paper(SiteInChromium site)
{
    /// <summary>A4 at 96 dots an inch, enlarged to 150.</summary>
    private const int Width = 794;
    private const int Height = 1123;
    private const float Scale = 150f / 96;

    private IEnumerable<Entry> Printed => Environment.GetEnvironmentVariable("EVERY_PAGE") == "1" ? All : All.GroupBy(entry => entry.Kind).Select(kind => kind.MaxBy(entry => EntryRow.AllOf(site.Catalogue, entry, FieldUse.Printed).Sum(row => row.ToString().Length))!);

    private IEnumerable<Entry> All => site.Catalogue.All.Where(entry => HandoutAddress.Of(entry) is not null);

    [Fact]
    public async Task Takes_one_sheet_and_is_large_enough_to_read()
    {
        await using var window = await site.NewWindow();
        var page = await window.NewPageAsync();
        var problems = new List<string>();
        foreach (var address in Printed.Select(entry => HandoutAddress.Of(entry)!))
        {
            await page.GotoAsync(address);
            problems.AddRange(await Paper.ProblemsOf(page));
        }

        Problems.None(problems);
    }

    [Fact]
    public async Task Has_a_code_that_a_camera_reads_from_a_grey_print()
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = Width, Height = Height }, DeviceScaleFactor = Scale });
        await using var plain = await site.NewWindow();
        var page = await window.NewPageAsync();
        var reader = await plain.NewPageAsync();
        foreach (var entry in Printed)
        {
            await page.GotoAsync(HandoutAddress.Of(entry)!);
            await page.EmulateMediaAsync(new() { Media = Media.Print });

            Assert.Equal($"http://localhost:5080{entry.Address}", await Camera.Read(await page.Locator(".sheet__code").ScreenshotAsync(), reader));
        }
    }

    [Theory]
    [InlineData("/roles/clinical-coder/handout")]
    [InlineData("/pack?item=routes/apprenticeship-route&item=eligibility/dbs-check&item=nothing")]
    public async Task Breaks_no_rule_of_axe_and_fits_a_narrow_screen(string address)
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = await window.NewPageAsync();
        Problems.None(await Axe.Check(page, address));

        await page.SetViewportSizeAsync(320, 640);
        Assert.False(await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"));
    }
}
