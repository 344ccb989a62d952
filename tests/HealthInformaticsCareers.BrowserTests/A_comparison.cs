using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class A_comparison(SiteInChromium site)
{
    private static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 320, Height = 640 } };

    public static TheoryData<string, int> KindsAndSizes => new() { { "areas", 4 }, { "roles", 2 }, { "roles", 4 }, { "qualifications", 4 }, { "eligibility", 2 }, { "starting-points", 4 }, { "routes", 4 } };

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Can_be_started_filtered_and_extended_with_the_keyboard(bool javaScript)
    {
        await using var window = await site.NewWindow(new() { JavaScriptEnabled = javaScript });
        var page = await window.Open("/roles");
        var boxes = page.Locator("input[name=item]");
        string[] items = [await boxes.Nth(0).InputValueAsync(), await boxes.Nth(1).InputValueAsync(), await boxes.Nth(2).InputValueAsync()];

        // There is one link between the tick boxes of two cards.
        await boxes.Nth(0).FocusAsync();
        await page.Keyboard.PressAsync("Space");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.PressAsync("Space");
        await page.GetByRole(AriaRole.Button, new() { Name = "Compare the ones you ticked (2 to 4)" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(SubmittedAddressOf(items[0], items[1]));
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(3);

        await page.GetByRole(AriaRole.Link, new() { Name = $"Remove {TitleOf(items[0])}", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(AddressOf(items[1]));
        await Assertions.Expect(page.GetByRole(AriaRole.Note)).ToContainTextAsync("Add at least one more");

        // In a focused list, typing the first letters of a title selects it.
        await page.GetByLabel("Add another role").FocusAsync();
        await page.Keyboard.TypeAsync(TitleOf(items[2]));
        await page.GetByRole(AriaRole.Button, new() { Name = "Add" }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(SubmittedAddressOf(items[1], items[2]));
        await Assertions.Expect(page.Locator("thead").GetByRole(AriaRole.Link, new() { Name = TitleOf(items[2]), Exact = true })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Keeps_its_button_visible_once_something_is_ticked()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/roles");
        var button = page.GetByRole(AriaRole.Button, new() { Name = "Compare the ones you ticked (2 to 4)" });

        await Assertions.Expect(button).Not.ToBeInViewportAsync();
        await page.Locator(".card__tick").First.ClickAsync();
        await Assertions.Expect(button).ToBeInViewportAsync(new() { Ratio = 1 });
        await Assertions.Expect(page.Locator("input[name=item]").First).ToBeCheckedAsync();
    }

    [Fact]
    public async Task Has_tick_boxes_that_are_large_enough_to_hit()
    {
        await using var window = await site.NewWindow(Phone);
        var page = await window.Open("/roles");

        var box = (await page.Locator("input[name=item]").First.BoundingBoxAsync())!;
        Assert.True(box is { Width: >= 24, Height: >= 24 });
    }

    [Theory]
    [MemberData(nameof(KindsAndSizes))]
    public async Task Is_shown_as_cards_on_a_phone_without_scrolling_sideways(string folder, int size)
    {
        await using var window = await site.NewWindow(Phone);
        var page = await window.Open(Example(folder, size));

        var wide = await page.EvaluateAsync<string[]>(
            """
            () => document.documentElement.scrollWidth <= innerWidth ? []
              : [...document.body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > innerWidth).map(part => part.outerHTML.slice(0, 100))
            """);
        Problems.None(wide);

        // Each value is below the previous one, under the name of its entry, but screen readers still find a table.
        var row = page.Locator(".compare tbody tr").First;
        var cells = await row.Locator("td").AllAsync();
        var tops = await Task.WhenAll(cells.Select(async cell => (await cell.BoundingBoxAsync())!.Y));
        Assert.Equal(size, tops.Distinct().Count());
        Assert.Equal(tops.Order(), tops);
        await Assertions.Expect(row.Locator(".compare__name").First).ToBeVisibleAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Table)).ToHaveCountAsync(1);
        await Assertions.Expect(page.GetByRole(AriaRole.Columnheader)).ToHaveCountAsync(size + 1);
        await Assertions.Expect(page.GetByRole(AriaRole.Rowheader).First).ToContainTextAsync("In short");
        await Assertions.Expect(row.GetByRole(AriaRole.Cell)).ToHaveCountAsync(size);
    }

    [Fact]
    public async Task Is_shown_in_columns_on_a_wide_screen()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(Example("roles", 4));

        var cells = await page.Locator(".compare tbody tr").First.Locator("td").AllAsync();
        var tops = await Task.WhenAll(cells.Select(async cell => (await cell.BoundingBoxAsync())!.Y));
        Assert.Single(tops.Distinct());
        await Assertions.Expect(page.Locator(".compare__name").First).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData(2)]
    [InlineData(4)]
    public async Task Prints_in_landscape_while_other_pages_print_in_portrait(int size)
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(Example("roles", size));
        var file = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true }));
        var other = Encoding.Latin1.GetString(await (await window.Open(site.Catalogue.Example("a role"))).PdfAsync(new() { Format = "A4", PreferCSSPageSize = true }));

        Assert.NotEmpty(PageBox().Matches(file));
        Assert.NotEmpty(PageBox().Matches(other));
        Assert.All(PageBox().Matches(file), box => Assert.True(Length(box, 1) > Length(box, 2)));
        Assert.All(PageBox().Matches(other), box => Assert.True(Length(box, 1) < Length(box, 2)));

        static double Length(Match box, int number) => double.Parse(box.Groups[number].Value, CultureInfo.InvariantCulture);
    }

    [Fact]
    public async Task Prints_without_links_forms_and_tick_boxes()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(Example("roles", 2));
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        await Assertions.Expect(page.Locator("header, nav, footer, form, .compare__remove").Filter(new() { Visible = true })).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByText("This page: http")).ToBeVisibleAsync();

        await page.GotoAsync("/roles");
        await Assertions.Expect(page.Locator("form, input").Filter(new() { Visible = true })).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData("eligibility", 2)]
    [InlineData("roles", 4)]
    public async Task Breaks_no_rule_of_axe(string folder, int size)
    {
        await using var window = await site.NewWindow();

        Problems.None(await Axe.Check(await window.NewPageAsync(), Example(folder, size)));
    }

    [Theory]
    [InlineData("/compare")]
    [InlineData("/compare?item=roles/clinical-coder&item=about&item=x")]
    public async Task Breaks_no_rule_of_axe_even_if_it_is_incomplete(string address)
    {
        await using var window = await site.NewWindow();

        Problems.None(await Axe.Check(await window.NewPageAsync(), address));
    }

    /// <summary>The entries with the most sources probably have the fullest columns.</summary>
    private string Example(string folder, int size) =>
        AddressOf([.. site.Catalogue.All.Where(entry => entry.IsCurrent && entry.Kind.Folder == folder).OrderByDescending(entry => site.Catalogue.SourcesOf(entry).Count).Take(size).Select(entry => entry.Address[1..])]);

    private static string AddressOf(params IEnumerable<string> items) => $"/compare?{string.Join('&', items.Select(item => $"item={item}"))}";

    /// <summary>Forms encode a slash in a value; links do not.</summary>
    private static string SubmittedAddressOf(params IEnumerable<string> items) => AddressOf(items.Select(Uri.EscapeDataString));

    private string TitleOf(string item) => site.Catalogue.Find($"/{item}")!.Title;

    [GeneratedRegex(@"/MediaBox\s*\[0 0 ([0-9.]+) ([0-9.]+)\]")]
    private static partial Regex PageBox();
}
