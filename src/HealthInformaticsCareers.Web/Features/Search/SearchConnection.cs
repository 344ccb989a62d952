using HealthInformaticsCareers.Content.Markdown;
using Microsoft.Data.Sqlite;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>A connection to the search index with its prepared statements. Not safe for concurrent use.</summary>
internal sealed class SearchConnection : IDisposable
{
    // The content checks reject these characters, so they cannot be part of a text.
    private const char MarkStart = '\u0002';
    private const char MarkEnd = '\u0003';

    // Enough for a large index. SQLite copies a page that is not in the cache under a lock, which blocks all other searches.
    private const int CacheKibibytes = 65_536;

    private readonly SqliteConnection database;
    private readonly SqliteCommand names;
    private readonly SqliteCommand texts;
    private readonly SqliteCommand excerpt;

    public SearchConnection(string file)
        : this(Open(file))
    {
    }

    private SearchConnection(SqliteConnection connection)
    {
        database = connection;
        using (var cache = connection.CreateCommand())
        {
            cache.CommandText = $"PRAGMA cache_size = -{CacheKibibytes}";
            cache.ExecuteNonQuery();
        }

        // The weights of the columns: title and names, then summary, headings and body.
        names = Prepared(connection, "SELECT rowid, -bm25(titles, 30, 24) FROM titles WHERE titles MATCH $match", "$match");
        texts = Prepared(connection, "SELECT rowid, -bm25(texts, 4, 3, 1) FROM texts WHERE texts MATCH $match", "$match");
        excerpt = Prepared(
            connection,
            $"SELECT highlight(texts, 0, '{MarkStart}', '{MarkEnd}'), snippet(texts, 2, '{MarkStart}', '{MarkEnd}', '…', 30) FROM texts WHERE texts MATCH $match AND rowid = $id",
            "$match",
            "$id");
    }

    /// <summary>Creates the index. Its memory is freed when its last connection is closed.</summary>
    public static SearchConnection CreateIndex(string file, IEnumerable<SearchDocument> documents)
    {
        var connection = Open(file);
        using (var create = connection.CreateCommand())
        {
            // The database never outlives the process, so it needs no journal. Titles have a table of their own, because most words of most
            // queries are common: those are looked up in titles only. A large hash buffers 16 MiB of words in memory before FTS5 writes a
            // segment, because every segment has to be merged with the others later.
            create.CommandText =
                """
                PRAGMA journal_mode = OFF;
                CREATE VIRTUAL TABLE titles USING fts5(title, names, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3');
                CREATE VIRTUAL TABLE texts USING fts5(summary, headings, body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '3');
                INSERT INTO texts(texts, rank) VALUES ('hashsize', 16777216);
                """;
            create.ExecuteNonQuery();
        }

        using (var all = connection.BeginTransaction())
        {
            using var name = Prepared(connection, "INSERT INTO titles (rowid, title, names) VALUES ($id, $title, $names)", "$id", "$title", "$names");
            using var text = Prepared(connection, "INSERT INTO texts (rowid, summary, headings, body) VALUES ($id, $summary, $headings, $body)", "$id", "$summary", "$headings", "$body");
            foreach (var (id, document) in documents.Index())
            {
                Insert(name, id, document.Title, string.Join(". ", document.Names));
                Insert(text, id, document.Summary, document.Headings, document.Body);
            }

            all.Commit();

            void Insert(SqliteCommand command, params object[] values)
            {
                command.Transaction = all;
                for (var column = 0; column < values.Length; column++)
                {
                    command.Parameters[column].Value = values[column];
                }

                command.ExecuteNonQuery();
            }
        }

        return new SearchConnection(connection);
    }

    public void Dispose()
    {
        names.Dispose();
        texts.Dispose();
        excerpt.Dispose();
        database.Dispose();
    }

    public long StatementsRun { get; private set; }

    /// <returns>The documents with a matching title or name, by ascending id. A higher score is better.</returns>
    public List<(int Id, double Score)> RankNames(string match) => Rank(names, match);

    /// <returns>The documents with matching text, by ascending id. A higher score is better.</returns>
    public List<(int Id, double Score)> RankTexts(string match) => Rank(texts, match);

    /// <summary>Excerpts with the matching words marked: the best part of the text, or the summary if it contains a match or is preferred.</summary>
    /// <returns>Excerpts by document id, without the documents that don't match.</returns>
    public Dictionary<int, Html> Excerpts(IEnumerable<int> ids, string match, Func<int, bool> preferSummary)
    {
        var found = new Dictionary<int, Html>();
        if (match.Length == 0)
        {
            return found;
        }

        excerpt.Parameters[0].Value = match;
        foreach (var id in ids)
        {
            excerpt.Parameters[1].Value = id;
            StatementsRun++;
            using var rows = excerpt.ExecuteReader();
            if (rows.Read())
            {
                var (summary, text) = (rows.GetString(0), rows.GetString(1));
                found[id] = Marked(preferSummary(id) || summary.Contains(MarkStart) || !text.Contains(MarkStart) ? summary : text);
            }
        }

        return found;
    }

    private List<(int Id, double Score)> Rank(SqliteCommand rank, string match)
    {
        rank.Parameters[0].Value = match;
        StatementsRun++;
        using var rows = rank.ExecuteReader();
        var found = new List<(int, double)>();
        while (rows.Read())
        {
            found.Add((rows.GetInt32(0), rows.GetDouble(1)));
        }

        return found;
    }

    private static Html Marked(string text) =>
        new(Html.Encode(text.Trim()).Markup.Replace($"&#x{(int)MarkStart:X};", "<mark>", StringComparison.Ordinal).Replace($"&#x{(int)MarkEnd:X};", "</mark>", StringComparison.Ordinal));

    private static SqliteConnection Open(string file)
    {
        var connection = new SqliteConnection($"Data Source={file};Pooling=False");
        connection.Open();
        return connection;
    }

    private static SqliteCommand Prepared(SqliteConnection connection, string sql, params IEnumerable<string> parameters)
    {
        var command = connection.CreateCommand();
        command.CommandText = sql;
        foreach (var name in parameters)
        {
            command.Parameters.Add(new SqliteParameter(name, ""));
        }

        command.Prepare();
        return command;
    }
}
