using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>The longest plan sheet; all of them with <c>EVERY_PAGE=1</c>.</summary>
public sealed class A_plan_on_paper(SiteInChromium site)
{
    [Fact]
    public async Task Takes_one_sheet_is_large_enough_to_read_breaks_no_rule_of_axe_and_fits_a_narrow_screen()
    {
        await using var window = await site.NewWindow();
        var page = await window.NewPageAsync();
        var problems = new List<string>();
        var longest = site.Catalogue.Routes.OrderByDescending(Length);
        foreach (var address in (Environment.GetEnvironmentVariable("EVERY_PAGE") == "1" ? longest : longest.Take(1)).Select(route => PlanAddress.Of(route)!))
        {
            problems.AddRange(await Axe.Check(page, address));
            problems.AddRange(await Paper.ProblemsOf(page));
            await page.SetViewportSizeAsync(320, 640);
            if (await page.EvaluateAsync<bool>("() => document.documentElement.scrollWidth > innerWidth"))
            {
                problems.Add($"{address} scrolls sideways");
            }
        }

        Problems.None(problems);
    }

    /// <summary>About how much is on the sheet: the steps with their facts, and the questions.</summary>
    private int Length(Route route) =>
        site.Catalogue.QuestionsAbout(route).Sum(question => question.Length) + route.Steps.Sum(step => step.Do.Length + (step.Text?.Length ?? 0) + StepFacts.Of(step, site.Catalogue).Sum(Length));

    private static int Length(FactRow row) => $"{row.Fact.AnyValue} {row.Fact.Note} {string.Join(' ', row.Fact.OtherClaims)}".Length;
}
