using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

public sealed class A_page_on_a_narrow_screen(SiteInChromium site)
{
    private static BrowserNewContextOptions Phone => new() { ViewportSize = new() { Width = 320, Height = 640 } };

    /// <summary>Finds elements wider than the window, if they make the page scroll sideways.</summary>
    private const string WideParts =
        """
        () => document.documentElement.scrollWidth <= innerWidth ? [] : [
          `${document.documentElement.scrollWidth} pixels instead of ${innerWidth}:`,
          ...[...document.body.querySelectorAll('*')].filter(part => part.getBoundingClientRect().right > innerWidth).map(part => part.outerHTML.slice(0, 100)),
        ]
        """;

    /// <summary>Finds text that is partly hidden: clipped by a box that does not scroll, or starting to the left of the page.</summary>
    private const string CutText =
        """
        () => {
          const cuts = (box, edge, line) => {
            const { overflowX, overflowY } = getComputedStyle(box);
            return /hidden|clip/.test(overflowX) && (line.left < edge.left - 1 || line.right > edge.right + 1)
              || /hidden|clip/.test(overflowY) && (line.top < edge.top - 1 || line.bottom > edge.bottom + 1)
              || box === document.documentElement && line.left < -1;
          };
          const problems = [];
          const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
          while (texts.nextNode()) {
            const text = texts.currentNode;
            const range = document.createRange();
            range.selectNodeContents(text);
            const lines = [...range.getClientRects()].filter(line => line.width > 0);
            for (let box = text.parentElement; box; box = box.parentElement) {
              const edge = box.getBoundingClientRect();
              // A box of one pixel holds text for screen readers only, and the rest of a box that scrolls can be reached.
              if (edge.width <= 1 || /auto|scroll/.test(getComputedStyle(box).overflowX)) break;
              if (lines.some(line => cuts(box, edge, line))) problems.push(`<${box.localName} class="${box.className}"> cuts '${text.data.trim()}'`);
            }
          }
          return problems;
        }
        """;

    /// <summary>The text spacing of WCAG 1.4.12. Added as a stylesheet object, because the content security policy forbids inline styles.</summary>
    private const string WideSpacing =
        """
        () => {
          const sheet = new CSSStyleSheet();
          sheet.replaceSync('* { line-height: 1.5 !important; letter-spacing: .12em !important; word-spacing: .16em !important } p { margin-bottom: 2em !important }');
          document.adoptedStyleSheets.push(sheet);
        }
        """;

    /// <summary>320 by 256 pixels: a window of 1280 by 1024 at 400% zoom.</summary>
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Shows_all_its_text_at_400_percent(string kind)
    {
        await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 320, Height = 256 }, DeviceScaleFactor = 4 });
        var page = await window.Open(site.Catalogue.Example(kind));
        await page.OpenFolds();

        Problems.None(await page.EvaluateAsync<string[]>(WideParts));
        Problems.None(await page.EvaluateAsync<string[]>(CutText));
    }

    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Shows_all_its_text_with_the_widest_text_spacing(string kind)
    {
        await using var window = await site.NewWindow(Phone);
        var page = await window.Open(site.Catalogue.Example(kind));
        await page.OpenFolds();
        await page.EvaluateAsync(WideSpacing);

        Problems.None(await page.EvaluateAsync<string[]>(WideParts));
        Problems.None(await page.EvaluateAsync<string[]>(CutText));
        await page.SetViewportSizeAsync(1280, 800);
        Problems.None(await page.EvaluateAsync<string[]>(CutText));
    }
}
