using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class The_career_map(SiteInChromium site)
{
    /// <summary>Finds lines whose ends are more than two pixels from the middle of the side of the roles that they connect.</summary>
    private const string LooseLines =
        """
        () => {
          const boxes = new Map([...document.querySelectorAll('.map li')].map(item => [item.querySelector('a').textContent, item.getBoundingClientRect()]));
          const lines = [...document.querySelectorAll('.map__lines path')];
          const meets = (point, box) => Math.abs(point.y - (box.top + box.bottom) / 2) <= 2 && Math.min(Math.abs(point.x - box.left), Math.abs(point.x - box.right)) <= 2;
          const loose = lines.filter(line => {
            const [from, to] = line.textContent.split(' to ').map(title => boxes.get(title));
            const [x, y, , , , , endX, endY] = line.getAttribute('d').match(/-?\d+/g).map(Number);
            const place = (x, y) => new DOMPoint(x, y).matrixTransform(line.getScreenCTM());
            return !from || !to || !meets(place(x, y), from) || !meets(place(endX, endY), to);
          });
          return lines.length ? loose.map(line => line.outerHTML) : ['no lines'];
        }
        """;

    [Theory]
    [InlineData(900)]
    [InlineData(1280)]
    [InlineData(1920)]
    public async Task Draws_each_line_from_role_to_role_however_the_text_wraps(int width)
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await window.Open("/map");
        Problems.None(await page.EvaluateAsync<string[]>(LooseLines));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Problems.None(await page.EvaluateAsync<string[]>(LooseLines));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.EvaluateAsync("() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('.map { letter-spacing: .12em; line-height: 1.5; font-size: 20px }'); document.adoptedStyleSheets.push(sheet); }");
        Problems.None(await page.EvaluateAsync<string[]>(LooseLines));
    }

    [Fact]
    public async Task Is_shown_as_lists_without_a_picture_on_a_phone()
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 320, Height = 640 } });
        var page = await window.Open("/map");

        await Assertions.Expect(page.Locator(".map__lines")).ToBeHiddenAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Entry level" }).First).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/map")]
    [InlineData("/map?role=it-service-desk-operator")]
    public async Task Prints_on_two_pages(string address)
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(address);

        var file = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "1cm", Right = "1cm", Bottom = "1cm", Left = "1cm" } }));
        Assert.Equal(2, PageOfAFile().Count(file));
    }

    [Fact]
    public async Task Prints_every_move_in_words_even_in_a_collapsed_section()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open("/map");
        await page.EmulateMediaAsync(new() { Media = Media.Print });

        var moves = page.Locator(".map-words li");
        await Assertions.Expect(moves).ToHaveCountAsync(site.Catalogue.Roles.Sum(role => role.Progression.Count));
        Assert.All(await moves.AllAsync(), move => Assert.True(move.IsVisibleAsync().GetAwaiter().GetResult()));
    }

    [Fact]
    public async Task Leads_from_a_role_to_its_moves_and_on_with_the_keyboard()
    {
        await using var window = await site.NewWindow(new() { JavaScriptEnabled = false });
        var page = await window.Open("/map");

        await page.Locator(".map").GetByRole(AriaRole.Link, new() { Name = "Information analyst", Exact = true }).FocusAsync();
        await page.Keyboard.PressAsync("Enter");
        await Assertions.Expect(page).ToHaveURLAsync("/map?role=information-analyst#moves");
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Name = "Jobs that lead to information analyst" })).ToBeInViewportAsync();

        // After the section that the address names, the next stop is the link to the role's own page.
        await page.Keyboard.PressAsync("Tab");
        await Assertions.Expect(page.GetByRole(AriaRole.Link, new() { Name = "Read about information analyst" })).ToBeFocusedAsync();
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfAFile();
}
