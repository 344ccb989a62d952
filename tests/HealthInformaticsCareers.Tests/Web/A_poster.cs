using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Web.Features.Handouts;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Its size on paper, and whether a camera reads its code, is tested in Chromium.</summary>
public sealed class A_poster(RenderedPages pages)
{
    private RenderedPage Page => pages.All.Single(page => page.Address == "/poster");

    [Fact]
    public void Has_the_code_and_the_written_address_of_the_finder()
    {
        const string link = $"{TestedSite.BaseUrl}{PosterPage.LeadsTo}";

        Assert.Equal(QrCode.Of(link).Path, Page.Main.QuerySelector(".poster__code path")!.GetAttribute("d"));
        Assert.Equal(link.Split("://")[1], Page.Main.QuerySelector(".poster__address")!.FirstChild!.TextContent.Trim());
        Assert.Contains(pages.All, page => page.Address == PosterPage.LeadsTo);
    }

    [Fact]
    public void Shows_what_people_enjoy_about_the_areas_of_work_each_with_its_drawing()
    {
        var areas = Page.Main.QuerySelectorAll(".poster__areas li");

        Assert.InRange(areas.Length, 4, 6);
        Assert.All(areas, area =>
        {
            Assert.NotNull(area.QuerySelector("svg.scene use"));
            Assert.Contains(area.TextContent.Trim(), pages.Catalogue.Areas.Select(known => known.Enjoy));
        });
    }

    [Fact]
    public void Is_linked_from_the_guide_for_advisers() =>
        Assert.NotNull(pages.All.Single(page => page.Address == "/guides/for-advisers").Main.QuerySelector("a[href='/poster']"));

    [Fact]
    public async Task Is_kept_in_memory_because_it_is_the_same_for_everybody()
    {
        using var browser = pages.Browser();
        new HtmlParser().ParseDocument(await browser.GetStringAsync("/poster", TestContext.Current.CancellationToken));

        Assert.Contains("/poster", pages.Edition.CachedPages.Keys);
    }
}
