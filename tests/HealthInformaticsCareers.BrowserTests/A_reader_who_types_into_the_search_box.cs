using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed class A_reader_who_types_into_the_search_box(SiteInChromium site)
{
    private const string Coder = "/roles/clinical-coder";

    [Fact]
    public async Task Can_open_a_page_with_the_keyboard()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var box = await Type(page, "clinical cod");

        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await ExpectChosen(page, options.First);
        await box.PressAsync("ArrowDown");
        await ExpectChosen(page, options.Nth(1));
        await box.PressAsync("ArrowUp");
        await box.PressAsync("ArrowUp");
        await ExpectChosen(page, options.Last);
        await box.PressAsync("ArrowDown");
        await ExpectChosen(page, options.First);

        // Its position depends on the ranking.
        var coder = await ClinicalCoder(page).GetAttributeAsync("id") ?? "";
        while (await box.GetAttributeAsync("aria-activedescendant") != coder)
        {
            await box.PressAsync("ArrowDown");
        }

        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync(Coder);
    }

    [Fact]
    public async Task Searches_with_Enter_if_no_suggestion_is_chosen()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var box = await Type(page, "clinical cod");

        await Assertions.Expect(List(page)).ToBeVisibleAsync();
        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync("/search?q=clinical+cod");
    }

    [Fact]
    public async Task Returns_to_the_text_with_the_keys_that_move_the_cursor()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var box = await Type(page, "clinical cod");

        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(options.First).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await ExpectChosen(page, options.First);
        await box.PressAsync("Home");
        await ExpectNoneChosen(page);
        Assert.Equal(0, await box.EvaluateAsync<int>("box => box.selectionStart"));

        await box.PressAsync("ArrowDown");
        await ExpectChosen(page, options.First);
        await box.PressAsync("End");
        await ExpectNoneChosen(page);
        Assert.Equal("clinical cod".Length, await box.EvaluateAsync<int>("box => box.selectionStart"));
        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync("/search?q=clinical+cod");
    }

    [Fact]
    public async Task Closes_the_list_with_Escape_and_clears_the_box_with_a_second_Escape()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var box = await Type(page, "clinical cod");

        await Assertions.Expect(List(page)).ToBeVisibleAsync();
        await box.PressAsync("Escape");
        await Assertions.Expect(List(page)).ToBeHiddenAsync();
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(box).ToHaveValueAsync("clinical cod");

        await box.PressAsync("Escape");
        await Assertions.Expect(box).ToHaveValueAsync("");
    }

    [Fact]
    public async Task Reopens_the_list_with_the_arrow_keys()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var box = await Type(page, "clinical cod");

        await Assertions.Expect(List(page)).ToBeVisibleAsync();
        await box.PressAsync("Escape");
        await Assertions.Expect(List(page)).ToBeHiddenAsync();
        await box.PressAsync("ArrowUp");
        await ExpectChosen(page, page.GetByRole(AriaRole.Option).Last);
    }

    [Fact]
    public async Task Leaves_the_list_with_Tab()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var box = await Type(page, "clinical cod");

        await Assertions.Expect(List(page)).ToBeVisibleAsync();
        await box.PressAsync("Tab");
        await Assertions.Expect(List(page)).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Search).First.GetByRole(AriaRole.Button)).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Can_open_a_page_with_the_mouse()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        await Type(page, "clinical cod");

        await ClinicalCoder(page).ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Coder);
    }

    [Fact]
    public async Task Can_open_a_page_by_touch()
    {
        await using var window = await site.NewWindow(new() { HasTouch = true, IsMobile = true, ViewportSize = new() { Width = 320, Height = 640 } });
        var page = await window.Open("/");
        await page.Locator(".site-header__fold--search summary").ClickAsync();
        await Type(page, "clinical cod");

        await ClinicalCoder(page).TapAsync();
        await Assertions.Expect(page).ToHaveURLAsync(Coder);
    }

    [Fact]
    public async Task Hears_what_the_box_is_for_and_how_many_suggestions_there_are()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var box = Box(page);
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-autocomplete", "list");

        await Type(page, "clinical cod");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "true");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-controls", await List(page).GetAttributeAsync("id") ?? "");
        var options = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(Status(page)).ToHaveTextAsync($"{await options.CountAsync()} suggestions");

        await box.FillAsync("qzxqzx");
        await Assertions.Expect(Status(page)).ToHaveTextAsync("No suggestions");
        await Assertions.Expect(box).ToHaveAttributeAsync("aria-expanded", "false");
    }

    [Fact]
    public async Task Never_sees_suggestions_for_earlier_text()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        const string Older = "**/search/suggestions?q=cl";
        var dropped = new TaskCompletionSource<string>();
        page.RequestFailed += (_, request) => dropped.TrySetResult(request.Url);

        // This request never gets a response.
        await page.RouteAsync(Older, _ => Task.CompletedTask);
        await page.RunAndWaitForRequestAsync(() => Type(page, "cl"), Older);
        await Type(page, "clinical cod");

        Assert.EndsWith("?q=cl", await dropped.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        await Assertions.Expect(ClinicalCoder(page)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(500, "Sorry")]
    [InlineData(429, "{}")]
    [InlineData(200, "{\"titles\":null}")]
    public async Task Can_still_search_if_suggestions_fail(int status, string body)
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var errors = new List<string>();
        page.PageError += (_, error) => errors.Add(error);
        await page.RouteAsync("**/search/suggestions?*", route => route.FulfillAsync(new() { Status = status, Body = body }));

        var answered = page.WaitForResponseAsync("**/search/suggestions?*");
        var box = await Type(page, "clinical cod");
        await (await answered).FinishedAsync();
        await Assertions.Expect(List(page)).ToBeHiddenAsync();
        await Assertions.Expect(Status(page)).ToHaveTextAsync("");

        await box.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync("/search?q=clinical+cod");
        Problems.None(errors);
    }

    [Fact]
    public async Task Sees_a_suggestion_as_text_and_never_as_markup()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        await page.RouteAsync("**/search/suggestions?*", route => route.FulfillAsync(new()
        {
            ContentType = "application/json",
            Body = """["<b>",["<b>bold</b>"],["<i>Role</i>"],["/roles"]]""",
        }));
        await Type(page, "<b>");

        var option = page.GetByRole(AriaRole.Option);
        await Assertions.Expect(option).ToHaveAccessibleNameAsync("<b>bold</b> <i>Role</i>");
        await Assertions.Expect(Status(page)).ToHaveTextAsync("1 suggestion");
    }

    [Fact]
    public async Task Sends_no_request_for_fewer_than_two_letters()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        var asked = new List<string>();
        page.Request += (_, request) => asked.Add(request.Url);

        var box = await Type(page, "c");
        await box.PressAsync("ArrowDown");
        await box.FillAsync("  c  ");
        await box.PressAsync("ArrowDown");
        await box.FillAsync("cod");
        await Assertions.Expect(List(page)).ToBeVisibleAsync();

        Assert.Equal("?q=cod", Assert.Single(asked, url => url.Contains("/suggestions", StringComparison.Ordinal)).Split("suggestions")[1]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData("a role")]
    public async Task Breaks_no_rule_of_axe_with_the_list_open(string kind)
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(site.Catalogue.Example(kind));

        // The window becomes narrow during the check, where a closed fold would hide the box and its list.
        await page.EvaluateAsync("() => document.querySelector('.site-header__fold--search').open = true");
        var box = await Type(page, "clinical cod");
        await Assertions.Expect(List(page)).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await ExpectChosen(page, page.GetByRole(AriaRole.Option).First);

        Problems.None(await Axe.CheckAsItIs(page));
        await Assertions.Expect(List(page)).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData(ColorScheme.Light, ForcedColors.None)]
    [InlineData(ColorScheme.Dark, ForcedColors.None)]
    [InlineData(ColorScheme.Light, ForcedColors.Active)]
    [InlineData(ColorScheme.Dark, ForcedColors.Active)]
    public async Task Sees_which_suggestion_is_chosen(ColorScheme scheme, ForcedColors forced)
    {
        await using var window = await site.NewWindow(new() { ColorScheme = scheme, ForcedColors = forced });
        var page = await window.Open("/");
        var box = await Type(page, "clinical cod");
        await Assertions.Expect(List(page)).ToBeVisibleAsync();
        await box.PressAsync("ArrowDown");
        await ExpectChosen(page, page.GetByRole(AriaRole.Option).First);

        await page.EvaluateAsync(Colours.Script);
        var contrasts = await page.EvaluateAsync<double[]>(
            """
            () => {
              const [chosen, other] = document.querySelectorAll('[role=option]');
              const text = element => contrast(coloursIn(getComputedStyle(element).color)[0], behind(element));
              return [contrast(behind(chosen), behind(other)), ...[chosen, other].flatMap(option => [...option.children]).map(text)];
            }
            """);
        Assert.InRange(contrasts[0], 3, 21);
        Assert.All(contrasts[1..], contrast => Assert.InRange(contrast, 4.5, 21));
    }

    [Fact]
    public async Task Sees_the_whole_list_below_the_box_on_a_phone()
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = await window.Open("/");
        await page.Locator(".site-header__fold--search summary").ClickAsync();
        await Type(page, "clinical cod");
        await Assertions.Expect(List(page)).ToBeVisibleAsync();

        var box = (await Box(page).BoundingBoxAsync())!;
        var list = (await List(page).BoundingBoxAsync())!;
        Assert.InRange(list.Y, box.Y + box.Height, box.Y + box.Height + 10);
        Assert.InRange(list.X, 0, 320);
        Assert.InRange(list.X + list.Width, 280, 320);
        Assert.Equal(320, await page.EvaluateAsync<int>("() => document.documentElement.scrollWidth"));
        foreach (var option in await page.GetByRole(AriaRole.Option).AllAsync())
        {
            // Targets must be large enough to tap (WCAG 2.5.8).
            Assert.True((await option.BoundingBoxAsync())!.Height >= 24);
        }
    }

    [Fact]
    public async Task Has_a_plain_box_that_works_without_JavaScript()
    {
        await using var window = await site.NewWindow(new() { JavaScriptEnabled = false });
        var page = await window.Open("/");

        var box = page.GetByRole(AriaRole.Searchbox, new() { Name = "Search this site" });
        await Assertions.Expect(page.GetByRole(AriaRole.Combobox)).ToHaveCountAsync(0);
        await Assertions.Expect(page.GetByRole(AriaRole.Listbox)).ToHaveCountAsync(0);
        await box.FillAsync("clinical cod");
        await page.GetByRole(AriaRole.Button, new() { Name = "Search", Exact = true }).First.ClickAsync();
        await Assertions.Expect(page).ToHaveURLAsync("/search?q=clinical+cod");
    }

    private static ILocator Box(IPage page) => page.GetByRole(AriaRole.Combobox, new() { Name = "Search this site" });

    private static ILocator List(IPage page) => page.Locator(".site-search__list");

    private static ILocator Status(IPage page) => page.Locator(".site-search [role=status]");

    private static ILocator ClinicalCoder(IPage page) => page.GetByRole(AriaRole.Option, new() { Name = "Clinical coder Job", Exact = true });

    /// <summary>Fills in the whole text at once. On a slow machine, typing letter by letter would bring up suggestions for half of it.</summary>
    private static async Task<ILocator> Type(IPage page, string text)
    {
        var box = Box(page);
        await box.FillAsync(text);
        await box.FocusAsync();
        return box;
    }

    private static async Task ExpectChosen(IPage page, ILocator option)
    {
        await Assertions.Expect(option).ToHaveAttributeAsync("aria-selected", "true");
        await Assertions.Expect(page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(1);
        await Assertions.Expect(Box(page)).ToHaveAttributeAsync("aria-activedescendant", await option.GetAttributeAsync("id") ?? "");
        await Assertions.Expect(Box(page)).ToBeFocusedAsync();
    }

    private static async Task ExpectNoneChosen(IPage page)
    {
        await Assertions.Expect(page.Locator("[role=option][aria-selected=true]")).ToHaveCountAsync(0);
        Assert.Null(await Box(page).GetAttributeAsync("aria-activedescendant"));
    }
}

