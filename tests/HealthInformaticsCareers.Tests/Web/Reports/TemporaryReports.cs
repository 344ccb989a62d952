using HealthInformaticsCareers.Web.Features.Reports;
using Microsoft.Data.Sqlite;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>A path for a database of reports, in a folder that does not exist yet. Deleted after the test.</summary>
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

    /// <summary>Changes the file as any other program could.</summary>
    public void Run(string sql)
    {
        Directory.CreateDirectory(Folder);
        using var connection = Connect();
        using var command = connection.CreateCommand();
#pragma warning disable CA2100 // The statements are constants of the tests.
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
