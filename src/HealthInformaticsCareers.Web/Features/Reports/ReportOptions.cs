namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The settings under <c>Site:Reports</c>. A limit of 0 is off.</summary>
public sealed class ReportOptions
{
    /// <summary>The SQLite file; a relative one counts from the caller's folder. Without it, and without <see cref="ConnectionString"/>, reports are closed.</summary>
    public string? Path { get; init; }

    /// <summary>Of a PostgreSQL database; it goes before <see cref="Path"/>.</summary>
    public string? ConnectionString { get; init; }

    /// <summary>From the form to its sending.</summary>
    public int MinimumSeconds { get; init; } = 3;

    public int PerClientPerMinute { get; init; } = 5;

    public int PerClientPerHour { get; init; } = 30;

    /// <summary>From everybody, to this process.</summary>
    public int PerMinute { get; init; } = 60;

    /// <summary>From everybody, counted in the database.</summary>
    public int PerHour { get; init; } = 1000;
}