public sealed class A_form(SiteInChromium site)
{
    /// <summary>Adds a separate form, so that the test does not depend on the forms that the site has.</summary>
    private const string AddForm =
        """
        method => {
          const form = document.createElement('form');
          form.method = method;
          form.action = '/roles';
          for (const [name, value] of [['area', 'ict'], ['level', ''], ['area', ''], ['pay', '0'], ['area', 'information-management'], ['word', ' ']]) {
            const field = document.createElement('input');
            Object.assign(field, { type: 'hidden', name, value });
            form.append(field);
          }
          document.body.append(form);
          return [...new FormData(form).keys()].join(' ');
        }
        """;

    [Fact]
    public async Task Omits_empty_fields_and_keeps_the_order_of_the_others_if_it_is_sent_by_GET()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");
        await page.EvaluateAsync(AddForm, "get");

        await page.EvaluateAsync("() => document.body.lastElementChild.requestSubmit()");
        await Assertions.Expect(page).ToHaveURLAsync("/roles?area=ict&pay=0&area=information-management&word=+");
    }

    [Fact]
    public async Task Keeps_all_its_fields_if_it_is_sent_by_POST()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/");

        Assert.Equal("area level area pay area word", await page.EvaluateAsync<string>(AddForm, "post"));
    }
}
