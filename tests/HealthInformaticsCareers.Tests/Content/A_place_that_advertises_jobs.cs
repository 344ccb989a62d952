using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Content;

public sealed class A_place_that_advertises_jobs
{
    private static readonly Place WithSearch = new("The job site", "https://jobs.example/", Search: "https://jobs.example/find?words={query}&language=en");

    [Theory]
    [InlineData("clinical coder", "clinical%20coder")]
    [InlineData("C# & data, 100%", "C%23%20%26%20data%2C%20100%25")]
    [InlineData("prif godydd ŵ", "prif%20godydd%20%C5%B5")]
    public void Is_searched_for_any_words(string words, string encoded) =>
        Assert.Equal($"https://jobs.example/find?words={encoded}&language=en", WithSearch.SearchFor(words));

    [Fact]
    public void Leads_to_its_front_page_if_no_search_is_known() =>
        Assert.Equal("https://jobs.example/", new Place("The job site", "https://jobs.example/").SearchFor("clinical coder"));
}
