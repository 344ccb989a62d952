using System.Collections.Concurrent;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>A full-text index of the catalogue, in memory. SQLite's FTS5 finds and scores the words; interpreting queries and ranking are done here.</summary>
public sealed class SearchIndex : IDisposable
{
    public const int PageSize = 10;

    private const int MaxSuggestions = 7;
    private const int MinPrefixLetters = 2;
    private const int MaxExcerptPhrases = 6;

    private readonly ConcurrentBag<SearchConnection> connections = [];
    private readonly string database;
    private readonly List<SearchDocument> documents = [];
    private readonly Vocabulary vocabulary = new();
    private readonly NameIndex names;
    private readonly QueryInterpreter interpreter;
    private readonly Ranking ranking;

    private SearchIndex(IEnumerable<SearchDocument> all, Content.Model.Glossary glossary)
    {
        // Connections share an in-memory database by its name. SQLite frees it with the last connection.
        database = $"file:/search-{Guid.NewGuid():N}?vfs=memdb";
        connections.Add(SearchConnection.CreateIndex(database, all.Select(Register)));
        names = new(documents);
        interpreter = new(vocabulary, new(glossary));
        ranking = new(documents);

        // The documents are streamed and their text is kept only in the database, to save memory.
        SearchDocument Register(SearchDocument document)
        {
            vocabulary.Add(document, document.IsPage);
            documents.Add(document with { Headings = "", Body = "" });
            return document;
        }
    }

    internal long StatementsRun => connections.Sum(connection => connection.StatementsRun);

    internal long DistancesComputed => vocabulary.DistancesComputed;

    public static SearchIndex Of(Catalogue catalogue) => Of(SearchDocument.Of(catalogue), catalogue.Glossary);

    internal static SearchIndex Of(IEnumerable<SearchDocument> documents, Content.Model.Glossary glossary)
    {
        SQLitePCL.Batteries_V2.Init();
        return new(documents, glossary);
    }

    /// <summary>Frees the index. No search may be running.</summary>
    public void Dispose()
    {
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }

    /// <param name="asTyped">Turns off spelling correction.</param>
    /// <param name="kind">Limits the results to one kind; null for all.</param>
    /// <param name="page">The number of the page, from 1.</param>
    public SearchResults Find(SearchQuery query, bool asTyped, Kind? kind, int page) => WithConnection(connection =>
    {
        // A query that is exactly a name contains no typing mistake.
        var named = names.ExactMatches(query.Words);
        var interpreted = interpreter.Interpret(query.Words, correctSpelling: !asTyped && named.Length == 0, connection);
        if (named.Length == 0)
        {
            named = names.ExactMatches(interpreted.Words);
        }

        var namedInFull = names.NamedIn(interpreted.Considered, vocabulary.Discriminative(interpreted.Considered));
        int[] ranked = [.. named, .. ranking.Rank(interpreted.Terms, namedInFull).Except(named)];
        var counts = ranked.GroupBy(id => documents[id].Kind).Select(group => (group.Key, group.Count())).ToList();
        if (kind is not null)
        {
            ranked = [.. ranked.Where(id => documents[id].Kind == kind)];
        }

        var shown = ranked.Skip((page - 1) * PageSize).Take(PageSize).ToArray();
        var foundByName = interpreted.Terms.SelectMany(term => term.InNames).Select(row => row.Id).ToHashSet();
        var excerpts = connection.Excerpts(shown, PhrasesToMark(interpreted.Terms), preferSummary: foundByName.Contains);
        return new SearchResults(
            query,
            interpreted.Words.SequenceEqual(query.Words) ? null : string.Join(' ', interpreted.Words),
            [.. shown.Select(id => new Hit(documents[id], excerpts.TryGetValue(id, out var excerpt) ? excerpt : Html.Encode(documents[id].Summary)))],
            ranked.Length,
            counts);
    });

    /// <returns>Documents whose titles or names contain the words, the last of which may be incomplete.</returns>
    public IReadOnlyList<SearchDocument> Suggest(SearchQuery query) => query.Words.Count == 0 ? [] : WithConnection(connection =>
    {
        var words = query.Words.Take(QueryInterpreter.MaxWords).ToList();
        var last = words[^1];
        var match = MatchExpression.All(words[..^1].Distinct().Select(MatchExpression.Phrase)
            .Append(MatchExpression.HasLetters(last, MinPrefixLetters) ? MatchExpression.Prefix(last) : MatchExpression.Phrase(last)));
        var typed = string.Join(' ', words);
        var found = connection.RankNames(match).Select(row => row.Id)
            .OrderBy(id => !documents[id].Title.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(id => Ranking.WeightOf(documents[id]))
            .ThenBy(id => documents[id].Title.Length);
        return names.ExactMatches(words).Union(found).Take(MaxSuggestions).Select(id => documents[id]).ToList();
    });

    /// <summary>Typed words come before their synonyms. Few are marked, because the cost of an excerpt grows with the square of the words marked in it.</summary>
    internal static string PhrasesToMark(IEnumerable<QueryTerm> terms)
    {
        var marked = terms.Where(term => !term.IsCommon).OrderByDescending(term => term.IsTopic).ToList();
        var phrases = marked.Select(term => term.Alternatives[0]).Concat(marked.SelectMany(term => term.Alternatives.Skip(1))).Distinct().Take(MaxExcerptPhrases).ToList();
        return phrases.Count == 0 ? "" : MatchExpression.Any(phrases);
    }

    private T WithConnection<T>(Func<SearchConnection, T> use)
    {
        var connection = connections.TryTake(out var free) ? free : new SearchConnection(database);
        try
        {
            return use(connection);
        }
        finally
        {
            connections.Add(connection);
        }
    }
}
