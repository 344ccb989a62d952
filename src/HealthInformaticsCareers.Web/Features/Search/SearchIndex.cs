using System.Collections.Concurrent;
using System.Collections.Frozen;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>
/// The catalogue in SQLite's FTS5, in memory. SQLite finds and weighs the words; what is put first, which words count and how a slip of the
/// keyboard is mended is decided here.
/// </summary>
public sealed class SearchIndex : IDisposable
{
    public const int PageSize = 10;

    private const int MostTerms = 10;
    private const int MostSuggestions = 7;
    private const int ShortestPrefix = 3;
    private const int LongestName = 6;

    // Tuned on the queries beside the tests: what scores less than this share of the best is noise, and what this is multiplied for being named.
    private const double LeastShareOfBest = 0.1;
    private const double NamedInFull = 2;

    private readonly ConcurrentBag<SearchConnection> connections = [];
    private readonly string database;
    private readonly List<SearchDocument> documents = [];
    private readonly Vocabulary vocabulary = new();
    private readonly FrozenDictionary<string, (int Id, string Name)[]> byName;
    private readonly FrozenDictionary<string, string[]> synonyms;
    private readonly int longestSynonym;
    private readonly int[] titleLengths;

    private SearchIndex(IEnumerable<SearchDocument> all, Content.Model.Glossary glossary)
    {
        // Named, so that several connections see the same memory; it is gone with the last of them.
        database = $"file:/search-{Guid.NewGuid():N}?vfs=memdb";
        connections.Add(SearchConnection.Filled(database, all.Select(Take)));

        // One after the other, and the text is the database's from then on: to hold it twice would be much memory.
        SearchDocument Take(SearchDocument document)
        {
            vocabulary.Add(document, isPage: IsEntry(document));
            documents.Add(document with { Headings = "", Body = "" });
            return document;
        }

        byName = documents
            .SelectMany((document, id) => document.Names.Prepend(document.Title).Select((name, place) => (Words: SearchQuery.WordsOf(name), Id: id, IsTitle: place == 0)))
            .Where(named => named.Words.Count > 0)
            .OrderBy(named => documents[named.Id].Mark is not null).ThenBy(named => !IsEntry(documents[named.Id])).ThenBy(named => !named.IsTitle)
            .GroupBy(named => SameName(named.Words))
            .ToFrozenDictionary(group => group.Key, group => group.Select(named => (named.Id, string.Join(' ', named.Words))).ToArray());
        synonyms = glossary.Terms
            .Select(term => term.AlsoCalled.Append(term.Name).Append(term.Expansion).OfType<string>().Select(SearchQuery.Plain).Where(name => name.Length > 1).Distinct().ToArray())
            .SelectMany(names => names.Select(name => (Name: name, Others: names.Where(other => other != name))))
            .GroupBy(pair => pair.Name)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(pair => pair.Others).Distinct().ToArray());
        longestSynonym = synonyms.Keys.Select(name => name.Count(character => character == ' ') + 1).DefaultIfEmpty().Max();

