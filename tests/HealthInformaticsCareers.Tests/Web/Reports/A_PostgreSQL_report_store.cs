using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;
using Npgsql;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class A_PostgreSQL_report_store(PostgresServer server) : A_report_store, IClassFixture<PostgresServer>, IDisposable
{
    private readonly List<PostgresReportStore> stores = [];
    private string? connection;

    private protected override ReportStore Store
    {
        get
        {
            // Many threads may ask at once; the first creates it.
            lock (stores)
            {
                return stores.Count > 0 ? stores[0] : Reopened();
            }
        }
    }

    private string Connection => connection ??= server.NewSchema();

    public void Dispose() => stores.ForEach(store => store.Dispose());

    [Fact]
    public async Task S05_creates_its_tables_once_when_many_start_at_once()
    {
        var many = Enumerable.Range(0, 16).Select(_ => Reopened()).ToList();

        await Task.WhenAll(many.Select(store => Task.Factory.StartNew(store.CheckWritable, TestContext.Current.CancellationToken, TaskCreationOptions.LongRunning, TaskScheduler.Default)));

        Assert.Equal(1L, Scalar("SELECT count(*) FROM reports_version"));
    }

    [Fact]
    public void S05_serves_several_instances()
    {
        var first = Store.Add(ReportOf("One."));
        var second = Reopened().Add(ReportOf("Two."));

        Assert.Equal([first, second], Reopened().List().Select(report => (long?)report.Id));
    }

    [Theory]
    [InlineData("CREATE TABLE reports (id integer)", "The tables were not made by this site.")]
    [InlineData("CREATE TABLE reports_version (version integer); INSERT INTO reports_version VALUES (2)", "The tables were made by a newer version of this site.")]
    [InlineData("CREATE TABLE reports_version (version integer); INSERT INTO reports_version VALUES (1)", "The tables are missing or were not made by this site.")]
    public void S03_leaves_tables_that_are_not_its_own(string sql, string why)
    {
        Scalar(sql);

        Assert.Equal(why, Assert.Throws<ReportsClosedException>(() => Store.Add(ReportOf("New."))).Message);
    }

    [Fact]
    public void S04_does_not_create_its_tables_again_while_it_runs()
    {
        Store.Add(ReportOf("Gone."));
        Scalar("DROP TABLE reports; DROP TABLE reports_version");

        Assert.Throws<ReportsClosedException>(() => Store.Add(ReportOf("New.")));
        Assert.Throws<ReportsClosedException>(() => Store.Add(ReportOf("New.")));
        Reopened().Add(ReportOf("After a restart."));
        Assert.Equal("After a restart.", Assert.Single(Store.List()).Text);
    }

    [Fact]
    public void S01_is_unavailable_only_while_another_client_locks_the_table()
    {
        Store.Add(ReportOf("Before."));
        using (var other = new NpgsqlConnection(Connection))
        {
            other.Open();
            using var transaction = other.BeginTransaction();
            using var locking = new NpgsqlCommand("LOCK TABLE reports", other);
            locking.ExecuteNonQuery();

            using var hasty = new PostgresReportStore(Connection);
            Assert.IsNotType<ReportsClosedException>(Assert.ThrowsAny<ReportsUnavailableException>(() => hasty.Add(ReportOf("Meanwhile."))));
        }

        Store.Add(ReportOf("After."));
        Assert.Equal("After.", Store.List()[^1].Text);
    }

    [Fact]
    public void F10_waits_for_the_disk_even_if_the_server_is_set_not_to()
    {
        using var hasty = new PostgresReportStore($"{Connection};Timeout=30;Command Timeout=30;Options=-c synchronous_commit=off");
        hasty.CheckWritable();
        Scalar("CREATE FUNCTION note() RETURNS trigger LANGUAGE plpgsql AS 'BEGIN NEW.fact = current_setting(''synchronous_commit''); RETURN NEW; END'; CREATE TRIGGER note BEFORE INSERT ON reports FOR EACH ROW EXECUTE FUNCTION note()");

        var id = Assert.NotNull(hasty.Add(ReportOf("Safe.")));

        Assert.Equal("on", hasty.Find(id)!.Fact);
    }

    [Fact]
    public void N05_is_not_writable_while_the_server_is_read_only()
    {
        Store.CheckWritable();
        using var readOnly = new PostgresReportStore($"{Connection};Timeout=30;Command Timeout=30;Options=-c default_transaction_read_only=on");

        var failure = Assert.Throws<ReportsUnavailableException>(readOnly.CheckWritable);
        Assert.Equal("The database refused (SQLSTATE 25006).", failure.Message);
    }

    private protected override ReportStore Reopened()
    {
        // Generous timeouts: these tests are about what is stored, not about how fast a busy machine stores it.
        lock (stores)
        {
            stores.Add(new PostgresReportStore($"{Connection};Timeout=30;Command Timeout=30"));
            return stores[^1];
        }
    }

    private object? Scalar(string sql) => PostgresServer.Scalar(Connection, sql);
}
