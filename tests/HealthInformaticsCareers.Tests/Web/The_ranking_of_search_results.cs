using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class The_ranking_of_search_results(RenderedPages pages)
{
    [Fact]
    public void Puts_current_pages_before_archived_ones_with_the_same_text() =>
        Assert.Equal(["/current", "/archived"], Found("heron", Document("/archived", status: "Archived"), Document("/current")));

    [Fact]
    public void Suggests_current_pages_before_archived_ones_with_the_same_text()
    {
        var index = SearchIndex.Of([Document("/archived", status: "Archived"), Document("/current")], pages.Catalogue);

        Assert.Equal(["/current", "/archived"], index.Suggest(SearchQuery.Parse("grey her")).Select(suggestion => suggestion.Address));
    }

    [Fact]
    public void Puts_pages_before_glossary_terms_and_pages_about_the_site_with_the_same_text() =>
        Assert.Equal(["/role", "/about", "/term"], Found("grey bird", Document("/term") with { Kind = Kinds.Term }, Document("/about") with { Kind = Kinds.Page }, Document("/role")));

    [Fact]
    public void Puts_glossary_terms_pages_about_the_site_and_archived_pages_last_even_if_they_say_more()
    {
        var other = Document("/other", "Stork") with { Summary = "An egret here, an egret there." };

        Assert.Equal("/role", Found("egret", Keeper, other with { Kind = Kinds.Term })[0]);
        Assert.Equal("/role", Found("egret", Keeper, other with { Kind = Kinds.Page })[0]);
        Assert.Equal("/role", Found("egret", Keeper, other with { Status = "Archived" })[0]);
        Assert.Equal("/other", Found("egret", Keeper, other)[0]);
    }

    [Fact]
    public void Does_not_put_them_last_if_most_of_the_query_is_in_their_name() =>
        Assert.Equal("/colony", Found("little egret", Keeper, Document("/colony", "Little egret colony") with { Kind = Kinds.Page })[0]);

    [Fact]
    public void Puts_the_page_first_whose_name_is_the_query() =>
        Assert.Equal("/heron", Found("heron", Document("/role", "Keeper of a heron and a heron house"), Document("/heron", "Heron"))[0]);

    [Fact]
    public void Prefers_a_short_name_made_of_the_words_to_a_long_one() =>
        Assert.Equal("/short", Found("tall heron", Document("/long", "Assistant keeper of tall heron colonies"), Document("/short", "Tall herons"))[0]);

    [Fact]
    public void Prefers_pages_that_have_all_words_to_those_with_one_of_them() =>
        Assert.Equal("/both", Found("heron egret", Document("/one", "Heron herons"), Document("/both", "A page of birds") with { Summary = "Of heron and egret." })[0]);

    [Fact]
    public void Finds_other_forms_of_a_word_and_synonyms_from_the_glossary()
    {
        Assert.Equal(["/role"], Found("herons coding", Document("/role", "Heron coder") with { Summary = "You code herons." }));
        Assert.Equal(["/role"], Found("electronic patient record", Document("/role", "EPR keeper")));
    }

    [Theory]
    [InlineData("coding", "code")]
    [InlineData("planned", "plan")]
    [InlineData("managing", "manag")]
    [InlineData("manage", "manag")]
    [InlineData("qualifies", "qualify")]
    [InlineData("boxes", "box")]
    [InlineData("analysts", "analyst")]
    [InlineData("analysis", "analysis")]
    [InlineData("bring", "bring")]
    [InlineData("need", "need")]
    public void Takes_the_usual_endings_off(string word, string stem) => Assert.Equal(stem, Words.Stem(word, stackalloc char[Words.MaxLength]).ToString());

    [Theory]
    [InlineData(9, 1, 9)]
    [InlineData(10, 1, 10)]
    [InlineData(11, 2, 1)]
    [InlineData(20, 2, 10)]
    public void Starts_a_new_page_after_ten_results(int total, int pageCount, int onLastPage)
    {
        var index = SearchIndex.Of(Enumerable.Range(1, total).Select(number => Document($"/page-{number}")), pages.Catalogue);
        var results = index.Find(SearchQuery.Parse("heron"), asTyped: false, kind: null, page: pageCount);

        Assert.Equal(total, results.Total);
        Assert.Equal(onLastPage, results.Hits.Count);
        Assert.Equal(pageCount, new SearchPage(pages.Catalogue, results, asTyped: false, kind: null, pageNumber: pageCount).PageCount);
        Assert.Empty(index.Find(SearchQuery.Parse("heron"), asTyped: false, kind: null, page: pageCount + 1).Hits);
    }

    private static SearchDocument Keeper => Document("/role", "Keeper") with { Body = "Of a little egret, among much else." };

    private string[] Found(string query, params SearchDocument[] documents) =>
        [.. SearchIndex.Of(documents, pages.Catalogue).Find(SearchQuery.Parse(query), asTyped: false, kind: null, page: 1).Hits.Select(hit => hit.Document.Address)];

    private static SearchDocument Document(string address, string title = "The grey heron", string? status = null) => new(Kinds.Role, address, title, [], "A summary of the grey bird.", "", "A tall heron.", status);
}
