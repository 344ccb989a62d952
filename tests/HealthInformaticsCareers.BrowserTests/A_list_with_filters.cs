using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class A_list_with_filters(SiteInChromium site)
{
    private static readonly BrowserNewContextOptions[] Readers =
    [
        new(),
        new() { JavaScriptEnabled = false },
        new() { ViewportSize = new() { Width = 320, Height = 640 } },
        new() { ViewportSize = new() { Width = 320, Height = 640 }, JavaScriptEnabled = false },
    ];

    public static TheoryData<int> AllReaders => [.. Enumerable.Range(0, Readers.Length)];

    public static TheoryData<string> Addresses =>
    [
        "/qualifications?access=open&cost=you&sort=time", "/roles?degree=no", "/roles?level=entry&home=yes&paid-training=yes", "/routes?start=with-gcses&paid=yes", "/eligibility?stage=at-offer", "/glossary?letter=n&use=former",

        // These two match nothing.
        "/qualifications?access=members&time=1-week", "/glossary?letter=z",
    ];

    [Theory]
    [MemberData(nameof(AllReaders))]
    public async Task Can_be_narrowed_and_widened_with_the_keyboard(int reader)
    {
        await using var window = await site.NewWindow(Readers[reader]);
        var page = await window.Open("/qualifications");
        var all = await Cards(page).CountAsync();

        // On a narrow screen the filters are collapsed.
        var summary = page.GetByText("Filter or sort this list");
        if (await summary.IsVisibleAsync())
        {
            await summary.FocusAsync();
            await page.Keyboard.PressAsync("Enter");
        }

        var access = page.GetByLabel("Who can start");
        await access.FocusAsync();
        await page.Keyboard.TypeAsync("Anyone");
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByLabel("Cost")).ToBeFocusedAsync();
        await page.Keyboard.TypeAsync("Free");
        await page.GetByRole(AriaRole.Button, new() { Name = "Show results" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync(OpenAndFree());
        var found = await Cards(page).CountAsync();
        Assert.InRange(found, 1, all - 1);
        await Assertions.Expect(page.GetByText($"{found} of {all} qualifications.")).ToBeVisibleAsync();

        var chip = page.GetByRole(AriaRole.Link, new() { Name = "Remove Cost: Free to you" });
        await chip.FocusAsync();
        await page.Keyboard.PressAsync("Enter");

        await Assertions.Expect(page).ToHaveURLAsync("/qualifications?access=open");
        await Assertions.Expect(chip).ToHaveCountAsync(0);
        Assert.InRange(await Cards(page).CountAsync(), found + 1, all - 1);

        await page.GetByRole(AriaRole.Link, new() { Name = "Clear all" }).ClickAsync();
        await Assertions.Expect(page.GetByText($"All {all} qualifications.")).ToBeVisibleAsync();
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Breaks_no_rule_of_axe(string address)
    {
        await using var window = await site.NewWindow();

        Problems.None(await Axe.Check(await window.NewPageAsync(), address));
    }

    [Theory]
    [MemberData(nameof(Addresses))]
    public async Task Fits_a_narrow_screen_with_its_filters_open(string address)
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = await window.Open(address);
        await page.Locator(".filters summary").ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Button, new() { Name = "Show results" })).ToBeVisibleAsync();
        Assert.Equal(0, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth - innerWidth"));
    }

    [Fact]
    public async Task Prints_the_choices_and_its_address_but_no_form()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/qualifications?access=open&cost=free");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        await Assertions.Expect(page.GetByText("Filtered by: Who can start: Anyone who meets the entry rules; Cost: Free to you.")).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByText("This page: http://localhost:5080/qualifications?access=open&cost=free")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator("form:visible, select:visible, .chip:visible")).ToHaveCountAsync(0);
    }

    private static ILocator Cards(IPage page) => page.Locator(".cards > .card");

    [GeneratedRegex("/qualifications\\?access=open&cost=free")]
    private static partial Regex OpenAndFree();
}
