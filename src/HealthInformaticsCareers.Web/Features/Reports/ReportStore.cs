using System.Data.Common;
using System.Text.Json;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// The database of the reports, with the statements that SQLite and PostgreSQL have in common. Each call opens its own connection. It throws
/// <see cref="ReportsUnavailableException"/> while the database is down, locked, full or slow; the next call tries again, so nothing has to be
/// restarted.
/// </summary>
public abstract class ReportStore
{
    /// <summary>The version of the schema. A higher one in the database was left by a newer program.</summary>
    protected const int Version = 1;

    private const string Columns = "id, page, kind, fact, text, reply_to, at, closed_at";

    private static readonly Dictionary<string, ReportKind> Kinds = Enum.GetValues<ReportKind>().ToDictionary(WordFor);

    /// <summary>The file or the database, for the log and the command line.</summary>
    public abstract string Location { get; }

    /// <summary>How many calls may run at once.</summary>
    public abstract int MaxConcurrency { get; }

    /// <summary>Creates the schema in an empty database, and fails unless reports could be written now. Every other call checks the schema too.</summary>
    public void CheckWritable() => Run(writes: true, connection =>
    {
        Execute(connection, "UPDATE reports SET at = at WHERE 1 = 0");
        return true;
    });

    /// <summary>
    /// Returns once the report is on the disk. A submission that is sent again keeps its id and its row; the row then holds what was sent last,
    /// because the sender may have changed the text after a response got lost.
    /// </summary>
    /// <returns>The id; null if an editor has closed the report and this one differs from it. The closed one stays as it was.</returns>
    public virtual long? Add(NewReport report) => Run(writes: true, connection =>
    {
        (string, object?)[] values =
        [
            ("submission", report.Submission.ToString()),
            ("page", report.Page),
            ("kind", WordFor(report.Kind)),
            ("fact", report.Fact),
            ("text", report.Text),
            ("reply_to", report.ReplyTo),
        ];
        using var insert = Command(
            connection,
            """
            INSERT INTO reports (submission, page, kind, fact, text, reply_to, at) VALUES (@submission, @page, @kind, @fact, @text, @reply_to, @at)
            ON CONFLICT (submission) DO UPDATE SET page = excluded.page, kind = excluded.kind, fact = excluded.fact, text = excluded.text, reply_to = excluded.reply_to
            WHERE reports.closed_at IS NULL
            RETURNING id
            """,
            [.. values, ("at", report.At.ToUnixTimeSeconds())]);
        using var same = Command(
            connection,
            """
            SELECT id FROM reports WHERE submission = @submission AND page = @page AND kind = @kind AND text = @text
            AND fact IS NOT DISTINCT FROM @fact AND reply_to IS NOT DISTINCT FROM @reply_to
            """,
            values);
        return (long?)(insert.ExecuteScalar() ?? same.ExecuteScalar());
    });

    /// <summary>
    /// The number of reports that were sent between these times or at one of them. The end matters after a clock ran ahead: what was sent then has a time that
    /// is still to come, and would count for as long.
    /// </summary>
    public int Count(DateTimeOffset since, DateTimeOffset until) => Run(writes: false, connection =>
    {
        using var count = Command(connection, "SELECT COUNT(*) FROM reports WHERE at >= @since AND at <= @until", ("since", since.ToUnixTimeSeconds()), ("until", until.ToUnixTimeSeconds()));
        return (int)(long)count.ExecuteScalar()!;
    });

    /// <summary>Lists reports, oldest first. Null means every page, or any time.</summary>
    public IReadOnlyList<Report> List(string? page = null, DateTimeOffset? since = null) => Select(
        "WHERE (CAST(@page AS text) IS NULL OR page = @page) AND at >= @since ORDER BY id",
        ("page", page),
        ("since", since?.ToUnixTimeSeconds() ?? 0L));

    public Report? Find(long id) => Select("WHERE id = @id", ("id", id)).SingleOrDefault();

    /// <returns>False if there is no such report. A report that is already closed keeps its closing time.</returns>
    public bool Close(long id, DateTimeOffset at) => Run(writes: true, connection =>
    {
        using var update = Command(connection, "UPDATE reports SET closed_at = COALESCE(closed_at, @at) WHERE id = @id", ("at", at.ToUnixTimeSeconds()), ("id", id));
        return update.ExecuteNonQuery() == 1;
    });

    /// <param name="before">Reports sent before this time count as expired.</param>
    public ReportAges AgesAt(DateTimeOffset before) => Run(writes: false, connection =>
    {
        using var select = Command(connection, "SELECT COUNT(*), COUNT(CASE WHEN at < @before THEN 1 END), COALESCE(MAX(at), 0) FROM reports", ("before", before.ToUnixTimeSeconds()));
        using var row = select.ExecuteReader();
        row.Read();
        return new ReportAges((int)row.GetInt64(0), (int)row.GetInt64(1), DateTimeOffset.FromUnixTimeSeconds(row.GetInt64(2)));
    });

    /// <summary>Deletes the reports that were sent before that time, open or closed.</summary>
    /// <returns>The number of reports deleted.</returns>
    public int Purge(DateTimeOffset before) => Run(writes: true, connection =>
    {
        using var delete = Command(connection, "DELETE FROM reports WHERE at < @before", ("before", before.ToUnixTimeSeconds()));
        return delete.ExecuteNonQuery();
    });

    /// <summary>Runs <paramref name="work"/> in a transaction that is on the disk when this returns.</summary>
    protected abstract T Run<T>(bool writes, Func<DbConnection, T> work);

    protected static DbCommand Command(DbConnection connection, string sql, params IEnumerable<(string Name, object? Value)> values)
    {
        var command = connection.CreateCommand();
        // All statements are constants of this assembly; values from outside are parameters.
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

/// <param name="Newest">When the latest report was sent; 1970 if there is none.</param>
public sealed record ReportAges(int Total, int Expired, DateTimeOffset Newest);
