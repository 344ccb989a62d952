using HealthInformaticsCareers.Tests.Content;
using Npgsql;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>
/// A PostgreSQL server for the tests, reached through a socket in its folder. If PostgreSQL is not installed, its tests are skipped, or fail with
/// <c>REQUIRE_POSTGRES=1</c>.
/// </summary>
public sealed class PostgresServer : IDisposable
{
    private static readonly string? Programs = Directory.Exists("/usr/lib/postgresql")
        ? Directory.GetDirectories("/usr/lib/postgresql").Select(version => Path.Combine(version, "bin")).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")))
        : (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator).FirstOrDefault(folder => File.Exists(Path.Combine(folder, "initdb")));

    private readonly Lazy<DirectoryInfo> started;

    public PostgresServer() => started = new(SetUp);

    private string Folder => started.Value.FullName;

    /// <returns>The connection string to an empty schema.</returns>
    public string NewSchema()
    {
        if (Programs is null)
        {
            const string Reason = "No PostgreSQL was found: install the package 'postgresql', or put initdb and pg_ctl on PATH.";
            Assert.SkipUnless(Environment.GetEnvironmentVariable("REQUIRE_POSTGRES") == "1", Reason);
            Assert.Fail(Reason);
        }

        var name = $"s{Guid.NewGuid():N}";
        var server = $"Host={Folder};Username=careers;Database=postgres;Pooling=False;GSS Encryption Mode=Disable";
        Scalar(server, $"CREATE SCHEMA {name}");
        return $"{server};Search Path={name}";
    }

    public static object? Scalar(string connectionString, string sql)
    {
        using var connection = new NpgsqlConnection(connectionString);
        connection.Open();
#pragma warning disable CA2100 // The statements are constants of the tests.
        using var command = new NpgsqlCommand(sql, connection);
#pragma warning restore CA2100
        return command.ExecuteScalar();
    }

    public void Start() => Start(Folder);

    public void Stop() => Control(Folder, "-m", "immediate", "stop");

    public void Signal(string signal) => Shell.Run("kill", signal, File.ReadLines(Path.Combine(Folder, "data", "postmaster.pid")).First());

    public void Dispose()
    {
        if (started.IsValueCreated)
        {
            Stop();
            started.Value.Delete(recursive: true);
        }
    }

    private DirectoryInfo SetUp()
    {
        var folder = Directory.CreateTempSubdirectory("pg-");
        if (Environment.IsPrivilegedProcess)
        {
            // PostgreSQL refuses to run as root.
            Shell.Run("chown", "postgres", folder.FullName);
        }

        Control(folder.FullName, "-o", "--no-sync --auth=trust --username=careers --encoding=UTF8 --locale=C", "initdb");
        Start(folder.FullName);
        return folder;
    }

    private static void Start(string folder) =>
        Control(folder, "-l", Path.Combine(folder, "log"), "-o", $"-c listen_addresses='' -c unix_socket_directories='{folder}'", "start");

    private static void Control(string folder, params string[] arguments)
    {
        string[] line = [Path.Combine(Programs!, "pg_ctl"), "-s", "-w", "-D", Path.Combine(folder, "data"), .. arguments];
        if (Environment.IsPrivilegedProcess)
        {
            line = ["runuser", "-u", "postgres", "--", .. line];
        }

        Shell.RunIn("/", line[0], line[1..]);
    }
}
