using System.Globalization;
using AngleSharp.Dom;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Routes;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The bar above the steps of each route of the shipped content.</summary>
public sealed class The_line_of_time_of_a_route(RenderedPages pages)
{
    [Fact]
    public void Is_there_where_the_time_of_a_step_is_known()
    {
        var shown = Lines.Select(pair => pair.Route.Address).ToList();

        Assert.NotEmpty(shown);
        Assert.Equal(pages.Catalogue.Routes.Where(route => RouteTotals.Of(route, pages.Catalogue).Lines.Any(line => line.Time is { IsKnown: true })).Select(route => route.Address).Order(), shown.Order());
    }

    [Fact]
    public void Has_each_step_once()
    {
        foreach (var (route, line) in Lines)
        {
            Assert.Equal(route.Steps.Select((_, index) => index + 1), line.QuerySelectorAll(".way__step").SelectMany(step => step.TextContent.Split('+')).Select(number => int.Parse(number, CultureInfo.InvariantCulture)));
        }
    }

    [Fact]
    public void Says_the_same_as_the_totals()
    {
        foreach (var (route, line) in Lines)
        {
            var stages = RouteTotals.Of(route, pages.Catalogue).Stages;
            Assert.Equal(
                stages.Select(stage => stage.Elapsed switch { { IsNone: true } => null, { HasNothingKnown: true } => LineOfTimePart.Ask, var time => Labels.Capitalize(time.ToString()) }),
                line.Children.Select(part => part.QuerySelector("strong")?.TextContent));
        }
    }

    [Theory]
    [InlineData("apprenticeship-clinical-coder", "18 to 24 months, paid", "paid")]
    [InlineData("work-experience", "Up to 4 weeks, not paid", "unpaid")]
    [InlineData("internships", "8 weeks, pay depends", "depends")]
    public void Says_whether_you_are_paid_in_words_and_by_its_look(string slug, string words, string look)
    {
        var part = Lines.Single(pair => pair.Route.Slug == slug).Line.QuerySelector(".way__part")!;

        Assert.Equal(words, part.LastElementChild!.TextContent);
        Assert.Contains($"way__part--{look}", part.ClassList);
    }

    [Fact]
    public void Gives_a_longer_step_more_room()
    {
        var parts = Lines.Single(pair => pair.Route.Slug == "apprenticeship-digital-support-technician").Line.QuerySelectorAll(".way__part");

        Assert.Equal(["15 months, paid", "3 months"], parts.Select(part => part.LastElementChild!.TextContent));
        Assert.Equal(["way__part--4", "way__part--1"], parts.Select(part => part.ClassList[1]));
    }

    private IEnumerable<(Route Route, IElement Line)> Lines =>
        pages.All.Where(page => pages.Catalogue.Find(page.Address) is Route).Select(page => ((Route)pages.Catalogue.Find(page.Address)!, page.Main.QuerySelector(".way"))).Where(pair => pair.Item2 is not null).Select(pair => (pair.Item1, pair.Item2!));
}
