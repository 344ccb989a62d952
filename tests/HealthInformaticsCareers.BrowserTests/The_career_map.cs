using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class The_career_map(SiteInChromium site)
{
    /// <summary>
    /// Finds lines whose ends are more than two pixels from the side of the roles that they connect. A line between areas is drawn in parts, one
    /// for each area, so it is followed only to roles of that area.
    /// </summary>
    private const string LooseLines =
        """
        () => {
          const lines = [...document.querySelectorAll('.map__board svg path')].filter(line => line.checkVisibility());
          const loose = lines.filter(line => {
            const isLadder = line.closest('.map__ladder');
            const boxes = new Map([...line.closest('.map__area').querySelectorAll('.map__job')].map(job => [job.querySelector('a').textContent, job.getBoundingClientRect()]));
            const meets = ([x, y], box) => {
              const point = new DOMPoint(x, y).matrixTransform(line.getScreenCTM());
              return isLadder ? Math.abs(point.x - box.left) <= 2 && point.y > box.top && point.y < box.bottom
                : Math.abs(point.y - (box.top + box.bottom) / 2) <= 2 && Math.min(Math.abs(point.x - box.left), Math.abs(point.x - box.right)) <= 2;
            };
            const numbers = line.getAttribute('d').match(/-?\d+/g).map(Number);
            const [from, to] = line.textContent.split(' to ').map(title => boxes.get(title));
            return from && !meets(numbers.slice(0, 2), from) || to && !meets(numbers.slice(-2), to);
          });
          return lines.length ? loose.map(line => line.outerHTML) : ['no lines'];
        }
        """;

    [Theory]
    [InlineData(320, "/map")]
    [InlineData(800, "/map")]
    [InlineData(1024, "/map")]
    [InlineData(1280, "/map?role=it-service-desk-operator")]
    [InlineData(1920, "/map")]
    public async Task Draws_each_line_from_role_to_role_however_the_text_wraps(int width, string address)
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = width, Height = 900 } });
        var page = await window.Open(address);
        await page.OpenFolds();
        Problems.None(await page.EvaluateAsync<string[]>(LooseLines));

        await page.EmulateMediaAsync(new() { Media = Media.Print });
        Problems.None(await page.EvaluateAsync<string[]>(LooseLines));
        await page.EmulateMediaAsync(new() { Media = Media.Screen });

        await page.EvaluateAsync("() => { const sheet = new CSSStyleSheet(); sheet.replaceSync('.map__job.map__job { letter-spacing: .12em; line-height: 1.5; font-size: 20px }'); document.adoptedStyleSheets.push(sheet); }");
        Problems.None(await page.EvaluateAsync<string[]>(LooseLines));
    }

    [Fact]
    public async Task Folds_its_areas_on_a_phone_and_shows_each_as_a_ladder()
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 320, Height = 640 }, JavaScriptEnabled = false });
        var page = await window.Open("/map");
        var area = site.Catalogue.Get(site.Catalogue.Roles.Find("clinical-coder")!.Area);
        var job = page.Locator(".map").GetByRole(AriaRole.Link, new() { Name = "Clinical coder", Exact = true });
        await Assertions.Expect(job).ToBeHiddenAsync();

        // The click is forced, because the part that opens the area covers its heading.
        await page.GetByRole(AriaRole.Heading, new() { Name = area.Title, Exact = true }).ClickAsync(new() { Force = true });
        await Assertions.Expect(job).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".map__fold[open] .map__ladder")).ToBeVisibleAsync();
        await Assertions.Expect(page.Locator(".map__fold[open] .map__grid")).ToBeHiddenAsync();

        var tops = await Task.WhenAll((await page.Locator(".map__fold[open] .map__job").AllAsync()).Select(async place => (await place.BoundingBoxAsync())!.Y));
        Assert.Equal(tops.Distinct().Order(), tops);
    }

    [Theory]
    [InlineData(800)]
    [InlineData(1280)]
    public async Task Shows_all_its_areas_at_once_where_there_is_room(int width)
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = width, Height = 900 }, JavaScriptEnabled = false });
        var page = await window.Open("/map");

        Assert.All(await page.Locator(".map__job > a").AllAsync(), job => Assert.True(job.IsVisibleAsync().GetAwaiter().GetResult()));
        await Assertions.Expect(page.Locator(".map__fold > summary").First).ToBeHiddenAsync();
    }

    [Theory]
    [InlineData("/map", 10)]
    [InlineData("/map?role=it-service-desk-operator", 3)]
    public async Task Prints_on_a_few_pages(string address, int most)
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(address);

        var file = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4", Margin = new() { Top = "1cm", Right = "1cm", Bottom = "1cm", Left = "1cm" } }));
        Assert.InRange(PageOfAFile().Count(file), 1, most);
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
