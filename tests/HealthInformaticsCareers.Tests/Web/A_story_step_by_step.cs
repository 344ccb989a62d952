using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Stories;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class A_story_step_by_step(RenderedPages pages)
{
    [Fact]
    public void Has_a_station_for_each_step_with_its_role_and_the_move_that_led_there()
    {
        foreach (var story in pages.Catalogue.Stories)
        {
            var stations = pages.All.Single(page => page.Address == story.Address).Main.QuerySelectorAll(".steps--line > li");
            Assert.Equal(story.Steps.Select(step => step.Role is { } role ? $"/roles/{role}" : null), stations.Select(station => station.QuerySelector("a[href^='/roles/']")?.GetAttribute("href")));
        }

        Assert.NotEmpty(pages.Catalogue.Stories);
    }

    [Fact]
    public void Says_how_one_moved_where_the_map_has_the_move()
    {
        var susan = pages.Catalogue.Stories.Find("susan")!;
        var stations = new StoryPage(pages.Catalogue, susan).CareerSteps;

        Assert.Equal(
            [null, ProgressionKind.Entry, ProgressionKind.Promotion, ProgressionKind.Promotion],
            stations.Select(station => station.Move?.Step.Kind));
        Assert.Contains("Promotion, from ICT support technician", pages.All.Single(page => page.Address == susan.Address).Main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public void Says_nothing_of_a_move_where_the_role_stays_the_same() =>
        Assert.All(new StoryPage(pages.Catalogue, pages.Catalogue.Stories.Find("stephen")!).CareerSteps, station => Assert.Null(station.Move));
}
