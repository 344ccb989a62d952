using HealthInformaticsCareers.Content;
using Microsoft.Data.Sqlite;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>A connection to the index with its statements, for one search at a time.</summary>
internal sealed class Session
{
    // No page holds these characters: the content refuses them.
    private const char MarkStart = '\u0002';
    private const char MarkEnd = '\u0003';

    private readonly SqliteCommand rank;
    private readonly SqliteCommand excerpt;

    public Session(string database)
        : this(Open(database))
    {
    }

    private Session(SqliteConnection connection)
    {
        // The columns in order: title, names, summary, headings, body.
        rank = Prepared(connection, "SELECT rowid, -bm25(pages, 30, 24, 4, 3, 1) FROM pages WHERE pages MATCH $match", "$match");
        excerpt = Prepared(
            connection,
            $"SELECT highlight(pages, 0, '{MarkStart}', ''), highlight(pages, 2, '{MarkStart}', '{MarkEnd}'), snippet(pages, 4, '{MarkStart}', '{MarkEnd}', '…', 30) FROM pages WHERE pages MATCH $match AND rowid = $id",
            "$match",
            "$id");
    }

    /// <summary>Makes the index; the memory lives as long as a session does.</summary>
    public static Session Filled(string database, IReadOnlyList<SearchDocument> documents)
    {
        var connection = Open(database);
        using (var create = connection.CreateCommand())
        {
            // Nothing here outlives the program, so nothing needs to be safe from a crash of it.
            create.CommandText =
                """
                PRAGMA journal_mode = OFF;
                CREATE VIRTUAL TABLE pages USING fts5(title, names, summary, headings, body, tokenize = 'porter unicode61 remove_diacritics 2', prefix = '2 3');
                """;
            create.ExecuteNonQuery();
        }

        using (var all = connection.BeginTransaction())
        {
            string[] columns = ["$id", "$title", "$names", "$summary", "$headings", "$body"];
            using var insert = Prepared(connection, $"INSERT INTO pages (rowid, title, names, summary, headings, body) VALUES ({string.Join(", ", columns)})", columns);
            insert.Transaction = all;
            for (var id = 0; id < documents.Count; id++)
            {
                var document = documents[id];
                object[] values = [id, document.Title, string.Join(". ", document.Names), document.Summary, document.Headings, document.Body];
                for (var column = 0; column < columns.Length; column++)
                {
                    insert.Parameters[column].Value = values[column];
                }

                insert.ExecuteNonQuery();
            }

            all.Commit();
        }

        return new Session(connection);
    }

    /// <returns>What matches, in no order, each with a score that is higher the better it is.</returns>
    public List<(int Id, double Score)> Rank(string match)
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

    /// <returns>By id, with the words marked: the summary, or the best part of the text where neither title nor summary hold one; nothing for what does not match.</returns>
    public Dictionary<int, Html> Excerpts(IEnumerable<int> ids, string match)
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
                var (title, summary, text) = (rows.GetString(0), rows.GetString(1), rows.GetString(2));
                found[id] = Marked(title.Contains(MarkStart) || summary.Contains(MarkStart) || !text.Contains(MarkStart) ? summary : text);
            }
        }

        return found;
    }

    private static Html Marked(string text) =>
        new(Html.Encode(text.Trim()).Markup.Replace($"&#x{(int)MarkStart:X};", "<mark>", StringComparison.Ordinal).Replace($"&#x{(int)MarkEnd:X};", "</mark>", StringComparison.Ordinal));

    private static SqliteConnection Open(string database)
    {
        var connection = new SqliteConnection($"Data Source={database};Pooling=False");
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
