using Npgsql;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The settings under <c>Site:Reports</c>. 0 switches a limit off.</summary>
public sealed class ReportOptions
{
    /// <summary>The SQLite file. A relative path starts from the caller's folder.</summary>
    public string? Path { get; init; }

    /// <summary>A PostgreSQL database, used instead of <see cref="Path"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>The shortest time between opening the form and sending it.</summary>
    public int MinimumSeconds { get; init; } = 3;

    public int PerClientPerMinute { get; init; } = 5;

    public int PerClientPerHour { get; init; } = 30;

    /// <summary>The limit for all clients together, in this process.</summary>
    public int PerMinute { get; init; } = 60;

    /// <summary>The limit for all clients together, counted in the database.</summary>
    public int PerHour { get; init; } = 1000;

    /// <summary>What is wrong with the settings and how to correct it, or null.</summary>
    public string? Problem
    {
        get
        {
            var limits = new[] { (nameof(MinimumSeconds), MinimumSeconds), (nameof(PerClientPerMinute), PerClientPerMinute), (nameof(PerClientPerHour), PerClientPerHour), (nameof(PerMinute), PerMinute), (nameof(PerHour), PerHour) };
            foreach (var (name, limit) in limits.Where(limit => limit.Item2 < 0))
            {
                return $"Site:Reports:{name} is {limit}. Write 0 to switch the limit off, or a number above 0.";
            }

            try
            {
                return string.IsNullOrEmpty(ConnectionString) || new NpgsqlConnectionStringBuilder(ConnectionString).Host is { Length: > 0 }
                    ? null
                    : "Site:Reports:ConnectionString names no host. Write one such as Host=localhost;Database=careers;Username=careers;Password=….";
            }
            catch (Exception refused) when (refused is ArgumentException or FormatException or InvalidOperationException)
            {
                // The driver's message can contain the password.
                return "Site:Reports:ConnectionString cannot be read. Write one such as Host=localhost;Database=careers;Username=careers;Password=….";
            }
        }
    }

    /// <returns>Null if no database is configured. Only development has a default.</returns>
    public ReportStore? OpenStore(bool isDevelopment) =>
        ConnectionString is { Length: > 0 } connection ? new PostgresReportStore(connection)
        : Path is { Length: > 0 } path ? new SqliteReportStore(System.IO.Path.GetFullPath(path, ContentLocation.CallersFolder))
        : isDevelopment ? new SqliteReportStore(System.IO.Path.Combine(ContentLocation.WebProject, "App_Data", "reports.db"))
        : null;
}
