using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>Has its own server, because it stops it.</summary>
public sealed class S05_PostgreSQL_that_goes_away(PostgresServer server) : IClassFixture<PostgresServer>
{
    [Fact]
    public void Down_is_unavailable_and_back_it_stores()
    {
        using var store = new PostgresReportStore(server.NewSchema());
        Soon(() => store.Add(ReportOf("Before.")));
        server.Stop();
        try
        {
            Assert.IsNotType<ReportsClosedException>(Assert.ThrowsAny<ReportsUnavailableException>(() => store.Add(ReportOf("Meanwhile."))));
        }
        finally
        {
            server.Start();
        }

        Soon(() => store.Add(ReportOf("After.")));
        Assert.Equal(["Before.", "After."], Soon(() => store.List()).Select(report => report.Text).Distinct());
    }

    [Fact]
    public void Down_from_the_start_it_is_used_once_it_is_up()
    {
        var connection = server.NewSchema();
        server.Stop();
        using var store = new PostgresReportStore(connection);
        try
        {
            Assert.IsNotType<ReportsClosedException>(Assert.ThrowsAny<ReportsUnavailableException>(store.CheckWritable));
        }
        finally
        {
            server.Start();
        }

        Assert.True(Soon(() => store.Add(ReportOf("First."))) > 0);
    }

    [Fact]
    public void Paused_is_unavailable_and_resumed_it_stores()
    {
        using var store = new PostgresReportStore(server.NewSchema());
        Soon(() => store.Add(ReportOf("Before.")));
        server.Signal("-STOP");
        try
        {
            Assert.IsNotType<ReportsClosedException>(Assert.ThrowsAny<ReportsUnavailableException>(() => store.Add(ReportOf("Meanwhile."))));
        }
        finally
        {
            server.Signal("-CONT");
        }

        Soon(() => store.Add(ReportOf("After.")));
        Assert.Equal(["Before.", "After."], Soon(() => store.List()).Select(report => report.Text).Distinct());
    }

    /// <summary>The store gives up after a second, which can be too short even for a healthy server on a busy machine.</summary>
    private static T Soon<T>(Func<T> use)
    {
        for (var tries = 1; ; tries++)
        {
            try
            {
                return use();
            }
            catch (ReportsUnavailableException) when (tries < 20)
            {
                Thread.Sleep(TimeSpan.FromMilliseconds(250));
            }
        }
    }

    private static NewReport ReportOf(string text) => new(Guid.NewGuid(), "/", ReportKind.Question, null, text, null, DateTimeOffset.UnixEpoch);
}
