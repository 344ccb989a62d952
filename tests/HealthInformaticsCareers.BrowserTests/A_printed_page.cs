using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed partial class A_printed_page(SiteInChromium site)
{
    private const string Navigation =
        """
        () => [...document.querySelectorAll('header, nav, footer, .govuk-skip-link')].filter(part => part.checkVisibility()).map(part => part.outerHTML.slice(0, 100))
        """;

    /// <summary>Finds links to other pages that are not followed by their address. Terms and citations are explained on the page itself.</summary>
    private const string LinksWithoutAddress =
        """
        () => [...document.querySelectorAll('main a[href^="http"], main a[href^="/"]:not(.term, [href*="#"])')]
          .filter(link => link.checkVisibility() && !getComputedStyle(link, '::after').content.includes(link.getAttribute('href')))
          .map(link => link.outerHTML)
        """;

    /// <summary>Finds text with a contrast below 4.5 to 1 on white, because browsers leave out backgrounds to save ink.</summary>
    private const string PaleText =
        """
        () => {
          const isPale = (element, part) => contrast(coloursIn(getComputedStyle(element, part).color)[0], [255, 255, 255]) < 4.5;
          const hasText = element => [...element.childNodes].some(node => node.nodeType === Node.TEXT_NODE && node.data.trim() !== '');
          const isWritten = (element, part) => !['none', 'normal', '""'].includes(getComputedStyle(element, part).content);
          return [...document.body.querySelectorAll('*')].filter(element => element.checkVisibility()).flatMap(element => [
            ...hasText(element) && isPale(element) ? [`${getComputedStyle(element).color}: ${element.outerHTML}`] : [],
            ...['::before', '::after'].filter(part => isWritten(element, part) && isPale(element, part)).map(part => `${part} of ${element.outerHTML}`),
          ]);
        }
        """;

    /// <summary>Every kind but the poster, whose colours are meant for paper.</summary>
    public static TheoryData<string> Plain => [.. PageKinds.All.Select(row => row.Data).Where(kind => kind != "/poster")];

    [Theory]
    [MemberData(nameof(Plain))]
    public async Task Is_dark_on_white_without_navigation_and_writes_out_where_links_lead(string kind)
    {
        await using var window = await site.NewWindow(new() { ColorScheme = ColorScheme.Dark });
        var page = await Print(window, site.Catalogue.Example(kind));

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToBeVisibleAsync();
        Problems.None(await page.EvaluateAsync<string[]>(Navigation));
        Problems.None(await page.EvaluateAsync<string[]>(LinksWithoutAddress));
        await page.EvaluateAsync(Colours.Script);
        Problems.None(await page.EvaluateAsync<string[]>(PaleText));
    }

    [Theory]
    [MemberData(nameof(PageKinds.Entries), MemberType = typeof(PageKinds))]
    public async Task Shows_its_address_and_when_it_was_reviewed(string kind)
    {
        await using var window = await site.NewWindow();
        var address = site.Catalogue.Example(kind);
        var page = await Print(window, address);

        await Assertions.Expect(page.GetByText($"This page: http://localhost:5080{address}")).ToBeVisibleAsync();
        var reviewed = site.Catalogue.Find(address)!.Reviewed.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);
        await Assertions.Expect(page.GetByText($"Reviewed on {reviewed}")).ToBeVisibleAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("a role")]
    [InlineData("/glossary")]
    public async Task Can_be_saved_as_a_PDF(string kind)
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(site.Catalogue.Example(kind));

        var file = Encoding.Latin1.GetString(await page.PdfAsync(new() { Format = "A4" }));
        Assert.NotEmpty(PageOfAFile().Matches(file));
    }

    private static async Task<IPage> Print(IBrowserContext window, string address)
    {
        var page = await window.Open(address);
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        return page;
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex PageOfAFile();
}
