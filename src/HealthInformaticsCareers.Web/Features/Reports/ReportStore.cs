using System.Data.Common;
using System.Text.Json;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Where reports are kept: a database, and the statements that SQLite and PostgreSQL read alike. Each call stands alone, on a connection of its
/// own. It throws <see cref="ReportsUnavailableException"/> where the database is down, locked, full or slow, and the next call starts
/// afresh, so that nothing has to be restarted.
/// </summary>
public abstract class ReportStore
{
    /// <summary>Of the tables; a program meets a higher one when a newer one was here before.</summary>
    protected const int Version = 1;

    private const string Columns = "id, page, kind, fact, text, reply_to, at, closed_at";

    private static readonly Dictionary<string, ReportKind> Kinds = Enum.GetValues<ReportKind>().ToDictionary(WordFor);

    /// <summary>The file or the database, for the log.</summary>
    public abstract string Place { get; }

    /// <summary>Makes the tables where there is nothing yet, and looks whether what there is can be used; every other call does so too.</summary>
    public void Open() => Run(writes: false, _ => 0);

    /// <summary>
    /// Returns once the report is on the disk, with its id. Sent again it keeps its id and its row; the row then holds what was sent last,
    /// because somebody may have changed the text after an answer that got lost.
    /// </summary>
    public virtual long Add(NewReport report) => Run(writes: true, connection =>
    {
        using var insert = Command(
            connection,
            """
            INSERT INTO reports (submission, page, kind, fact, text, reply_to, at) VALUES (@submission, @page, @kind, @fact, @text, @reply_to, @at)
            ON CONFLICT (submission) DO UPDATE SET page = excluded.page, kind = excluded.kind, fact = excluded.fact, text = excluded.text, reply_to = excluded.reply_to
            RETURNING id
            """,
            ("submission", report.Submission.ToString()),
            ("page", report.Page),
            ("kind", WordFor(report.Kind)),
            ("fact", report.Fact),
            ("text", report.Text),
            ("reply_to", report.ReplyTo),
            ("at", report.At.ToUnixTimeSeconds()));
        return (long)insert.ExecuteScalar()!;
    });

    /// <summary>How many have come since then.</summary>
    public int CountSince(DateTimeOffset since) => Run(writes: false, connection =>
    {
        using var count = Command(connection, "SELECT COUNT(*) FROM reports WHERE at >= @since", ("since", since.ToUnixTimeSeconds()));
        return (int)(long)count.ExecuteScalar()!;
    });

    /// <summary>Oldest first; all pages or all times where null.</summary>
    public IReadOnlyList<Report> List(string? page = null, DateTimeOffset? since = null) => Select(
        "WHERE (CAST(@page AS text) IS NULL OR page = @page) AND at >= @since ORDER BY id",
        ("page", page),
        ("since", since?.ToUnixTimeSeconds() ?? 0L));

    public Report? Find(long id) => Select("WHERE id = @id", ("id", id)).SingleOrDefault();

    /// <returns>False where there is no such report. One that is closed stays closed when it was.</returns>
    public bool Close(long id, DateTimeOffset at) => Run(writes: true, connection =>
    {
        using var update = Command(connection, "UPDATE reports SET closed_at = COALESCE(closed_at, @at) WHERE id = @id", ("at", at.ToUnixTimeSeconds()), ("id", id));
        return update.ExecuteNonQuery() == 1;
    });

    /// <summary>Deletes what was sent before then, open or closed.</summary>
    /// <returns>How many.</returns>
    public int Purge(DateTimeOffset before) => Run(writes: true, connection =>
    {
        using var delete = Command(connection, "DELETE FROM reports WHERE at < @before", ("before", before.ToUnixTimeSeconds()));
        return delete.ExecuteNonQuery();
    });

    /// <summary>Runs <paramref name="work"/> in a transaction, which is on the disk when this returns.</summary>
    protected abstract T Run<T>(bool writes, Func<DbConnection, T> work);

    protected static DbCommand Command(DbConnection connection, string sql, params IEnumerable<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        // The statements are all ours, and constant; what comes from outside is a parameter.
#pragma warning disable CA2100
        command.CommandText = sql;
#pragma warning restore CA2100
        foreach (var (name, value) in values)
        {
            var parameter = command.CreateParameter();
            parameter.ParameterName = name;
            parameter.Value = value ?? DBNull.Value;
            command.Parameters.Add(parameter);
        }

        return command;
    }

    protected static void Execute(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        command.ExecuteNonQuery();
    }

    protected static object? Scalar(DbConnection connection, string sql)
    {
        using var command = Command(connection, sql);
        return command.ExecuteScalar();
    }

    private List<Report> Select(string where, params IEnumerable<(string Name, object? Value)> values) => Run(writes: false, connection =>
    {
        using var select = Command(connection, $"SELECT {Columns} FROM reports {where}", values);
        using var rows = select.ExecuteReader();
        var reports = new List<Report>();
        while (rows.Read())
        {
            reports.Add(new Report(
                rows.GetInt64(0),
                rows.GetString(1),
                Kinds.GetValueOrDefault(rows.GetString(2), ReportKind.SomethingElse),
                rows.IsDBNull(3) ? null : rows.GetString(3),
                rows.GetString(4),
                rows.IsDBNull(5) ? null : rows.GetString(5),
                DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(6)),
                rows.IsDBNull(7) ? null : DateTimeOffset.FromUnixTimeSeconds(rows.GetInt64(7))));
        }

        return reports;
    });

    private static string WordFor(ReportKind kind) => JsonNamingPolicy.KebabCaseLower.ConvertName(kind.ToString());
}
