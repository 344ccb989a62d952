using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>On a phone, a list shows about ten cards and a link to the rest.</summary>
public sealed class A_long_list(SiteInChromium site)
{
    public static TheoryData<string> Lists => ["/roles", "/roles?sort=name", "/qualifications", "/routes", "/stories", "/guides"];

    [Theory]
    [MemberData(nameof(Lists))]
    public async Task Begins_with_about_ten_cards_on_a_phone_and_has_the_rest_one_tap_away(string address)
    {
        await using var window = await site.NewWindow(Phone(javaScript: false));
        var page = await window.Open(address);
        var all = await Cards(page).CountAsync();
        Assert.InRange(await Shown(page).CountAsync(), 9, 10);
        await Assertions.Expect(page.Locator(".cards:not(:has(> .card:not(.card--more)))")).ToHaveCountAsync(0);

        await More(page).First.ClickAsync();

        await Assertions.Expect(Shown(page)).ToHaveCountAsync(all);
        await Assertions.Expect(More(page).Locator("visible=true")).ToHaveCountAsync(0);
        await Assertions.Expect(page.Locator(".card--more").First).ToBeInViewportAsync();

        // The address has the whole list in a new window too.
        var again = await window.NewPageAsync();
        await again.GotoAsync(page.Url);
        await Assertions.Expect(Shown(again)).ToHaveCountAsync(all);
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Keeps_its_choices_and_ticks_and_goes_on_where_the_rest_begins(bool javaScript)
    {
        await using var window = await site.NewWindow(Phone(javaScript));
        var page = await window.Open("/roles?degree=no&sort=name");
        var first = page.Locator("input[name=item]").First;
        await first.CheckAsync();

        await More(page).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await page.Keyboard.PressAsync("Tab");

        await Assertions.Expect(page).ToHaveURLAsync("/roles?degree=no&sort=name#sorted-more");
        await Assertions.Expect(first).ToBeCheckedAsync();
        await Assertions.Expect(page.Locator(".card--more .card__link").First).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Stays_open_for_a_card_that_is_ticked()
    {
        await using var window = await site.NewWindow(Phone());
        var page = await window.Open("/roles#ict-more");
        await page.Locator(".card--more input").Last.CheckAsync();

        await page.EvaluateAsync("() => { location.hash = '#main' }");

        await Assertions.Expect(page.Locator(".card--more input").Last).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Is_whole_on_a_wide_screen_and_on_paper()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/roles");
        var all = await Cards(page).CountAsync();
        await Assertions.Expect(Shown(page)).ToHaveCountAsync(all);

        await page.SetViewportSizeAsync(360, 740);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(Shown(page)).ToHaveCountAsync(all);
        await Assertions.Expect(More(page).Locator("visible=true")).ToHaveCountAsync(0);
    }

    private static BrowserNewContextOptions Phone(bool javaScript = true) => new() { ViewportSize = new() { Width = 360, Height = 740 }, JavaScriptEnabled = javaScript };

    private static ILocator Cards(IPage page) => page.Locator(".cards > .card");

    private static ILocator Shown(IPage page) => Cards(page).Locator("visible=true");

    private static ILocator More(IPage page) => page.Locator(".card-list__more a");
}
