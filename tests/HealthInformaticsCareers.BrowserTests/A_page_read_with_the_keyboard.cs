using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed class A_page_read_with_the_keyboard(SiteInChromium site)
{
    /// <summary>Records every focusable element and its appearance without the focus.</summary>
    private const string Remember =
        """
        () => {
          window.look = stop => {
            const { backgroundColor, borderColor, borderWidth, boxShadow, outlineColor, outlineStyle } = getComputedStyle(stop);
            const [border, outline] = [borderWidth === '0px' ? '' : borderColor, outlineStyle === 'none' ? '' : outlineColor];
            return { inside: behind(stop), backgroundColor, border, boxShadow, outline };
          };
          window.stops = [...document.querySelectorAll('a[href], button, input, select, textarea, summary, [tabindex="0"]')].filter(stop => stop.checkVisibility());
          window.before = stops.map(stop => ({ ...look(stop), isHidden: stop.offsetWidth <= 1 }));
          return stops.length;
        }
        """;

    /// <summary>
    /// Returns the fault if the focus is not on the element with this number, or is out of sight, or is not visible because nothing about it
    /// contrasts with the unfocused state by at least 3 to 1 (WCAG 1.4.11).
    /// </summary>
    private const string ProblemAt =
        """
        number => {
          const stop = stops[number];
          const name = `link ${number}, '${stop.textContent.trim()}',`;
          const focus = document.activeElement;
          if (focus !== stop) return `${name} has no focus, but <${focus.localName}> '${focus.textContent.trim().slice(0, 40)}' has`;

          const { left, top, width, height } = stop.getClientRects()[0];
          const seen = document.elementFromPoint(left + width / 2, top + height / 2);
          if (!stop.contains(seen)) return `${name} is out of sight or covered by ${seen?.outerHTML.slice(0, 80)}`;

          const [old, now, outside] = [before[number], look(stop), behind(stop.parentElement)];
          const text = contrast(coloursIn(getComputedStyle(stop).color)[0], now.inside);
          if (text < 4.5) return `${name} has text of ${text} to 1 with the focus`;

          const standsOut = (part, ground) => now[part] !== old[part] && coloursIn(now[part]).some(colour => contrast(colour, ground) >= 3);
          const isSeen = old.isHidden || standsOut('backgroundColor', old.inside) || standsOut('border', coloursIn(old.border)[0] ?? outside)
            || standsOut('boxShadow', outside) || standsOut('outline', outside);
          return isSeen ? null : `${name} looks the same with the focus: ${JSON.stringify({ old, now })}`;
        }
        """;

    [Theory]
    [InlineData("/")]
    [InlineData("a role")]
    public async Task Begins_with_a_link_that_skips_to_the_main_content(string kind)
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(site.Catalogue.Example(kind));

        await page.Keyboard.PressAsync("Tab");
        var skip = page.GetByRole(AriaRole.Link, new() { Name = "Skip to main content" });
        await Assertions.Expect(skip).ToBeFocusedAsync();
        await Assertions.Expect(skip).ToBeInViewportAsync(new() { Ratio = 1 });
        Assert.True((await skip.BoundingBoxAsync())!.Height > 20);

        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page.GetByRole(AriaRole.Main)).ToBeFocusedAsync();

        // The next stop is in the main content, not in the header.
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.Locator("main :is(a, input, summary):focus")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/", ColorScheme.Light)]
    [InlineData("/", ColorScheme.Dark)]
    [InlineData("a role", ColorScheme.Light)]
    [InlineData("a role", ColorScheme.Dark)]
    [InlineData("/map", ColorScheme.Light)]
    [InlineData("a role on the map", ColorScheme.Dark)]
    public async Task Shows_the_focus_on_every_link_in_turn_and_never_traps_it(string kind, ColorScheme scheme)
    {
        await using var window = await site.NewWindow(new() { ColorScheme = scheme });
        var page = await window.Open(site.Catalogue.Example(kind));

        await page.EvaluateAsync(Colours.Script);
        var stops = await page.EvaluateAsync<int>(Remember);
        var problems = new List<string>();
        for (var number = 0; number < stops; number++)
        {
            await page.Keyboard.PressAsync("Tab");
            if (await page.EvaluateAsync<string?>(ProblemAt, number) is { } problem)
            {
                problems.Add(problem);
            }
        }

        Problems.None(problems);

        // After the last link the focus leaves the page.
        await page.Keyboard.PressAsync("Tab");
        Assert.False(await page.EvaluateAsync<bool>("() => stops.slice(1).includes(document.activeElement)"));
    }
}
