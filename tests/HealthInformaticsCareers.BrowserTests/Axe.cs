using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>The rules of axe-core for WCAG 2.2 AA and for good practice.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <returns>The faults of the page at 320 and at 1280 pixels, in light and in dark mode: one line per element.</returns>
    public static async Task<IReadOnlyList<string>> Check(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await CheckAsItIs(page);
    }

    /// <returns>The same for a page that a test has already opened and changed.</returns>
    public static async Task<IReadOnlyList<string>> CheckAsItIs(IPage page)
    {
        var problems = new List<string>();
        var address = new Uri(page.Url).AbsolutePath;

        // Loaded once for all four runs. The package's RunAxe loads it for each and opens another page, which takes five times as long.
        await page.EvaluateAsync(Script);
        await page.OpenFolds();
        foreach (var width in (int[])[320, 1280])
        {
            await page.SetViewportSizeAsync(width, 800);
            foreach (var scheme in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
            {
                await page.EmulateMediaAsync(new() { ColorScheme = scheme });
                // Nothing but colours changes in dark mode.
                var found = await page.EvaluateAsync<string[]>(
                    """
                    async isDark => {
                      const runOnly = isDark
                        ? ['color-contrast', 'link-in-text-block']
                        : ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
                      const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
                      return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.target} ${node.html.replace(/\s+/g, ' ')}`));
                    }
                    """,
                    scheme == ColorScheme.Dark);
                problems.AddRange(found.Select(problem => $"{address} at {width} px in {scheme}: {problem}"));
            }
        }

        return problems;
    }
}
