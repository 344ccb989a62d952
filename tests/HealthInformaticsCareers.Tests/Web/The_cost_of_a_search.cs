using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>N12: no query costs much more than a usual one. The tests count work, because times vary from run to run.</summary>
public sealed class The_cost_of_a_search : IDisposable
{
    /// <summary>Ten words are looked up in the names and four of them in the texts, two pairs in both; ten results have an excerpt.</summary>
    private const int MaxStatementsForKnownWords = 10 + 4 + (2 * 2) + 10;

    /// <summary>Three corrections and one completion are also looked up in both.</summary>
    private const int MaxStatements = MaxStatementsForKnownWords + (2 * (3 + 1));

    private readonly SearchIndex index;
    private readonly string[] vocabulary;

    public The_cost_of_a_search(RenderedPages pages)
    {
        index = SearchIndex.Of(pages.Catalogue);
        vocabulary = [.. SearchDocument.Of(pages.Catalogue).SelectMany(document => SearchQuery.WordsOf($"{document.Title} {document.Summary} {document.Body}")).Distinct()];
    }

    public void Dispose() => index.Dispose();

    [Fact]
    public void N12_Is_limited_for_any_words_and_mistakes()
    {
        var known = Gen.Elements(vocabulary);
        var misspelt = known.Where(word => word.Length > 3).Select(word => word[..2] + "q" + word[3..]);
        var random = Gen.Choose(1, 8).SelectMany(length => Gen.Elements("abcdefghijklmnopqrstuvwxyz0123456789".ToCharArray()).ArrayOf(length)).Select(letters => new string(letters));
        var queries = Gen.Choose(1, 100).SelectMany(count => Gen.OneOf(known, misspelt, random).ArrayOf(count)).Select(words => string.Join(' ', words));

        Prop.ForAll(queries.ToArbitrary(), query =>
        {
            var (statements, distances) = WorkOf(query);

            Assert.InRange(statements, 0, MaxStatements);
            Assert.InRange(distances, 0, vocabulary.Length * 3 / 4);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300));
    }

    [Fact]
    public void N12_Is_limited_further_if_every_word_is_known()
    {
        var queries = Gen.Elements(vocabulary).ArrayOf(12).Select(words => string.Join(' ', words));

        Prop.ForAll(queries.ToArbitrary(), query => Assert.InRange(WorkOf(query).Statements, 0, MaxStatementsForKnownWords))
            .Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300));
    }

    [Fact]
    public void N12_Does_not_grow_with_the_number_of_misspelt_words()
    {
        var mistakes = vocabulary.Where(word => word.Length is > 6 and < 10).Select(word => word[..3] + "q" + word[4..]).Except(vocabulary).Take(10).ToList();
        var result = Find(string.Join(' ', mistakes));

        Assert.Equal(3, mistakes.Zip(result.CorrectedText!.Split(' ')).Count(pair => pair.First != pair.Second));
    }

    [Theory]
    [InlineData("data")]
    [InlineData("nhs")]
    [InlineData("qqzzx")]
    public void N12_Does_not_grow_with_repeated_words(string word) =>
        Assert.InRange(WorkOf(string.Join(' ', Enumerable.Repeat(word, 40))).Statements, 1, WorkOf($"{word} {word}").Statements);

    [Fact]
    public void N12_Does_not_count_accents_as_letters_of_a_prefix()
    {
        Assert.False(MatchExpression.HasLetters("ab" + new string('\u0301', 150), 3));
        Assert.True(MatchExpression.HasLetters("abc", 3));
    }

    [Fact]
    public void N12_Marks_at_most_six_phrases_and_the_typed_words_before_their_synonyms()
    {
        var terms = Enumerable.Range(0, 5).Select(number => new QueryTerm([$"typed{number}", $"synonym{number}", $"other{number}"], IsTopic: true, IsCommon: false, [], [])).ToList();
        var common = new QueryTerm(["the"], IsTopic: false, IsCommon: true, [], []);

        Assert.Equal("(typed0 OR typed1 OR typed2 OR typed3 OR typed4 OR synonym0)", SearchIndex.PhrasesToMark([common, .. terms]));
    }

    [Fact]
    public void N12_Compares_few_words_without_missing_one_that_is_near()
    {
        var candidates = new SpellingCandidates();
        Array.ForEach(vocabulary, candidates.Add);
        var words = Gen.Elements(vocabulary)
            .SelectMany(word => Gen.Choose(0, word.Length).SelectMany(position => Gen.Elements("a", "e", "n", "s", "q", "z").Select(letter => word.Insert(position, letter))));

        Prop.ForAll(words.ToArbitrary(), word =>
        {
            var before = candidates.DistancesComputed;
            var near = candidates.Near(word).Select(pair => pair.Word).Order().ToList();
            var edits = word.Length <= 5 ? 1 : 2;

            Assert.InRange(candidates.DistancesComputed - before, 0, vocabulary.Length / 4);
            Assert.Equal(word.Length < 3 ? [] : vocabulary.Where(known => known.Length >= 3 && NearMiss.Distance(word, known, edits) <= edits && (word.Length > 3 || word.Order().SequenceEqual(known.Order()))).Order(), near);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300));
    }

    private (long Statements, long Distances) WorkOf(string query)
    {
        var (statements, distances) = (index.StatementsRun, index.DistancesComputed);
        Find(query);
        return (index.StatementsRun - statements, index.DistancesComputed - distances);
    }

    private SearchResults Find(string query) => index.Find(SearchQuery.Parse(query), asTyped: false, kind: null, page: 1);
}
