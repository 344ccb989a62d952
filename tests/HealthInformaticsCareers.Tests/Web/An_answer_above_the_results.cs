using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class An_answer_above_the_results(RenderedPages pages)
{
    [Fact]
    public async Task Gives_the_pay_of_a_job_as_its_page_does()
    {
        var answer = await Answer("how much does a clinical coder earn");
        var page = await Open("/roles/clinical-coder");

        Assert.Equal("/roles/clinical-coder", answer.QuerySelector("h2 a")!.GetAttribute("href"));
        Assert.Contains(answer.QuerySelector("strong")!.TextContent, page.QuerySelector(".strip")!.TextContent, StringComparison.Ordinal);
        Assert.Contains(pages.Catalogue.PayBands!.Main.Year, answer.TextContent, StringComparison.Ordinal);
        Assert.Contains("England", answer.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("band 8a", "England")]
    [InlineData("band 8a in scotland", "Scotland")]
    public async Task Gives_the_pay_of_a_band_in_the_nation_that_is_asked_for(string question, string nation)
    {
        var answer = await Answer(question);
        var table = pages.Catalogue.PayBands!.OfThisYear.Single(table => table.Nation.ToString() == nation);

        Assert.Contains($"{table.Bands.Single(band => band.Name == "8a").From:#,0}", answer.TextContent, StringComparison.Ordinal);
        Assert.Contains(nation, answer.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("how long does a t level take", "/qualifications/t-level")]
    [InlineData("prince2 cost", "/qualifications/prince2-foundation")]
    [InlineData("how long is the data technician apprenticeship", "/routes/apprenticeship-data-technician")]
    [InlineData("will a dbs check stop me", "/eligibility/dbs-check")]
    [InlineData("what is the nccq", "/glossary#nccq")]
    [InlineData("annual leave", "/guides/working-life")]
    public async Task Links_to_the_page_that_says_more(string question, string address) =>
        Assert.Equal(address, (await Answer(question)).QuerySelector("h2 a")!.GetAttribute("href"));

    [Fact]
    public async Task Comes_before_everything_but_the_heading() =>
        Assert.Equal("H1", (await Answer("clinical coder salary")).PreviousElementSibling!.TagName);

    [Theory]
    [InlineData("clinical coder")]
    [InlineData("hospital computer jobs")]
    public async Task Is_not_there_if_the_question_asks_for_no_fact(string question) =>
        Assert.Empty((await Open(AddressOf(question))).QuerySelectorAll(".search-answer"));

    [Fact]
    public async Task Says_that_a_job_is_not_here_and_where_to_look()
    {
        var answer = await Answer("paramedic salary");

        Assert.Contains("no page about the job “paramedic”", answer.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(answer.QuerySelectorAll("a[href^='/']"));
        Assert.Equal("https://nationalcareers.service.gov.uk/search-results?searchTerm=paramedic", answer.QuerySelector("a[href^='https:']")!.GetAttribute("href"));
    }

    [Fact]
    public async Task Is_not_repeated_on_the_next_page_of_results() =>
        Assert.Empty((await Open(AddressOf("band 8a") + "&page=2")).QuerySelectorAll(".search-answer"));

    /// <summary>The content library knows no filters, so it can't check these addresses.</summary>
    [Fact]
    public async Task Or_a_list_is_filtered_as_its_address_says()
    {
        foreach (var place in pages.Catalogue.SearchWords.Places.Where(place => place.Address.Contains('?', StringComparison.Ordinal)))
        {
            var page = await Open(place.Address);

            Assert.EndsWith(place.Address, page.QuerySelector("link[rel=canonical]")!.GetAttribute("href"), StringComparison.Ordinal);
            Assert.NotEqual((await Open(place.Address.Split('?')[0])).QuerySelectorAll("main .card").Length, page.QuerySelectorAll("main .card").Length);
        }
    }

    private static string AddressOf(string question) => $"/search?q={Uri.EscapeDataString(question)}";

    private async Task<IElement> Answer(string question) => (await Open(AddressOf(question))).QuerySelector("main .search-answer")!;

    private async Task<IHtmlDocument> Open(string address)
    {
        using var browser = pages.Browser();
        return new HtmlParser().ParseDocument(await browser.GetStringAsync(address, TestContext.Current.CancellationToken));
    }
}
