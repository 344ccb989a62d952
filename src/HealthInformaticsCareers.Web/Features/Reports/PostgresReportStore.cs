using System.Data.Common;
using Npgsql;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>Reports in a PostgreSQL database, which several instances of the site can share. Tables that go away while the program runs are not made again.</summary>
public sealed class PostgresReportStore : ReportStore, IDisposable
{
    private const long SchemaLock = 0x48494372;
    private const int LongestWait = 1;

    private const string Schema =
        """
        CREATE TABLE reports_version (version integer NOT NULL);
        INSERT INTO reports_version VALUES (1);
        CREATE TABLE reports (
          id bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
          submission text NOT NULL UNIQUE,
          page text NOT NULL,
          kind text NOT NULL,
          fact text,
          text text NOT NULL,
          reply_to text,
          at bigint NOT NULL,
          closed_at bigint
        );
        CREATE INDEX reports_at ON reports (at);
        """;

    private readonly NpgsqlDataSource source;
    private volatile bool seen;
    private volatile bool sound;

    public PostgresReportStore(string connectionString)
    {
        var named = new NpgsqlConnectionStringBuilder(connectionString);
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // In seconds, unless the connection string says otherwise; and a command that took too long is dropped, not waited for once more.
            Timeout = named.ContainsKey("Timeout") ? named.Timeout : LongestWait,
            CommandTimeout = named.ContainsKey("Command Timeout") ? named.CommandTimeout : LongestWait,
            CancellationTimeout = -1,
            // A connection from a pool may have died with the server; at these numbers a new one costs nothing.
            Pooling = false,
            // It would look for a Kerberos library that most machines lack.
            GssEncryptionMode = GssEncryptionMode.Disable,
        };
        Place = $"the database '{settings.Database}' on {settings.Host}";
        source = NpgsqlDataSource.Create(settings);
    }

    public override string Place { get; }

    public void Dispose() => source.Dispose();

    protected override T Run<T>(bool writes, Func<DbConnection, T> work)
    {
        try
        {
            if (!sound)
            {
                InTransaction(connection =>
                {
                    MakeSound(connection);
                    return 0;
                });
                seen = sound = true;
            }

            return InTransaction(work);
        }
        catch (ReportsUnavailableException)
        {
            sound = false;
            throw;
        }
        catch (PostgresException failed) when (failed.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
        {
            sound = false;
            throw new ReportsClosedException("The tables are gone or not ours.", failed);
        }
        catch (Exception failed) when (failed is DbException or IOException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw new ReportsUnavailableException(failed.Message, failed);
        }
    }

    private T InTransaction<T>(Func<DbConnection, T> work)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        // Where a server or role says "off", a commit is not yet on the disk; a stronger word than "on" stays.
        Execute(connection, "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') IN ('off', 'local')");
        var result = work(connection);
        transaction.Commit();
        return result;
    }

    private void MakeSound(DbConnection connection)
    {
        // Instances that start together make the tables once.
        Execute(connection, $"SELECT pg_advisory_xact_lock({SchemaLock})");
        var ours = Scalar(connection, "SELECT to_regclass('reports_version') IS NOT NULL") is true;
        var any = ours || Scalar(connection, "SELECT to_regclass('reports') IS NOT NULL") is true;
        if (!any && !seen)
        {
            Execute(connection, Schema);
            return;
        }

        switch (ours ? Scalar(connection, "SELECT max(version) FROM reports_version") : null)
        {
            case Version:
                Scalar(connection, "SELECT 1 FROM reports LIMIT 1");
                return;
            case > Version:
                throw new ReportsClosedException("The tables were made by a newer version of this site.");
            default:
                throw new ReportsClosedException(any ? "The tables were not made by this site." : "The tables are gone. Put them back, or start the site anew to begin new ones.");
        }
    }
}
