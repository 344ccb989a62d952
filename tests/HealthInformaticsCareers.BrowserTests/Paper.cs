using System.Text;
using System.Text.RegularExpressions;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>What every page for paper keeps to.</summary>
internal static partial class Paper
{
    private const int MostSides = 2;

    /// <summary>The size of the smallest text that is read on paper, in points.</summary>
    private const string SmallestText =
        """
        () => {
          const texts = document.createTreeWalker(document.querySelector('.sheet'), NodeFilter.SHOW_TEXT);
          let smallest = 1000;
          while (texts.nextNode()) {
            if (texts.currentNode.data.trim()) smallest = Math.min(smallest, parseFloat(getComputedStyle(texts.currentNode.parentElement).fontSize));
          }
          return smallest * 0.75;
        }
        """;

    /// <returns>What is wrong with the open page when it is printed: one sheet of A4, tagged for screen readers, no text smaller than 9 points.</returns>
    public static async Task<IReadOnlyList<string>> ProblemsOf(IPage page)
    {
        var address = new Uri(page.Url).AbsolutePath;
        await page.EmulateMediaAsync(new() { Media = Media.Print });
        var file = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true }));
        var sides = Sides().Count(file);
        var points = await page.EvaluateAsync<double>(SmallestText);
        await page.EmulateMediaAsync(new() { Media = Media.Screen });
        return
        [
            .. new (bool IsWrong, string What)[]
            {
                (sides is 0 or > MostSides, $"takes {sides} sides"),
                (!file.Contains("/MarkInfo", StringComparison.Ordinal), "is not tagged"),
                (!A4().IsMatch(file), "is not A4"),
                (points < 8.99, $"has text of {points} points"),
            }.Where(problem => problem.IsWrong).Select(problem => $"{address} {problem.What}"),
        ];
    }

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sides();

    [GeneratedRegex(@"/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]")]
    private static partial Regex A4();
}
