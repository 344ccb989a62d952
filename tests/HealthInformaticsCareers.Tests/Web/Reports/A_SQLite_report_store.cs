using System.Text;
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

public sealed class S03_file_that_is_not_ours : IDisposable
{
    private readonly TemporaryReports reports = new();

    public void Dispose() => reports.Dispose();

    [Fact]
    public void Empty_is_left_as_it_is()
    {
        reports.Put([]);

        Assert.Equal("The file is no SQLite database.", WhyClosed());
    }

    [Fact]
    public void Of_text_is_left_as_it_is()
    {
        reports.Put(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Notes that nobody wants to lose.\n", 100))));

        Assert.Equal("The file is no SQLite database.", WhyClosed());
    }

    [Theory]
    [InlineData("DELETE")]
    [InlineData("WAL")]
    public void Of_another_program_is_left_as_it_is(string journal)
    {
        reports.Run($"PRAGMA journal_mode = {journal}; CREATE TABLE reports (id INTEGER); INSERT INTO reports VALUES (1);");

        Assert.Equal("The file was not made by this site.", WhyClosed());
    }

    [Fact]
    public void Of_a_newer_version_is_left_as_it_is()
    {
        reports.Store.Open();
        reports.Run("PRAGMA user_version = 2");

        Assert.Equal("The file was made by a newer version of this site.", WhyClosed());
    }

    [Theory]
    [InlineData(4096, 4096)]
    [InlineData(8192, 100)]
    [InlineData(104, 60)]
    public void That_is_damaged_is_left_as_it_is(int from, int length)
    {
        reports.Store.Add(new NewReport(Guid.NewGuid(), "/", ReportKind.Question, null, new string('x', 2000), null, DateTimeOffset.UnixEpoch));
        var content = File.ReadAllBytes(reports.Path);
        content.AsSpan(from, length).Fill(0xA5);
        reports.Put(content);

        Assert.Equal("The file is damaged.", WhyClosed());
    }

    [Fact]
    public void Without_its_table_is_left_as_it_is()
    {
        reports.Store.Open();
        reports.Run("DROP TABLE reports");

        Assert.Equal("The file is damaged.", WhyClosed());
    }

    [Fact]
    public void Is_used_again_once_it_is_repaired()
    {
        reports.Store.Open();
        var good = File.ReadAllBytes(reports.Path);
        reports.Put([]);
        Assert.Throws<ReportsClosedException>(() => reports.Store.List());

        reports.Put(good);

        Assert.Empty(reports.Store.List());
    }

    /// <summary>Tries to read and to write, and looks that no byte of the folder is another afterwards.</summary>
    private string WhyClosed()
    {
        var before = Content();
        var store = new SqliteReportStore(reports.Path);
        Assert.Throws<ReportsClosedException>(() => store.List());
        var closed = Assert.Throws<ReportsClosedException>(() => store.Add(new NewReport(Guid.NewGuid(), "/", ReportKind.Question, null, "Anybody there?", null, DateTimeOffset.UnixEpoch)));
        Assert.Equal(before, Content());
        return closed.Message;
    }

    private List<(string, string)> Content() =>
        [.. Directory.GetFiles(reports.Folder).Order(StringComparer.Ordinal).Select(file => (file, Convert.ToHexString(File.ReadAllBytes(file))))];
}
