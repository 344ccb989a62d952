using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>That it takes twenty minutes is a rule of the check.</summary>
public sealed class An_activity_for_a_lesson(RenderedPages pages)
{
    private IEnumerable<Area> Areas => pages.Catalogue.Areas.Where(area => area.IsCurrent);

    [Fact]
    public void Is_on_the_page_of_its_area_with_links_to_what_the_class_reads()
    {
        foreach (var area in Areas)
        {
            var fold = Page(area.Address).Main.QuerySelector("#activity")!.Closest("details")!;

            Assert.Contains(area.Activity.Title, fold.TextContent, StringComparison.Ordinal);
            Assert.Equal(area.Activity.Steps.Select(step => step.Minutes), fold.QuerySelectorAll("ol li strong").Select(minutes => int.Parse(minutes.TextContent.Split(' ')[0], CultureInfo.InvariantCulture)));
            Assert.Equal(area.Activity.Pages, fold.QuerySelectorAll("ul:first-of-type a").Select(link => link.GetAttribute("href")));
        }
    }

    [Fact]
    public void Can_be_printed_with_every_page_that_the_class_reads() =>
        Assert.All(Areas, area => Assert.Equal(area.Activity.Pages.Count, pages.Catalogue.PagesOf(area.Activity).Count));

    [Fact]
    public void Is_on_the_handout_of_its_area() =>
        Assert.All(Areas, area => Assert.Contains(area.Activity.Title, pages.Sheets.Single(sheet => sheet.Address == HandoutAddress.Of(area)).Main.TextContent, StringComparison.Ordinal));

    [Fact]
    public void Is_listed_in_the_guide_for_advisers() =>
        Assert.Equal(Areas.Select(area => $"{area.Address}#activity"), Page("/guides/for-advisers").Main.QuerySelector("#activities")!.Closest("details")!.QuerySelectorAll("a").Select(link => link.GetAttribute("href")));

    private RenderedPage Page(string address) => pages.All.Single(page => page.Address == address);
}
