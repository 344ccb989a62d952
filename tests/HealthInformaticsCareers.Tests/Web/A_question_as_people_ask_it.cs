using System.Text.Json;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class A_question_as_people_ask_it(RenderedPages pages)
{
    private readonly SearchIndex index = SearchIndex.Of(pages.Catalogue);

    [Fact]
    public void Finds_what_it_should_in_19_of_20_cases()
    {
        var missed = KeptQuestion.All.Where(question => !Finds(question)).Select(question => $"{question.Ask}: {string.Join(' ', question.Want)} {question.Answer}").ToList();

        Assert.True(KeptQuestion.All.Count >= 260);
        Assert.True(missed.Count * 20 <= KeptQuestion.All.Count, string.Join('\n', missed));
    }

    [Theory]
    [InlineData("work from home")]
    [InlineData("nhs analyst no degree")]
    [InlineData("salary")]
    [InlineData("band 8a")]
    [InlineData("pension")]
    [InlineData("boring")]
    [InlineData("UCAS")]
    [InlineData("finder")]
    [InlineData("career map")]
    public void Finds_what_it_did_not_find_before(string ask) => Assert.True(Finds(KeptQuestion.All.Single(question => question.Ask == ask)));

    [Fact]
    public void Has_its_words_left_alone_if_a_dictionary_holds_them()
    {
        var words = JsonSerializer.Deserialize<string[]>(File.ReadAllText(Path.Combine(Checkout.Folder, "src", "HealthInformaticsCareers.Web", "node_modules", "an-array-of-english-words", "index.json")))!;

        Assert.True(words.Length > 200_000);
        Assert.DoesNotContain(words, word => index.Spelling.Correct(word) is not null);
        Assert.DoesNotContain(words.Chunk(words.Length / 5_000).Select(some => some[0]), word => Find(word).CorrectedText is not null);
    }

    [Theory]
    [InlineData("leeds")]
    [InlineData("ucas")]
    [InlineData("prince2")]
    [InlineData("snomed")]
    public void Has_its_words_left_alone_if_the_site_holds_them(string word) => Assert.Null(Find(word).CorrectedText);

    private bool Finds(KeptQuestion question) => question.IsFoundIn(Find(question.Ask));

    private SearchResults Find(string words) => index.Find(SearchQuery.Parse(words), asTyped: false, kind: null, page: 1);
}
