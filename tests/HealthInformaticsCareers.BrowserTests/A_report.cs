using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class A_report(SiteInChromium site)
{
    private static readonly BrowserNewContextOptions[] Readers =
    [
        new(),
        new() { JavaScriptEnabled = false },
        new() { ViewportSize = new() { Width = 320, Height = 640 } },
        new() { ViewportSize = new() { Width = 320, Height = 640 }, JavaScriptEnabled = false },
    ];

    public static TheoryData<int> AllReaders => [.. Enumerable.Range(0, Readers.Length)];

    [Theory]
    [MemberData(nameof(AllReaders))]
    public async Task Can_be_written_and_sent_with_the_keyboard(int reader)
    {
        await using var window = await site.NewWindow(Readers[reader]);
        var page = await window.Open("/roles/clinical-coder");
        await page.GetByRole(AriaRole.Link, new() { Name = "Report a problem with this page" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Report a problem with a page");

        await page.GetByLabel("A fact is wrong").FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByLabel("Which fact?")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Pay");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync($"Sent by reader {reader}.");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByLabel("Your e-mail address")).ToBeFocusedAsync();

        // Skips the hidden honeypot field.
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Send the report" })).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(Thanks());
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Thank you");
        var report = Assert.Single(await site.Reports(), report => report.Text == $"Sent by reader {reader}.");
        Assert.Equal(("/roles/clinical-coder", "pay"), (report.Page, report.Fact));
    }

    [Theory]
    [MemberData(nameof(AllReaders))]
    public async Task With_mistakes_moves_the_focus_to_them_and_keeps_what_was_typed(int reader)
    {
        await using var window = await site.NewWindow(Readers[reader]);
        var page = await window.Open("/report?page=/roles/clinical-coder");
        await page.GetByLabel("Your e-mail address").FillAsync("nobody");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();

        await Assertions.Expect(page).ToHaveTitleAsync(Error());
        var summary = page.GetByRole(AriaRole.Alert);
        await Assertions.Expect(summary).ToBeFocusedAsync();
        await Assertions.Expect(summary).ToBeInViewportAsync();
        await Assertions.Expect(page.GetByLabel("Your e-mail address")).ToHaveValueAsync("nobody");
        if (Readers[reader].ViewportSize is not null)
        {
            Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
        }

        await page.GetByRole(AriaRole.Link, new() { Name = "Choose what kind of problem it is" }).ClickAsync();
        await Assertions.Expect(page.GetByLabel("A fact is wrong")).ToBeFocusedAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Write what is wrong" }).ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "What is wrong?" })).ToBeFocusedAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Textbox, new() { Name = "What is wrong?" })).ToHaveAccessibleDescriptionAsync(WrittenWrongly());
    }

    [Fact]
    public async Task With_mistakes_breaks_no_rule_of_axe()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/report?page=/qualifications/nccq");
        await page.GetByLabel("Your e-mail address").FillAsync("nobody");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send the report" }).ClickAsync();
        await Assertions.Expect(page).ToHaveTitleAsync(Error());

        Problems.None(await Axe.CheckAsItIs(page));
    }

    [Fact]
    public async Task Is_sent_once_on_a_double_click()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/report");
        await page.GetByLabel("I have a question about this site").CheckAsync();
        await page.GetByLabel("What would you like to tell us or ask?").FillAsync("Clicked twice.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send", Exact = true }).DblClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Thanks());
        await page.ReloadAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Thank you");
        Assert.Single(await site.Reports(), report => report.Text == "Clicked twice.");
    }

    [Fact]
    public async Task Has_no_link_on_a_printed_page()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/roles/clinical-coder");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.GetByText("Report a problem with this page")).ToBeHiddenAsync();
    }

    [GeneratedRegex(@"/report/thanks\?reference=R-\d+$")]
    private static partial Regex Thanks();

    [GeneratedRegex("^Error: Report a problem")]
    private static partial Regex Error();

    [GeneratedRegex(@"Up to 2,000 characters.*Leave out anything private.*Error:\s+Write what is wrong")]
    private static partial Regex WrittenWrongly();
}
