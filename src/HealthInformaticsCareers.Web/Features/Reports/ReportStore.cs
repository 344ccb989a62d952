namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Where reports are kept: a database, and the statements that SQLite and PostgreSQL read alike. Each call stands alone and ends by itself
/// within about two seconds; it throws <see cref="ReportsUnavailableException"/> where the database is down, locked, full or slow, and the
/// next call starts afresh, so that nothing has to be restarted.
/// </summary>
public abstract class ReportStore
{
    /// <summary>Makes the database if there is none, and looks whether it is one of ours.</summary>
    public abstract void Open();

    /// <summary>
    /// Returns once the report is on the disk, with its id. Sent again it keeps its id and its row; the row then holds what was sent last,
    /// because somebody may have changed the text after an answer that got lost.
    /// </summary>
    public abstract long Add(NewReport report);

    /// <summary>How many have come since then.</summary>
    public abstract int CountSince(DateTimeOffset since);

    /// <summary>Oldest first; all pages or all times where null.</summary>
    public abstract IReadOnlyList<Report> List(string? page = null, DateTimeOffset? since = null);

    public abstract Report? Find(long id);

    /// <returns>False where there is no such report. One that is closed stays closed when it was.</returns>
    public abstract bool Close(long id, DateTimeOffset at);

    /// <summary>Deletes what was sent before then, open or closed.</summary>
    /// <returns>How many.</returns>
    public abstract int Purge(DateTimeOffset before);
}
