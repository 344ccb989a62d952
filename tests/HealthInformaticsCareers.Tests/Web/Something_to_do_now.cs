using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The button on the pages of the shipped content that tell of jobs and of ways in.</summary>
public sealed class Something_to_do_now(RenderedPages pages)
{
    [Fact]
    public void Is_on_every_page_of_a_job_an_area_a_route_a_starting_point_and_a_story()
    {
        IEnumerable<Entry> entries = [.. pages.Catalogue.Roles, .. pages.Catalogue.Areas, .. pages.Catalogue.Routes, .. pages.Catalogue.StartingPoints, .. pages.Catalogue.Stories];

        Assert.DoesNotContain(entries, entry => FirstOf(entry.Address) is null);
    }

    [Theory]
    [InlineData("/routes/apprenticeship-clinical-coder", "Find “clinical coder” apprenticeships")]
    [InlineData("/routes/apprenticeship-wales-clinical-coding", "Go to Find an apprenticeship in Wales")]
    [InlineData("/routes/stp-clinical-informatics", "Go to National School of Healthcare Science")]
    [InlineData("/routes/direct-entry", "Go to NHS Jobs")]
    [InlineData("/areas/adjacent-digital-trust", "Search Find a job for “AI quality or testing analyst”")]
    [InlineData("/stories/nathan-library-apprentice", "See the job: library assistant")]
    public void Suits_the_page(string address, string label) => Assert.StartsWith(label, FirstOf(address));

    private string? FirstOf(string address) => pages.All.Single(page => page.Address == address).Main.QuerySelector(".act .act__first")?.TextContent.Trim();
}
