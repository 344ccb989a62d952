using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.Data.Sqlite;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>A place for a file of reports, in a folder that does not exist yet; gone when the test is over.</summary>
internal sealed class TemporaryReports : IDisposable
{
    private readonly DirectoryInfo above = Directory.CreateTempSubdirectory("reports-");

    public TemporaryReports() => Store = new SqliteReportStore(Path);

    public string Folder => System.IO.Path.Combine(above.FullName, "App_Data");

    public string Path => System.IO.Path.Combine(Folder, "reports.db");

    public SqliteReportStore Store { get; }

    public void Put(byte[] content)
    {
        Directory.CreateDirectory(Folder);
        File.WriteAllBytes(Path, content);
    }

    /// <summary>What any program could do with the file.</summary>
    public void Run(string sql)
    {
        Directory.CreateDirectory(Folder);
        using var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // Of the tests alone.
        command.CommandText = sql;
#pragma warning restore CA2100
        command.ExecuteNonQuery();
    }

    public SqliteConnection Connect()
    {
        var connection = new SqliteConnection($"Data Source={Path};Pooling=False");
        connection.Open();
        return connection;
    }

    public void Dispose() => above.Delete(recursive: true);
}
