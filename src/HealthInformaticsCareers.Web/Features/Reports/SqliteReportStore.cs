using System.Buffers.Binary;
using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Reports in one SQLite file. The file is made at the first use. After that it is never made again while the program runs: where it is gone, reports are
/// unavailable until it is back or the site is started anew, so that nobody's report ends in a file that nobody looks into.
/// </summary>
public sealed class SqliteReportStore(string path) : ReportStore
{
    /// <summary>"HICr", in the header of the file: it is one of ours.</summary>
    private const int ApplicationId = 0x48494372;

    private const int HeaderLength = 100;

    /// <summary>For a lock of somebody else, and for our own turn.</summary>
    private static readonly TimeSpan LongestWait = TimeSpan.FromSeconds(1);

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

    private readonly Lock turn = new();
    private bool seen;
    private bool sound;

    public override string Place => path;

    /// <summary>
    /// SQLite goes on writing into a file that was deleted or replaced after it was opened. So the report must be found again in the file that has
    /// the name now: only then is it stored.
    /// </summary>
    public override long Add(NewReport report)
    {
        var id = base.Add(report);
        return Run(writes: false, connection =>
        {
            using var find = Command(connection, "SELECT 1 FROM reports WHERE id = @id AND submission = @submission", ("id", id), ("submission", report.Submission.ToString()));
            return find.ExecuteScalar() is not null ? id : throw new ReportsUnavailableException("The file was replaced while a report was written.");
        });
    }

    protected override T Run<T>(bool writes, Func<DbConnection, T> work)
    {
        if (!turn.TryEnter(LongestWait))
        {
            throw new ReportsUnavailableException("Too many reports wait for the disk.");
        }

        try
        {
            MakeSound();
            using var connection = Connect(path, SqliteOpenMode.ReadWrite);
            CheckOurs(connection);
            using var transaction = connection.BeginTransaction(deferred: !writes);
            var result = work(connection);
            // Committed by a statement of its own: an INSERT that returns a row gives the row before it commits.
            transaction.Commit();
            return result;
        }
        catch (SqliteException failed)
        {
            sound = failed.SqliteErrorCode == SQLitePCL.raw.SQLITE_BUSY;
            throw failed.SqliteErrorCode is SQLitePCL.raw.SQLITE_ERROR or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB
                ? new ReportsClosedException("The file is damaged.", failed)
                : new ReportsUnavailableException(failed.Message, failed);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            sound = false;
            throw new ReportsUnavailableException(failed.Message, failed);
        }
        finally
        {
            turn.Exit();
        }
    }

    private static SqliteConnection Connect(string file, SqliteOpenMode mode)
    {
        // Without a pool: a connection that has failed once is not used again, and a file that is gone is noticed.
        var connection = new SqliteConnection(new SqliteConnectionStringBuilder { DataSource = file, Mode = mode, Pooling = false, DefaultTimeout = (int)LongestWait.TotalSeconds }.ToString());
        try
        {
            connection.Open();
            // EXTRA also syncs the folder after the journal is deleted, which is what commits. What is deleted is overwritten: it can be personal.
            Execute(connection, "PRAGMA journal_mode = DELETE; PRAGMA synchronous = EXTRA; PRAGMA secure_delete = ON;");
            return connection;
        }
        catch
        {
            connection.Dispose();
            throw;
        }
    }

    private static void CheckOurs(SqliteConnection connection) =>
        CheckOurs((long)Scalar(connection, "PRAGMA application_id")!, (long)Scalar(connection, "PRAGMA user_version")!);

    private static void CheckOurs(long applicationId, long version)
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

    /// <summary>Makes the file, or looks through it: at the first use, and again after a failure that is more than a lock.</summary>
    private void MakeSound()
    {
        if (sound)
        {
            return;
        }

        if (!File.Exists(path))
        {
            Make();
        }

        CheckHeader();
        using var connection = Connect(path, SqliteOpenMode.ReadWrite);
        if (Scalar(connection, "PRAGMA quick_check(1)") is not "ok")
        {
            throw new ReportsClosedException("The file is damaged.");
        }

        seen = true;
        sound = true;
    }

    private void Make()
    {
        if (seen)
        {
            throw new ReportsUnavailableException("The file is gone. Put it back, or start the site anew to begin a new one.");
        }

        // The journal of a file that is gone would be played into the new one.
        if (File.Exists($"{path}-journal"))
        {
            throw new ReportsClosedException("The file is gone but its journal is there.");
        }

        Directory.CreateDirectory(Path.GetDirectoryName(path)!);
        // Made under another name: whenever the process ends, there is a whole file of that name or none.
        var draft = $"{path}.{Guid.NewGuid():N}.new";
        try
        {
            // It will hold reply addresses.
            var ownersAlone = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
            if (!OperatingSystem.IsWindows())
            {
                ownersAlone.UnixCreateMode = UnixFileMode.UserRead | UnixFileMode.UserWrite;
            }

            new FileStream(draft, ownersAlone).Dispose();
            using (var connection = Connect(draft, SqliteOpenMode.ReadWrite))
            {
                Execute(connection, Schema);
            }

            File.Move(draft, path, overwrite: false);
        }
        catch (IOException) when (File.Exists(path))
        {
            // Another process was first.
        }
        finally
        {
            File.Delete(draft);
        }
    }

    /// <summary>
    /// By its bytes, before SQLite sees the file: opening one that is not ours could already change it. Nothing of this process has the file
    /// open now: closing it here would end the locks that SQLite holds on it.
    /// </summary>
    private void CheckHeader()
    {
        using var file = new FileStream(path, FileMode.Open, FileAccess.Read, FileShare.ReadWrite | FileShare.Delete);
        var header = new byte[HeaderLength];
        if (file.ReadAtLeast(header, HeaderLength, throwOnEndOfStream: false) < HeaderLength || !header.AsSpan().StartsWith("SQLite format 3\0"u8))
        {
            throw new ReportsClosedException("The file is no SQLite database.");
        }

        CheckOurs(BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(68)), BinaryPrimitives.ReadInt32BigEndian(header.AsSpan(60)));
    }
}
