using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class A_reader_who_looks_for_a_route(SiteInChromium site)
{
    [Fact]
    public async Task Reaches_the_results_and_changes_an_answer_with_the_keyboard()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/find-your-route");

        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "Start now" }));
        await page.Keyboard.PressAsync("Enter");
        foreach (var question in site.Catalogue.Shared.Questionnaire.Questions)
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = question.Title })).ToBeVisibleAsync();
            await TabTo(page, page.Locator("main label input").First);
            await page.Keyboard.PressAsync("Space");
            await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Continue" }));
            await page.Keyboard.PressAsync("Enter");
        }

        await Assertions.Expect(page).ToHaveURLAsync(ResultsWithAnswers());
        var before = page.Url;
        await TabTo(page, page.GetByRole(AriaRole.Link, new() { Name = "Change the question: Where in the UK" }));
        await page.Keyboard.PressAsync("Enter");

        // The chosen answer has the focus, and the arrow key chooses the next one.
        await TabTo(page, page.GetByRole(AriaRole.Radio, new() { Name = "England" }));
        await page.Keyboard.PressAsync("ArrowDown");
        await TabTo(page, page.GetByRole(AriaRole.Button, new() { Name = "Continue" }));
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(ResultsForWales());
        Assert.Equal(InOrder(before.Replace("nation=england", "nation=wales", StringComparison.Ordinal)), InOrder(page.Url));
        await TabTo(page, page.Locator("main summary").First);
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.Locator("details .more-jobs li").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Reaches_the_results_and_goes_back_without_JavaScript()
    {
        await using var window = await site.NewWindow(new() { JavaScriptEnabled = false });
        var page = await window.Open("/");

        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Find the way in that suits you" }).ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Start now" }).ClickAsync();
        foreach (var question in site.Catalogue.Shared.Questionnaire.Questions)
        {
            await Assertions.Expect(page.GetByRole(AriaRole.Group, new() { Name = question.Title })).ToBeVisibleAsync();
            await page.Locator("main label").First.ClickAsync();
            await page.GetByRole(AriaRole.Button, new() { Name = "Continue" }).ClickAsync();
        }

        await Assertions.Expect(page).ToHaveURLAsync(ResultsWithAnswers());
        await Assertions.Expect(page.GetByRole(AriaRole.Main).Locator("form")).ToHaveCountAsync(0);
        await page.Locator("main summary").First.ClickAsync();
        await Assertions.Expect(page.Locator("details .more-jobs li").First).ToBeVisibleAsync();

        // A single change of answer opens a job.
        await page.Locator("main summary").Last.ClickAsync();
        await page.Locator("details li a[href*='/results']").First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(ResultsWithAnswers());
        await page.GoBackAsync();
        await Assertions.Expect(page).ToHaveURLAsync(ResultsWithAnswers());
    }

    [Fact]
    public async Task Prints_what_is_collapsed_on_the_screen()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/find-your-route/results?start=as-a-graduate&nation=scotland");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.Locator("details .more-jobs li").First).ToBeVisibleAsync();
    }

    /// <summary>Presses Tab repeatedly, as a reader would, up to a limit.</summary>
    private static async Task TabTo(IPage page, ILocator target)
    {
        for (var presses = 0; presses < 300; presses++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await target.EvaluateAsync<bool>("element => element === document.activeElement"))
            {
                return;
            }
        }

        Assert.Fail($"The Tab key never gets to {target}.");
    }

    /// <summary>Ignores the order, because a form appends the new answer to those it carries over.</summary>
    private static IEnumerable<string> InOrder(string address) => address.Split('?')[1].Split('&').Order();

    [GeneratedRegex(@"/find-your-route/results\?start=.*travel=")]
    private static partial Regex ResultsWithAnswers();

    [GeneratedRegex(@"/find-your-route/results\?.*nation=wales")]
    private static partial Regex ResultsForWales();
}
