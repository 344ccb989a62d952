using Deque.AxeCore.Commons;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>The rules of axe-core for WCAG 2.2 AA and for good practice.</summary>
internal static class Axe
{
    private static readonly string Script = new BundledAxeScriptProvider().GetScript();

    /// <summary>Colours hardly depend on the width, and nothing else on the colours, so two modes of four see nearly everything.</summary>
    private static readonly (int Width, ColorScheme Scheme)[] Usual = [(320, ColorScheme.Light), (1280, ColorScheme.Dark)];

    private static readonly (int Width, ColorScheme Scheme)[] All = [.. Usual, (320, ColorScheme.Dark), (1280, ColorScheme.Light)];

    /// <returns>The faults of the page on a narrow screen in light mode and on a wide one in dark mode: one line per element.</returns>
    public static async Task<IReadOnlyList<string>> Check(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await CheckAsItIs(page);
    }

    /// <summary>Also checks the other two modes.</summary>
    public static async Task<IReadOnlyList<string>> CheckAllModes(IPage page, string address)
    {
        await page.GotoAsync(address);
        return await Check(page, All);
    }

    /// <returns>The same for a page that a test has already opened and changed.</returns>
    public static Task<IReadOnlyList<string>> CheckAsItIs(IPage page) => Check(page, Usual);

    private static async Task<IReadOnlyList<string>> Check(IPage page, IEnumerable<(int Width, ColorScheme Scheme)> modes)
    {
        var problems = new List<string>();
        var address = new Uri(page.Url).AbsolutePath;

        // Loaded once for all runs. The package's RunAxe loads it for each and opens another page, which takes five times as long.
        await page.EvaluateAsync(Script);
        await page.OpenFolds();
        foreach (var (width, scheme) in modes)
        {
            await page.SetViewportSizeAsync(width, 800);
            await page.EmulateMediaAsync(new() { ColorScheme = scheme });
            var found = await page.EvaluateAsync<string[]>(
                """
                async () => {
                  const runOnly = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa', 'best-practice'];
                  const { violations } = await axe.run({ runOnly, resultTypes: ['violations'] });
                  return violations.flatMap(rule => rule.nodes.map(node => `${rule.id}: ${rule.help}: ${node.target} ${node.html.replace(/\s+/g, ' ')}`));
                }
                """);
            problems.AddRange(found.Select(problem => $"{address} at {width} px in {scheme}: {problem}"));
        }

        return problems;
    }
}