        titleLengths = [.. documents.Select(document => Math.Max(1, SearchQuery.WordsOf(document.Title).Count))];
    }

    public static SearchIndex Of(Catalogue catalogue)
    {
        SQLitePCL.Batteries_V2.Init();
        return new(SearchDocument.Of(catalogue), catalogue.Glossary);
    }

    /// <summary>With the last connection goes the memory of the index; nobody may be searching.</summary>
    public void Dispose()
    {
        foreach (var connection in connections)
        {
            connection.Dispose();
        }
    }

    /// <param name="asTyped">Slips of the keyboard are not mended.</param>
    /// <param name="kind">Only results of it, or null for all.</param>
    /// <param name="page">From 1.</param>
    public SearchResults Find(SearchQuery query, bool asTyped, Kind? kind, int page) => Use(connection =>
    {
        // What is called exactly so is meant exactly so: nothing in it is a slip.
        var called = Called(query.Words);
        var meant = Understand(query, asTyped || called.Length > 0, connection);
        var pinned = called.Length > 0 ? called : Called(meant.Words);
        int[] ranked = [.. pinned, .. Ranked(meant.Terms, Named(meant.Words)).Except(pinned)];
        var counts = ranked.GroupBy(id => documents[id].Kind).Select(group => (group.Key, group.Count())).ToList();
        if (kind is not null)
        {
            ranked = [.. ranked.Where(id => documents[id].Kind == kind)];
        }

        var shown = ranked.Skip((page - 1) * PageSize).Take(PageSize).ToArray();
        var named = meant.Terms.SelectMany(term => term.InNames).Select(row => row.Id).ToHashSet();
        var excerpts = connection.Excerpts(shown, string.Join(" OR ", meant.Terms.Select(term => term.Match)), preferSummary: named.Contains);
        return new SearchResults(
            query,
            meant.Words.SequenceEqual(query.Words) ? null : string.Join(' ', meant.Words),
            [.. shown.Select(id => new Hit(documents[id], excerpts.TryGetValue(id, out var excerpt) ? excerpt : Html.Encode(documents[id].Summary)))],
            ranked.Length,
            counts);
    });

    /// <returns>The pages that a half-typed query may be on its way to, by their titles and names.</returns>
    public IReadOnlyList<SearchDocument> Suggest(SearchQuery query) => query.Words.Count == 0 ? [] : Use(connection =>
    {
        var words = query.Words.Take(MostTerms).ToList();
        var match = string.Join(" AND ", words.Select((word, index) => index < words.Count - 1 || word.Length < 2 ? Quoted(word) : Quoted(word) + "*"));
        var pinned = Called(words);
        var begun = string.Join(' ', words);
        var found = connection.RankNames(match).Select(row => row.Id)
            .OrderBy(id => !documents[id].Title.StartsWith(begun, StringComparison.OrdinalIgnoreCase))
            .ThenByDescending(id => WeightOf(documents[id]))
            .ThenBy(id => documents[id].Title.Length);
        return pinned.Union(found).Take(MostSuggestions).Select(id => documents[id]).ToList();
    });

    /// <summary>
    /// What is looked for: the words that tell pages apart, each with its synonyms. A word that nothing on the site holds is
    /// completed if it is the last one, else mended, else left out.
    /// </summary>
    private (IReadOnlyList<string> Words, IReadOnlyList<QueryTerm> Terms) Understand(SearchQuery query, bool asTyped, SearchConnection connection)
    {
        var words = query.Words.ToList();
        var telling = vocabulary.Telling(words);
        var subjects = telling.Any(vocabulary.IsInName) ? telling.Where(vocabulary.IsInName).ToHashSet() : telling;
        var terms = new List<QueryTerm>();
        for (var start = 0; start < words.Count && terms.Count < MostTerms;)
        {
            var length = Math.Min(longestSynonym, words.Count - start);
            while (length > 0 && !synonyms.ContainsKey(string.Join(' ', words.Skip(start).Take(length))))
            {
                length--;
            }

            var count = Math.Max(length, 1);
            var here = words.Skip(start).Take(count).ToList();
            var others = length == 0 ? [] : synonyms[string.Join(' ', here)];
            var isLast = start + count == words.Count;
            var match = string.Join(" OR ", others.Select(Quoted).Prepend(AllOf(here, isLast)));
            var term = QueryTerm.Look(connection, match, isSubject: here.Any(subjects.Contains), isCommon: !here.Any(telling.Contains));
            if (term is null && count == 1 && ((isLast ? vocabulary.Completing(here[0]) : null) ?? (asTyped ? null : vocabulary.Nearest(here[0]))) is { } meant)
            {
                if (!meant.StartsWith(here[0], StringComparison.Ordinal))
                {
                    words[start] = meant;
                }

                term = QueryTerm.Look(connection, Quoted(meant), isSubject: vocabulary.IsInName(meant), isCommon: false);
            }

            if (term is not null)
            {
                terms.Add(term);
            }

            start += count;
        }

        // Two words side by side say more than the two apart, unless they stand so on most pages.
        terms.AddRange(words.Zip(words.Skip(1))
            .Where(pair => telling.Contains(pair.First) || telling.Contains(pair.Second))
            .Take(MostTerms - 1)
            .Select(pair => QueryTerm.Look(connection, Quoted($"{pair.First} {pair.Second}"), isSubject: false, isCommon: false))
            .OfType<QueryTerm>());
        return (words, terms);
    }

    /// <summary>Ids of what has this title or name: exactly before nearly, pages before terms.</summary>
    private int[] Called(IEnumerable<string> words) =>
        [.. byName.GetValueOrDefault(SameName(words), []).OrderByDescending(named => named.Name == string.Join(' ', words)).Select(named => named.Id).Distinct()];

    /// <summary>Ids of what the query names in full among other words: "what does an information analyst do".</summary>
    private HashSet<int> Named(IReadOnlyList<string> words)
    {
        var telling = vocabulary.Telling(words);
        var parts = Enumerable.Range(0, words.Count)
            .SelectMany(start => Enumerable.Range(1, Math.Min(LongestName, words.Count - start)).Select(count => words.Skip(start).Take(count)));
        return [.. parts.Where(part => part.Any(telling.Contains)).SelectMany(Called)];
    }

    /// <summary>Ids of what holds the terms, the best first.</summary>
    private int[] Ranked(IReadOnlyList<QueryTerm> terms, HashSet<int> named)
    {
        var subjects = Math.Max(1, terms.Count(term => term.IsSubject));
        var inNames = new double[documents.Count];
        var inText = new double[documents.Count];
        var namesHeld = new int[documents.Count];
        var held = new int[documents.Count];
        foreach (var term in terms)
        {
            var subject = term.IsSubject ? 1 : 0;
            foreach (var (id, score) in term.InNames)
            {
                inNames[id] += score;
                namesHeld[id]++;
                held[id] += subject;
            }

            // In rising order of id, as FTS5 gives them.
            var next = 0;
            foreach (var (id, score) in term.InText)
            {
                inText[id] += score;
                while (next < term.InNames.Count && term.InNames[next].Id < id)
                {
                    next++;
                }

                held[id] += next < term.InNames.Count && term.InNames[next].Id == id ? 0 : subject;
            }
        }

        // A title that says little else is more to the point than a long one that says it too.
        double ScoreOf(int id)
        {
            var share = Math.Min(1, (double)namesHeld[id] / titleLengths[id]);
            return ((inNames[id] * (0.5 + share)) + inText[id]) * (held[id] + 0.2) / subjects * WeightOf(documents[id]) * (named.Contains(id) ? NamedInFull : 1);
        }

        var scored = Enumerable.Range(0, documents.Count).Where(id => inNames[id] + inText[id] > 0)
            .Select(id => (Id: id, Score: ScoreOf(id)))
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Id)
            .ToList();
        return [.. scored.TakeWhile(pair => pair.Score >= scored[0].Score * LeastShareOfBest).Select(pair => pair.Id)];
    }

    /// <summary>A page tells more than a line of the glossary, and today's page more than yesterday's.</summary>
    private static double WeightOf(SearchDocument document) => (document.Mark is null ? 1 : 0.5) * (IsEntry(document) ? 1 : 0.45);

    /// <summary>Alike for one and many, and for names that are written with and without spaces ("PRINCE2", "prince 2").</summary>
    private static string SameName(IEnumerable<string> words) => string.Concat(words.Select(word => word.Length > 3 && word[^1] == 's' ? word[..^1] : word));

    private static bool IsEntry(SearchDocument document) => document.Kind != Kinds.Term && document.Kind != Kinds.Level;

    private static string AllOf(List<string> words, bool isLast) =>
        $"({string.Join(" AND ", words.Select((word, index) => isLast && index == words.Count - 1 && word.Length >= ShortestPrefix ? $"({Quoted(word)} OR {Quoted(word)}*)" : Quoted(word)))})";

    /// <summary>As a phrase: words hold letters and digits alone, so that nothing in them is FTS5's own syntax.</summary>
    private static string Quoted(string words) => $"\"{words}\"";

    private T Use<T>(Func<SearchConnection, T> use)
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

    /// <summary>One word or name of a query with its synonyms, and what holds it.</summary>
    /// <param name="Match">In FTS5's syntax.</param>
    /// <param name="IsSubject">Pages that hold it are better than those that don't.</param>
    private sealed record QueryTerm(string Match, bool IsSubject, List<(int Id, double Score)> InNames, List<(int Id, double Score)> InText)
    {
        /// <returns>Null where nothing holds it.</returns>
        public static QueryTerm? Look(SearchConnection connection, string match, bool isSubject, bool isCommon)
        {
            // A word on most pages weighs nothing by its count; in a title it still tells.
            var term = new QueryTerm(
                $"({match})",
                isSubject,
                connection.RankNames(match),
                isCommon ? [] : connection.RankTexts(match));
            return !isCommon && term.InNames.Count + term.InText.Count == 0 ? null : term;
        }
    }
}
