using HealthInformaticsCareers.Content.Markdown;
using Microsoft.Data.Sqlite;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>A connection to the index with its statements, for one search at a time.</summary>
internal sealed class SearchConnection : IDisposable
{
    // No page holds these characters: the content refuses them.
    private const char MarkStart = '\u0002';
    private const char MarkEnd = '\u0003';

    // As much as a large index: a page that is not at hand is copied again, while every other search waits.
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

        // What something is called weighs more than what is said of it: title, other names; summary, headings, body.
        names = Prepared(connection, "SELECT rowid, -bm25(titles, 30, 24) FROM titles WHERE titles MATCH $match", "$match");
        texts = Prepared(connection, "SELECT rowid, -bm25(texts, 4, 3, 1) FROM texts WHERE texts MATCH $match", "$match");
        excerpt = Prepared(
            connection,
            $"SELECT highlight(texts, 0, '{MarkStart}', '{MarkEnd}'), snippet(texts, 2, '{MarkStart}', '{MarkEnd}', '…', 30) FROM texts WHERE texts MATCH $match AND rowid = $id",
            "$match",
            "$id");
    }

    /// <summary>Makes the index; the memory lives as long as long as a connection is open.</summary>
    public static SearchConnection Filled(string file, IEnumerable<SearchDocument> documents)
    {
        var connection = Open(file);
        using (var create = connection.CreateCommand())
        {
            // Nothing here outlives the program, so nothing needs to be safe from a crash of it. Two tables, because most queries hold words
            // that stand in every text, and only what is called by them has to be looked at. Words are gathered in memory until there are 16 MiB
            // of them: every writing down before that is merged with all others later.
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

    /// <returns>What is called by it, by rising id, each with a score that is higher the better it is.</returns>
    public List<(int Id, double Score)> RankNames(string match) => Rank(names, match);

    /// <returns>What says it, by rising id, each with a score that is higher the better it is.</returns>
    public List<(int Id, double Score)> RankTexts(string match) => Rank(texts, match);

    /// <returns>By id, with the words marked: the best part of the text, or the summary where that holds one or <paramref name="preferSummary"/> says so. Nothing for a text without the words.</returns>
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
            using var rows = excerpt.ExecuteReader();
            if (rows.Read())
            {
                var (summary, text) = (rows.GetString(0), rows.GetString(1));
                found[id] = Marked(preferSummary(id) || summary.Contains(MarkStart) || !text.Contains(MarkStart) ? summary : text);
            }
        }

        return found;
    }

    private static List<(int Id, double Score)> Rank(SqliteCommand rank, string match)
    {
        rank.Parameters[0].Value = match;
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
