using System.Text;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class S03_file_that_is_not_ours : IDisposable
{
    private readonly TemporaryReports reports = new();

    public void Dispose() => reports.Dispose();

    [Fact]
    public void Empty_is_left_as_it_is()
    {
        reports.Put([]);

        Assert.Equal("The file is not an SQLite database.", WhyClosed());
    }

    [Fact]
    public void Of_text_is_left_as_it_is()
    {
        reports.Put(Encoding.UTF8.GetBytes(string.Concat(Enumerable.Repeat("Notes that nobody wants to lose.\n", 100))));

        Assert.Equal("The file is not an SQLite database.", WhyClosed());
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
        reports.Store.CheckWritable();
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
        reports.Store.CheckWritable();
        reports.Run("DROP TABLE reports");

        Assert.Equal("The file is damaged.", WhyClosed());
    }

    [Fact]
    public void Is_used_again_once_it_is_repaired()
    {
        reports.Store.CheckWritable();
        var good = File.ReadAllBytes(reports.Path);
        reports.Put([]);
        Assert.Throws<ReportsClosedException>(() => reports.Store.List());

        reports.Put(good);

        Assert.Empty(reports.Store.List());
    }

    /// <summary>Tries to read and to write, and checks that no byte in the folder has changed.</summary>
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
