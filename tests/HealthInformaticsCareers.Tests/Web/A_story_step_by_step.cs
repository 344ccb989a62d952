using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Stories;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class A_story_step_by_step(RenderedPages pages)
{
    [Fact]
    public void Links_the_role_of_each_step()
    {
        foreach (var story in pages.Catalogue.Stories)
        {
            var steps = pages.All.Single(page => page.Address == story.Address).Main.QuerySelectorAll(".steps--line > li");
            Assert.Equal(story.Steps.Select(step => step.Role is { } role ? $"/roles/{role}" : null), steps.Select(step => step.QuerySelector("a[href^='/roles/']")?.GetAttribute("href")));
        }

        Assert.NotEmpty(pages.Catalogue.Stories);
    }

    [Fact]
    public void Names_the_move_between_two_steps_if_the_map_has_it()
    {
        var liz = pages.Catalogue.Stories.Find("liz-clinical-librarian")!;
        var steps = new StoryPage(pages.Catalogue, liz).CareerSteps;

        Assert.Equal(
            [null, null, ProgressionKind.Sideways, ProgressionKind.Promotion],
            steps.Select(step => step.Move?.Step.Kind));
        Assert.Contains("Promotion, from clinical librarian", pages.All.Single(page => page.Address == liz.Address).Main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Names_no_move_if_the_role_stays_the_same() =>
        Assert.All(new StoryPage(pages.Catalogue, pages.Catalogue.Stories.Find("lauren-clinical-coder")!).CareerSteps, step => Assert.Null(step.Move));
}
