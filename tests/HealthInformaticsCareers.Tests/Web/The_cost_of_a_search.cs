using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>N12: no query costs much more than a usual one. The tests count work, because times vary from run to run.</summary>
public sealed class The_cost_of_a_search(RenderedPages pages)
{
    private readonly SearchIndex index = SearchIndex.Of(pages.Catalogue);
    private readonly string[] vocabulary = [.. SearchDocument.Of(pages.Catalogue).SelectMany(document => SearchQuery.WordsOf($"{document.Title} {document.Summary} {document.Body}")).Distinct()];

    [Fact]
    public void N12_Is_limited_for_any_words_and_mistakes()
    {
        var known = Gen.Elements(vocabulary);
        var misspelt = known.Where(word => word.Length > 3).Select(word => word[..2] + "q" + word[3..]);
        var random = Gen.Choose(1, 8).SelectMany(length => Gen.Elements("abcdefghijklmnopqrstuvwxyz0123456789".ToCharArray()).ArrayOf(length)).Select(letters => new string(letters));
        var queries = Gen.Choose(1, 100).SelectMany(count => Gen.OneOf(known, misspelt, random).ArrayOf(count)).Select(words => string.Join(' ', words));

        Prop.ForAll(queries.ToArbitrary(), query =>
        {
            var before = index.Spelling.DistancesComputed;
            var terms = index.Interpret(SearchQuery.Parse(query).Words).Terms;

            Assert.InRange(index.Spelling.DistancesComputed - before, 0, vocabulary.Length * 3 / 4);
            Assert.InRange(terms.Count(term => !term.IsFiller), 0, QueryInterpreter.MaxTerms);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300));
    }

    [Fact]
    public void N12_Does_not_grow_with_the_number_of_misspelt_words()
    {
        var mistakes = vocabulary.Where(word => word.Length is > 6 and < 10).Select(word => word[..3] + "q" + word[4..]).Except(vocabulary).Take(10).ToList();
        var result = index.Find(SearchQuery.Parse(string.Join(' ', mistakes)), asTyped: false, kind: null, page: 1);

        Assert.InRange(mistakes.Zip(result.CorrectedText!.Split(' ')).Count(pair => pair.First != pair.Second), 1, Spelling.MaxCorrections);
    }

    [Theory]
    [InlineData("data")]
    [InlineData("nhs")]
    [InlineData("qqzzx")]
    public void N12_Does_not_grow_with_repeated_words(string word) =>
        Assert.InRange(index.Interpret([.. Enumerable.Repeat(word, 40)]).Terms.Count, 0, 1);

    [Fact]
    public void Does_not_let_the_words_of_a_question_use_up_its_terms()
    {
        var terms = index.Interpret(SearchQuery.Parse("what do i need to do and who should i ask if i want to be a clinical coder in the nhs").Words).Terms;

        Assert.Contains(terms, term => term.Terms.Any(pair => pair.Term == index.Interpret(["coder"]).Terms[0].Terms[0].Term));
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
            var edits = SpellingCandidates.EditsIn(word);

            Assert.InRange(candidates.DistancesComputed - before, 0, vocabulary.Length / 4);
            Assert.Equal(word.Length < 3 ? [] : vocabulary.Where(known => known.Length >= 3 && NearMiss.Distance(word, known, edits) <= edits && (word.Length > 3 || word.Order().SequenceEqual(known.Order()))).Order(), near);
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300));
    }
}
