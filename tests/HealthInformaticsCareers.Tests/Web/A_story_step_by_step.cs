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
            var steps = pages.All.Single(page => page.Address == story.Address).Main.QuerySelectorAll(".line-of-life > li");
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
        Assert.Contains("(promotion)", pages.All.Single(page => page.Address == liz.Address).Main.TextContent, StringComparison.Ordinal);
    }

    /// <summary>A year in a later sentence may belong to something else, so only the first sentence counts.</summary>
    [Theory]
    [InlineData("In 2017 Alice finished a degree.", "2017")]
    [InlineData("About 2019 he began to teach himself to program.", "About 2019")]
    [InlineData("At the end of 2017 he joined NHS Digital.", "2017")]
    [InlineData("By April 2020 she had left the NHS, after 19 years.", "By 2020")]
    [InlineData("From October 2020 he worked there part time, until 2023.", "2020")]
    [InlineData("She led a team. In 2025 she was about to leave.", null)]
    [InlineData("He looked after 2000 beds and 20191 records.", "2000")]
    [InlineData("He then spent about seven years in rural China.", null)]
    public void Begins_with_the_year_that_its_first_sentence_names(string text, string? when) => Assert.Equal(when, new CareerStep(new StoryStep(text, null), null, null).When);

    [Fact]
    public void Shows_that_year_beside_each_step()
    {
        foreach (var story in pages.Catalogue.Stories)
        {
            var stations = pages.All.Single(page => page.Address == story.Address).Main.QuerySelectorAll(".line-of-life > li");
            Assert.Equal(new StoryPage(pages.Catalogue, story).CareerSteps.Select(step => step.When), stations.Select(station => station.QuerySelector(".line-of-life__when")?.TextContent));
        }
    }

    [Fact]
    public void Names_no_move_if_the_role_stays_the_same() =>
        Assert.All(new StoryPage(pages.Catalogue, pages.Catalogue.Stories.Find("lauren-clinical-coder")!).CareerSteps, step => Assert.Null(step.Move));
}
