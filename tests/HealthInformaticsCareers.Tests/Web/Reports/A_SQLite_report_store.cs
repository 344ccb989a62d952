using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class A_SQLite_report_store : A_report_store, IDisposable
{
    private readonly TemporaryReports reports = new();

    private protected override ReportStore Store => reports.Store;

    public void Dispose() => reports.Dispose();

    [Fact]
    public async Task Creates_one_file_when_many_start_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Reopened().CheckWritable(), TestContext.Current.CancellationToken)));

        Assert.Equal([reports.Path], Directory.GetFileSystemEntries(reports.Folder));
    }

    [Fact]
    public void Creates_a_file_that_only_its_owner_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        Store.CheckWritable();

#pragma warning disable CA1416 // Skipped above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(reports.Path));
#pragma warning restore CA1416
    }

    [Fact]
    public void S01_is_unavailable_only_while_another_process_locks_the_file()
    {
        Store.Add(ReportOf("Before."));
        using (var other = reports.Connect())
        {
            using var exclusive = other.CreateCommand();
            exclusive.CommandText = "BEGIN EXCLUSIVE; UPDATE reports SET text = 'Never committed.'";
            exclusive.ExecuteNonQuery();

            Assert.IsNotType<ReportsClosedException>(Assert.ThrowsAny<ReportsUnavailableException>(() => Store.Add(ReportOf("Meanwhile."))));
        }

        Store.Add(ReportOf("After."));
        Assert.Equal(["Before.", "After."], Store.List().Select(report => report.Text));
    }

    [Fact]
    public void S02_is_unavailable_only_while_the_file_cannot_be_created()
    {
        File.WriteAllText(reports.Folder, "In the way.");
        Assert.ThrowsAny<ReportsUnavailableException>(() => Store.Add(ReportOf("First.")));

        File.Delete(reports.Folder);

        Assert.Equal(1, Store.Add(ReportOf("Second.")));
    }

    [Fact]
    public void S04_is_unavailable_while_the_file_is_missing()
    {
        Store.Add(ReportOf("Kept."));
        File.Move(reports.Path, reports.Path + ".away");

        Assert.ThrowsAny<ReportsUnavailableException>(() => Store.Add(ReportOf("Meanwhile.")));
        Assert.ThrowsAny<ReportsUnavailableException>(() => Store.Add(ReportOf("Meanwhile.")));
        Assert.False(File.Exists(reports.Path));

        File.Move(reports.Path + ".away", reports.Path);
        Store.Add(ReportOf("Back."));
        Assert.Equal(["Kept.", "Back."], Store.List().Select(report => report.Text));
    }

    [Fact]
    public void S04_creates_a_new_file_only_after_a_restart()
    {
        Store.Add(ReportOf("Gone."));
        File.Delete(reports.Path);

        Reopened().Add(ReportOf("New."));

        Assert.Equal("New.", Assert.Single(Store.List()).Text);
    }

    [Fact]
    public void S04_leaves_the_journal_of_a_missing_file_alone()
    {
        Directory.CreateDirectory(reports.Folder);
        File.WriteAllText($"{reports.Path}-journal", "Of another file.");

        Assert.Throws<ReportsClosedException>(() => Store.Add(ReportOf("New.")));
        Assert.Equal([$"{reports.Path}-journal"], Directory.GetFileSystemEntries(reports.Folder));
    }

    [Fact]
    public async Task S04_never_accepts_a_report_that_went_into_a_file_that_was_replaced_meanwhile()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows does not replace a file that is open.");
        Store.Add(ReportOf("Old."));
        using var replacement = new TemporaryReports();
        replacement.Store.CheckWritable();
        var report = ReportOf("Meanwhile.");
        Task<long?> adding;
        using (var other = reports.Connect())
        {
            using var reading = other.CreateCommand();
            reading.CommandText = "BEGIN; SELECT COUNT(*) FROM reports";
            reading.ExecuteScalar();

            // The store has written into the old file once there is a journal, and waits for the reader to commit. Then another file takes the name.
            adding = Task.Run(() => Store.Add(report), TestContext.Current.CancellationToken);
            while (!File.Exists($"{reports.Path}-journal") && !adding.IsCompleted)
            {
                await Task.Yield();
            }

            File.Move(replacement.Path, reports.Path, overwrite: true);
        }

        Assert.Equal("The file was replaced while a report was written.", (await Assert.ThrowsAsync<ReportsUnavailableException>(() => adding)).Message);
        Assert.Empty(Store.List());
        Assert.NotNull(Store.Add(report));
        Assert.Equal("Meanwhile.", Assert.Single(Reopened().List()).Text);
    }

    private protected override ReportStore Reopened() => new SqliteReportStore(reports.Path);
}
