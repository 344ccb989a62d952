using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class The_ranking_of_search_results(RenderedPages pages)
{
    [Fact]
    public void Puts_current_pages_before_archived_ones_with_the_same_text() =>
        Assert.Equal(["/current", "/archived"], Found([Document("/archived", "Archived"), Document("/current")], "heron").Select(hit => hit.Document.Address));

    [Fact]
    public void Suggests_current_pages_before_archived_ones_with_the_same_text()
    {
        using var index = SearchIndex.Of([Document("/archived", "Archived"), Document("/current")], new Glossary([]));

        Assert.Equal(["/current", "/archived"], index.Suggest(SearchQuery.Parse("grey her")).Select(document => document.Address));
    }

    [Fact]
    public void Puts_pages_before_glossary_terms_with_the_same_text() =>
        Assert.Equal(["/page", "/term"], Found([Document("/term") with { Kind = Kinds.Term }, Document("/page")], "heron").Select(hit => hit.Document.Address));

    [Fact]
    public void Leaves_out_documents_that_score_less_than_a_tenth_of_the_best()
    {
        var ranking = new Ranking([Document("/best"), Document("/just-enough"), Document("/too-little")]);
        var term = new QueryTerm(["heron"], IsTopic: true, IsCommon: false, [], [(0, 10), (1, 1.01), (2, 0.99)]);

        Assert.Equal([0, 1], ranking.Rank([term], []));
    }

    [Fact]
    public void Prefers_documents_that_cover_all_topics_to_those_with_one_strong_match()
    {
        var ranking = new Ranking([Document("/one"), Document("/both")]);
        QueryTerm[] terms = [new(["heron"], IsTopic: true, IsCommon: false, [], [(0, 12), (1, 5)]), new(["egret"], IsTopic: true, IsCommon: false, [], [(1, 5)])];

        Assert.Equal([1, 0], ranking.Rank(terms, []));
    }

    [Fact]
    public void Boosts_documents_that_the_query_names_in_full()
    {
        var ranking = new Ranking([Document("/mentioned"), Document("/named")]);
        var term = new QueryTerm(["heron"], IsTopic: true, IsCommon: false, [], [(0, 3), (1, 2)]);

        Assert.Equal([0, 1], ranking.Rank([term], []));
        Assert.Equal([1, 0], ranking.Rank([term], [1]));
    }

    [Theory]
    [InlineData(9, 1, 9)]
    [InlineData(10, 1, 10)]
    [InlineData(11, 2, 1)]
    [InlineData(20, 2, 10)]
    public void Starts_a_new_page_after_ten_results(int total, int pageCount, int onLastPage)
    {
        using var index = SearchIndex.Of(Enumerable.Range(1, total).Select(number => Document($"/page-{number}")), new Glossary([]));
        var results = index.Find(SearchQuery.Parse("heron"), asTyped: false, kind: null, page: pageCount);

        Assert.Equal(total, results.Total);
        Assert.Equal(onLastPage, results.Hits.Count);
        Assert.Equal(pageCount, new SearchPage(pages.Catalogue, results, asTyped: false, kind: null, pageNumber: pageCount).PageCount);
        Assert.Empty(index.Find(SearchQuery.Parse("heron"), asTyped: false, kind: null, page: pageCount + 1).Hits);
    }

    private static IReadOnlyList<Hit> Found(IEnumerable<SearchDocument> documents, string query)
    {
        using var index = SearchIndex.Of(documents, new Glossary([]));
        return index.Find(SearchQuery.Parse(query), asTyped: false, kind: null, page: 1).Hits;
    }

    private static SearchDocument Document(string address, string? status = null) => new(Kinds.Role, address, "The grey heron", [], "A summary.", "", "A tall bird.", status);
}
