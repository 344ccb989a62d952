using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Finds pages and answers for a query. It is made once for an edition, never changes, and serves any number of requests at once.</summary>
public sealed class SearchIndex
{
    public const int PageSize = 10;

    private const int MaxWordsOfQuestion = 16;

    private readonly List<SearchDocument> documents = [];
    private readonly Lexicon lexicon;
    private readonly NameIndex names;
    private readonly Spelling spelling;
    private readonly QueryInterpreter interpreter;
    private readonly Ranking ranking;
    private readonly Excerpts excerpts;
    private readonly Answers answers;
    private readonly OtherJobs otherJobs;
    private readonly Suggestions suggestions;
    private readonly Dictionary<string, int> byAddress;

    private SearchIndex(IEnumerable<SearchDocument> all, Catalogue catalogue)
    {
        lexicon = new(Synonyms.Of(catalogue));
        Texts = new TextIndex(lexicon);

        // The documents are streamed, and their bodies are not kept, to save memory: an excerpt is made from the page itself.
        foreach (var document in all)
        {
            Texts.Add(document);
            documents.Add(document with { Headings = "", Body = "" });
        }

        foreach (var word in catalogue.SearchWords.Names.SelectMany(SearchQuery.WordsOf))
        {
            lexicon.Add(word);
        }

        Texts.Finish();
        names = new(documents, lexicon);
        spelling = new(lexicon);
        interpreter = new(lexicon, Texts, spelling);
        ranking = new(documents, Texts, names);
        excerpts = new(catalogue, documents, lexicon, Texts);
        GuideFacts = new(catalogue, lexicon, Texts);
        answers = new(catalogue, documents, names, GuideFacts);
        otherJobs = new(catalogue.SearchWords, documents, lexicon, Texts);
        suggestions = new(documents, names, lexicon);
        byAddress = documents.Index().DistinctBy(pair => pair.Item.Address).ToDictionary(pair => pair.Item.Address, pair => pair.Index);
    }

    // What a copy of the site without its program needs to search by itself.
    internal IReadOnlyList<SearchDocument> Documents => documents;

    internal Lexicon Lexicon => lexicon;

    internal TextIndex Texts { get; }

    internal NameIndex Names => names;

    internal Answers Answers => answers;

    internal GuideFacts GuideFacts { get; }

    internal OtherJobs OtherJobs => otherJobs;

    internal Spelling Spelling => spelling;

    public static SearchIndex Of(Catalogue catalogue) => new(SearchDocument.Of(catalogue), catalogue);

    internal static SearchIndex Of(IEnumerable<SearchDocument> documents, Catalogue catalogue) => new(documents, catalogue);

    internal InterpretedQuery Interpret(IReadOnlyList<string> words) => interpreter.Interpret(words, correctSpelling: true);

    /// <param name="asTyped">Turns off spelling correction.</param>
    /// <param name="kind">Limits the results to one kind; null for all.</param>
    /// <param name="page">The number of the page, from 1.</param>
    public SearchResults Find(SearchQuery query, bool asTyped, Kind? kind, int page)
    {
        // A query that is exactly a name contains no typing mistake.
        var named = names.ExactMatches(query.Words);
        var interpreted = interpreter.Interpret(query.Words, correctSpelling: !asTyped && named.Length == 0);

        // A question with more words than this asks for no one thing.
        string[] asking = [.. interpreted.Words.Take(MaxWordsOfQuestion)];
        var isCorrected = !interpreted.Words.SequenceEqual(query.Words);
        var ranked = ranking.Rank(interpreted.Terms);
        var otherJob = named.Length == 0 ? otherJobs.In(answers.WithoutAsks(asking).Others) : null;
        var answer = otherJob is null ? answers.Of(asking, interpreted.Terms, ranked) : null;

        // First the pages that have the name or the answer, then those nearest to a job that is not here, then the others by their score.
        int[] order =
        [
            .. new[]
            {
                named,
                otherJob?.Near.Select(near => byAddress[near.Address]) ?? [],
                names.MatchesOfContentWords(asking),
                answer is not null && byAddress.TryGetValue(answer.Address, out var answering) ? [answering] : [],
                ranked.Documents,
            }.SelectMany(some => some).Distinct(),
        ];
        var counts = order.GroupBy(id => documents[id].Kind).Select(group => (group.Key, group.Count())).ToList();
        if (kind is not null)
        {
            order = [.. order.Where(id => documents[id].Kind == kind)];
        }

        return new SearchResults(
            query,
            isCorrected ? string.Join(' ', interpreted.Words) : null,
            [.. order.Skip((page - 1) * PageSize).Take(PageSize).Select(id => new Hit(documents[id], excerpts.Of(id, interpreted.Terms)))],
            order.Length,
            counts)
        {
            Answer = answer,
            OtherJob = otherJob,
        };
    }

    /// <returns>Answers first, then documents whose titles or names contain the words, the last of which may be incomplete.</returns>
    public IReadOnlyList<Suggestion> Suggest(SearchQuery query)
    {
        if (query.Words.Count == 0)
        {
            return [];
        }

        var interpreted = interpreter.Interpret(query.Words, correctSpelling: false);
        var ranked = ranking.Rank(interpreted.Terms);
        var found = suggestions.Of(query.Words, ranked);
        return answers.Of([.. interpreted.Words.Take(MaxWordsOfQuestion)], interpreted.Terms, ranked) is { } answer
            ? [new(answer.InShort, "Answer", answer.Address), .. found.Where(other => other.Address != answer.Address).Take(Suggestions.Most - 1)]
            : found;
    }
}
