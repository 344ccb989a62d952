using System.Data.Common;
using Npgsql;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>Reports in a PostgreSQL database, which several instances of the site can share. Tables that vanish while the program runs are not created again.</summary>
public sealed class PostgresReportStore : ReportStore, IDisposable
{
    private const long SchemaLock = 0x48494372;
    private const int TimeoutSeconds = 1;

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
    private volatile bool hasExisted;
    private volatile bool isVerified;

    public PostgresReportStore(string connectionString)
    {
        var named = new NpgsqlConnectionStringBuilder(connectionString);
        var settings = new NpgsqlConnectionStringBuilder(connectionString)
        {
            // The connection string may set its own timeouts. A command that timed out is abandoned; by default the driver would wait for it to cancel.
            Timeout = named.ContainsKey("Timeout") ? named.Timeout : TimeoutSeconds,
            CommandTimeout = named.ContainsKey("Command Timeout") ? named.CommandTimeout : TimeoutSeconds,
            CancellationTimeout = -1,
            // A pooled connection may have died with the server, and at this rate a new one costs little.
            Pooling = false,
            // Otherwise the driver looks for a Kerberos library that most machines lack.
            GssEncryptionMode = GssEncryptionMode.Disable,
        };
        Location = $"the database '{settings.Database}' on {settings.Host}";
        source = NpgsqlDataSource.Create(settings);
    }

    public override string Location { get; }

    public override int MaxConcurrency => 16;

    public void Dispose() => source.Dispose();

    protected override T Run<T>(bool writes, Func<DbConnection, T> work)
    {
        try
        {
            if (!isVerified)
            {
                InTransaction(connection =>
                {
                    EnsureSchema(connection);
                    return 0;
                });
                hasExisted = isVerified = true;
            }

            return InTransaction(work);
        }
        catch (ReportsUnavailableException)
        {
            isVerified = false;
            throw;
        }
        catch (PostgresException failed) when (failed.SqlState is PostgresErrorCodes.UndefinedTable or PostgresErrorCodes.UndefinedColumn)
        {
            isVerified = false;
            throw new ReportsClosedException("The tables are missing or were not made by this site.", failed);
        }
        catch (PostgresException failed)
        {
            throw new ReportsUnavailableException($"The database refused (SQLSTATE {failed.SqlState}).", failed);
        }
        catch (Exception failed) when (failed is DbException or IOException or TimeoutException or System.Net.Sockets.SocketException)
        {
            throw new ReportsUnavailableException("The database cannot be reached, or takes too long.", failed);
        }
    }

    private T InTransaction<T>(Func<DbConnection, T> work)
    {
        using var connection = source.OpenConnection();
        using var transaction = connection.BeginTransaction();
        // With "off" or "local", which a server or role can set as its default, a commit may be lost. A stronger setting than "on" is kept.
        Execute(connection, "SELECT set_config('synchronous_commit', 'on', true) WHERE current_setting('synchronous_commit') IN ('off', 'local')");
        var result = work(connection);
        transaction.Commit();
        return result;
    }

    private void EnsureSchema(DbConnection connection)
    {
        // Instances that start at the same time must create the tables only once.
        Execute(connection, $"SELECT pg_advisory_xact_lock({SchemaLock})");
        var ours = Scalar(connection, "SELECT to_regclass('reports_version') IS NOT NULL") is true;
        var any = ours || Scalar(connection, "SELECT to_regclass('reports') IS NOT NULL") is true;
        if (!any && !hasExisted)
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
                throw new ReportsClosedException(any ? "The tables were not made by this site." : "The tables are gone. Restore them, or restart the site to create new ones.");
        }
    }
}
