using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class A_SQLite_report_store : A_report_store, IDisposable
{
    private readonly TemporaryReports reports = new();

    private protected override ReportStore Store => reports.Store;

    public void Dispose() => reports.Dispose();

    [Fact]
    public async Task Makes_one_file_when_many_start_at_once()
    {
        await Task.WhenAll(Enumerable.Range(0, 16).Select(_ => Task.Run(() => Again().Open(), TestContext.Current.CancellationToken)));

        Assert.Equal([reports.Path], Directory.GetFileSystemEntries(reports.Folder));
    }

    [Fact]
    public void Makes_a_file_that_its_owner_alone_can_read()
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "Windows has no such permissions.");
        Store.Open();

#pragma warning disable CA1416 // Skipped above.
        Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(reports.Path));
#pragma warning restore CA1416
    }

    [Fact]
    public void S01_is_unavailable_while_somebody_locks_the_file_and_not_after_that()
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
    public void S02_is_unavailable_where_the_file_cannot_be_made_and_not_after_that()
    {
        File.WriteAllText(reports.Folder, "In the way.");
        Assert.ThrowsAny<ReportsUnavailableException>(() => Store.Add(ReportOf("First.")));

        File.Delete(reports.Folder);

        Assert.Equal(1, Store.Add(ReportOf("Second.")));
    }

    [Fact]
    public void S04_is_unavailable_when_the_file_is_deleted_and_stores_again_when_it_is_back()
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
    public void S04_begins_a_new_file_only_when_the_site_is_started_anew()
    {
        Store.Add(ReportOf("Gone."));
        File.Delete(reports.Path);

        Again().Add(ReportOf("New."));

        Assert.Equal("New.", Assert.Single(Store.List()).Text);
    }

    [Fact]
    public void S04_leaves_the_journal_of_a_file_that_is_gone()
    {
        Directory.CreateDirectory(reports.Folder);
        File.WriteAllText($"{reports.Path}-journal", "Of another file.");

        Assert.Throws<ReportsClosedException>(() => Store.Add(ReportOf("New.")));
        Assert.Equal([$"{reports.Path}-journal"], Directory.GetFileSystemEntries(reports.Folder));
    }

    private protected override ReportStore Again() => new SqliteReportStore(reports.Path);
}
