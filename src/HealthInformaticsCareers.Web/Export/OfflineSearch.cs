using System.Text.Encodings.Web;
using System.Text.Json;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Search;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>
/// The search index of the site as a script, for <c>offline-find.js</c>. It sets one variable, because a page in a folder may load a script but not ask for data.
/// </summary>
internal static class OfflineSearch
{
    private static readonly JsonSerializerOptions Format = new()
    {
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,

        // It is a file of its own and not part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Script(SearchIndex index, Catalogue catalogue, OfflineNames names)
    {
        var (documents, lexicon) = (index.Documents, index.Lexicon);
        var numbers = Enumerable.Range(0, documents.Count);
        var byAddress = documents.Index().DistinctBy(pair => pair.Item.Address).ToDictionary(pair => pair.Item.Address, pair => pair.Index);
        var stems = lexicon.Stems.ToDictionary(pair => pair.Value, pair => pair.Key);
        var terms = Enumerable.Range(0, lexicon.TermCount).ToList();
        var tables = catalogue.PayBands?.OfThisYear ?? [];
        return $"var searchIndex = {JsonSerializer.Serialize(new
        {
            // A page that the copy doesn't have keeps its number, without a file.
            Documents = documents.Select(document => new object?[] { names.Find(document.Address), document.Title, document.Label, document.Summary, document.Status, Ranking.WeightOf(document), document.IsContent && document.Status is null ? 0 : 1 }),
            Fillers = Words.Fillers.Order(StringComparer.Ordinal),

            // In the order of their terms; a group of synonyms has none.
            Stems = terms.Select(term => stems.GetValueOrDefault(term, "")),
            Words = lexicon.AllWords.Order(StringComparer.Ordinal).Select(word => new object[] { word, lexicon.UsesOf(word), lexicon.IsInName(word) ? 1 : 0 }),
            Phrases = lexicon.Phrases.Select(phrase => phrase.Terms.Prepend(phrase.Group)),
            Postings = terms.Select(term => index.Texts.PostingsOf(term).ToArray().SelectMany(posting => new[] { posting.Document, posting.Impact })),
            Names = Enumerable.Range(0, index.Names.Count).Select(index.Names.DocumentOf),
            NameParts = terms.Select(term => index.Names.PartsOf(term).ToArray().SelectMany(part => new[] { part.Name, Math.Round(part.Share, 3) })),
            ByName = Named(index.Names.ByName),
            ByContentWords = Named(index.Names.ByContentWords),
            Asks = catalogue.SearchWords.Asks.SelectMany(ask => ask.Words.Select(words => new object[] { NameOf(ask.Ask), SearchQuery.WordsOf(words) })),
            Answers = numbers.Select(number => AnswersOf(documents[number])).ToList(),
            OwnAnswers = numbers.Select(number => Written(index.Answers.OfName(documents[number]))),
            Bands = tables.Select(table => new
            {
                Words = SearchQuery.WordsOf(Labels.Of(table.Nation)),
                IsMain = table == catalogue.PayBands!.Main,
                Answers = BandRange.All.Select(band => (band, Answer: Written(index.Answers.OfBand(band, table)))).ToDictionary(pair => pair.band, pair => pair.Answer),
            }),
            BandNames = BandRange.All,
            Guides = documents.Index().Where(pair => catalogue.Find(pair.Item.Address) is Guide).Select(pair => pair.Index),
            GuideFacts = index.GuideFacts.All.Select(fact => new object?[] { byAddress.GetValueOrDefault(fact.Guide.Address, -1), fact.Terms, Written(fact.Answer) }),
            OtherJobs = index.OtherJobs.ByWords.OrderBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => new object?[] { pair.Key, pair.Value.Name, pair.Value.Near.Select(near => byAddress[near.Address]), pair.Value.Elsewhere?.Name, pair.Value.Elsewhere?.Address }),
            Wanting = OtherJobs.Wanting.Order(StringComparer.Ordinal),
        }, Format)};\n";

        Dictionary<string, object?[]?>? AnswersOf(SearchDocument document)
        {
            var answers = Enum.GetValues<Ask>().Select(ask => (Name: NameOf(ask), Answer: Written(index.Answers.Of(ask, document)))).Where(pair => pair.Answer is not null).ToDictionary(pair => pair.Name, pair => pair.Answer);
            return answers.Count == 0 ? null : answers;
        }

        object?[]? Written(Answer? answer) => answer is null ? null : [byAddress.GetValueOrDefault(answer.Address, -1), names.Find(answer.Address), answer.Title, answer.Label, answer.Value, answer.Small, answer.IsDisputed ? 1 : 0];
    }

    private static string NameOf(Ask ask) => ask.ToString().ToLowerInvariant();

    private static SortedDictionary<string, IEnumerable<object>> Named(IEnumerable<KeyValuePair<string, (int Document, string Name)[]>> names) =>
        new(names.ToDictionary(pair => pair.Key, pair => pair.Value.SelectMany(named => new object[] { named.Document, named.Name })), StringComparer.Ordinal);
}
