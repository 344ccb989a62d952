using System.Text.Json;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>
/// <c>kept-questions.yml</c> was written by somebody who had not seen the search: what people ask, and the page or the answer that each should find first or
/// among the first three.
/// </summary>
public sealed class A_question_as_people_ask_it(RenderedPages pages)
{
    private static readonly string Folder = Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Web");

    private static readonly List<Question> Questions =
        [.. ContentFile.ReadList("kept-questions.yml", File.ReadAllText(Path.Combine(Folder, "kept-questions.yml"))).Items.Select(fields => new Question(
            fields.Text("ask"),
            fields.OptionalLines("want"),
            fields.Number("within", 1, 3),
            fields.OptionalText("answer"),
            fields.Flag("not-ours"),
            fields.OptionalLines("near")))];

    private readonly SearchIndex index = SearchIndex.Of(pages.Catalogue);

    [Fact]
    public void Finds_what_it_should_in_19_of_20_cases()
    {
        var missed = Questions.Where(question => !Finds(question)).Select(question => $"{question.Ask}: {string.Join(' ', question.Want)} {question.Answer}").ToList();

        Assert.True(Questions.Count >= 260);
        Assert.True(missed.Count * 20 <= Questions.Count, string.Join('\n', missed));
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
    public void Finds_what_it_did_not_find_before(string ask) => Assert.True(Finds(Questions.Single(question => question.Ask == ask)));

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

    private bool Finds(Question question)
    {
        var found = Find(question.Ask);
        var first = found.Hits.Take(question.Within).Select(hit => hit.Document.Address);
        return question.IsNotOurs
            ? found.OtherJob is { } job && (question.Near.Count == 0 || job.Near.Any(near => question.Near.Contains(near.Address)))
            : first.Intersect(question.Want).Any() && (question.Answer is null || $"{found.Answer?.Value} {found.Answer?.Small}".Contains(question.Answer, StringComparison.OrdinalIgnoreCase));
    }

    private SearchResults Find(string words) => index.Find(SearchQuery.Parse(words), asTyped: false, kind: null, page: 1);

    private sealed record Question(string Ask, IReadOnlyList<string> Want, int Within, string? Answer, bool IsNotOurs, IReadOnlyList<string> Near);
}
