using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>The longest plan sheet; all of them with <c>EVERY_PAGE=1</c>.</summary>
public sealed partial class A_plan_on_paper(SiteInChromium site)
{
    private const int MostSides = 2;

    /// <summary>The size of the smallest text on the sheet, in points.</summary>
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

    [Fact]
    public async Task Takes_at_most_two_sides_is_large_enough_to_read_and_fits_a_narrow_screen()
    {
        await using var window = await site.NewWindow();
        var page = await window.NewPageAsync();
        var problems = new List<string>();
        var routes = site.Catalogue.Routes.OrderByDescending(Length);
        foreach (var address in (Environment.GetEnvironmentVariable("EVERY_PAGE") == "1" ? routes : routes.Take(1)).Select(route => PlanAddress.Of(route)!))
        {
            problems.AddRange(await Axe.Check(page, address));
            await page.SetViewportSizeAsync(320, 640);
            var scrolls = await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth");
            await page.EmulateMediaAsync(new() { Media = Media.Print });
            var file = Encoding.Latin1.GetString(await page.PdfAsync(new() { PreferCSSPageSize = true, Tagged = true }));
            var points = await page.EvaluateAsync<double>(SmallestText);
            await page.EmulateMediaAsync(new() { Media = Media.Screen });
            problems.AddRange(new (bool IsWrong, string What)[]
            {
                (scrolls, "scrolls sideways at 320 pixels"),
                (Sides().Count(file) is 0 or > MostSides, $"takes {Sides().Count(file)} sides"),
                (!A4().IsMatch(file), "is not A4"),
                (!file.Contains("/MarkInfo", StringComparison.Ordinal), "is not tagged"),
                (points < 9, $"has text of {points} points"),
            }.Where(problem => problem.IsWrong).Select(problem => $"{address} {problem.What}"));
        }

        Problems.None(problems);
    }

    /// <summary>About how much is on the sheet: the facts of the steps with their notes, and the questions.</summary>
    private int Length(Route route) => site.Catalogue.QuestionsAbout(route).Sum(question => question.Length)
        + route.Steps.Sum(step => step.Do.Length + (step.Text?.Length ?? 0) + StepFacts.Of(step, site.Catalogue).Sum(row => $"{row.Fact.AnyValue} {row.Fact.Note} {string.Join(' ', row.Fact.OtherClaims)}".Length));

    [GeneratedRegex(@"/Type\s*/Page\b")]
    private static partial Regex Sides();

    [GeneratedRegex(@"/MediaBox \[0 0 59[45](\.\d+)? 84[12](\.\d+)?\]")]
    private static partial Regex A4();
}
