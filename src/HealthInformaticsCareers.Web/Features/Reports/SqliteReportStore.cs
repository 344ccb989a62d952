using System.Buffers.Binary;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Reports in one SQLite file, created at the first use. It is not created again while the program runs: if it vanishes, reports are unavailable until
/// it is restored or the site restarts. Otherwise reports could go into a file that no editor reads.
/// </summary>
public sealed class SqliteReportStore(string path) : ReportStore
{
    /// <summary>"HICr" in the header marks a file of ours.</summary>
    private const int ApplicationId = 0x48494372;

    private const int HeaderLength = 100;

    /// <summary>Applies to locks of other processes, and to <see cref="gate"/>.</summary>
    private static readonly TimeSpan LockTimeout = TimeSpan.FromSeconds(1);

    private static readonly string Schema =
        $"""
        BEGIN;
        PRAGMA application_id = {ApplicationId};
        PRAGMA user_version = {Version};
        CREATE TABLE reports (
          id INTEGER PRIMARY KEY AUTOINCREMENT,
          submission TEXT NOT NULL UNIQUE,
          page TEXT NOT NULL,
          kind TEXT NOT NULL,
          fact TEXT,
          text TEXT NOT NULL,
          reply_to TEXT,
          at INTEGER NOT NULL,
          closed_at INTEGER
        ) STRICT;
        CREATE INDEX reports_at ON reports (at);
        COMMIT;
        """;

    private readonly Lock gate = new();
    private bool hasExisted;
    private bool isVerified;

    public override string Location => path;

    /// <summary>SQLite has one writer at a time.</summary>
    public override int MaxConcurrency => 1;

    /// <summary>
    /// SQLite keeps writing into a file that was deleted or replaced after it was opened. The report counts as stored only if it is found again in the
    /// file that has the name now.
    /// </summary>
    public override long? Add(NewReport report) => base.Add(report) is not { } id ? null : Run(writes: false, connection =>
    {
        using var find = Command(connection, "SELECT 1 FROM reports WHERE id = @id AND submission = @submission", ("id", id), ("submission", report.Submission.ToString()));
        return find.ExecuteScalar() is not null ? id : throw new ReportsUnavailableException("The file was replaced while a report was written.");
    });

    protected override T Run<T>(bool writes, Func<DbConnection, T> work)
    {
        if (!gate.TryEnter(LockTimeout))
        {
            throw new ReportsUnavailableException("Other reports are still being written.");
        }

        try
        {
            EnsureUsable();
            using var connection = Connect(path, SqliteOpenMode.ReadWrite);
            RequireOwnSchema(connection);
            using var transaction = connection.BeginTransaction(deferred: !writes);
            var result = work(connection);
            // INSERT … RETURNING returns its row before the commit, so this must come before anyone is told.
            transaction.Commit();
            return result;
        }
        catch (SqliteException failed)
        {
            isVerified = failed.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY;
            throw failed.SqliteErrorCode is SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB
                ? new ReportsClosedException("The file is damaged.", failed)
                : new ReportsUnavailableException($"SQLite reports error {failed.SqliteErrorCode}.", failed);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            isVerified = false;
            throw new ReportsUnavailableException("The file cannot be opened or created.", failed);
        }
        finally
        {
            gate.Exit();
        }
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        // The connection is not pooled, so that a failed connection is never reused and a missing file is noticed.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = (int)LockTimeout.TotalSeconds }.ToString());
        try
        {
            connection.Open();
            // Deleting the journal is the commit, and EXTRA also syncs its folder. Deleted rows may be personal, so they are overwritten.
            Execute(connection, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void RequireOwnSchema(SqliteConnection connection) =>
        RequireOwnSchema((long)Scalar(connection, "PRAGMA application_id")!, (long)Scalar(connection, "PRAGMA user_version")!);

    private static void RequireOwnSchema(long applicationId, long version)
    {
        if (applicationId != ApplicationId || version < 1)
        {
            throw new ReportsClosedException("The file was not made by this site.");
        }

        if (version > Version)
        {
            throw new ReportsClosedException("The file was made by a newer version of this site.");
        }
    }

    /// <summary>Creates the file, or checks all of it: at the first use, and again after any failure other than a lock.</summary>
    private void EnsureUsable()
    {
        if (isVerified)
        {
            return;
        }

        if (!File.Exists(path))
        {
            Create();
        }

        CheckHeader();
        using var connection = Connect(path, SqliteOpenMode.ReadWrite);
        if (Scalar(connection, "PRAGMA quick_check(1)") is not "ok")
        {
            throw new ReportsClosedException("The file is damaged.");
        }

        hasExisted = true;
        isVerified = true;
    }

    private void Create()
    {
        if (hasExisted)
        {
            throw new ReportsUnavailableException("The file is gone. Restore it, or restart the site to create a new one.");
        }

        // SQLite would replay the journal of the missing file into the new one.
        if (File.Exists($"{path}-journal"))
        {
            throw new ReportsClosedException("The file is gone, but its journal is still there.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Written under a temporary name, so that a crash leaves either a complete file or none.
        var draft = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            // Only the owner may read the senders' addresses.
            var ownerOnly = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                ownerOnly.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            new FileStream(draft, ownerOnly).Dispose();
            using (var connection = Connect(draft, SqliteOpenMode.ReadWrite))
            {
                Execute(connection, Schema);
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process created it first.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>
    /// Reads the bytes before SQLite does, because SQLite may already change a foreign file by opening it. No connection of this process may be open
    /// meanwhile: closing the stream would release the POSIX locks that SQLite holds on the file.
    /// </summary>
    private void CheckHeader()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.AsSpan().StartsWith("SQLite format 3\0"u8))
        {
            throw new ReportsClosedException("The file is not an SQLite database.");
        }

        RequireOwnSchema(BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(68)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(60)));
    }
}
