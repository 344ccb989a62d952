using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;
using Microsoft.Data.Sqlite;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class A_report_that_cannot_be_stored
{
    [Fact]
    public async Task While_the_database_is_locked_keeps_its_text_and_can_be_sent_again()
    {
        await using var site = new ReportingSite();
        Assert.Equal(303, (await site.Send()).Status);
        var fields = site.Filled(("text", "Kept."));
        using (var other = new SqliteConnection($"Data Source={site.Database};Pooling=False"))
        {
            other.Open();
            using var busy = other.CreateCommand();
            busy.CommandText = "BEGIN EXCLUSIVE";
            busy.ExecuteNonQuery();
            var answer = await site.Send(new FormUrlEncodedContent(fields));

            Assert.Equal((503, "Kept."), (answer.Status, answer.Typed));
            Assert.StartsWith("Error: ", answer.Document.Title, StringComparison.Ordinal);
            Assert.Contains("Your text is still here.", Assert.Single(answer.Problems), StringComparison.Ordinal);
            Assert.Equal(fields["submission"], answer.Document.QuerySelector("input[name=submission]")!.GetAttribute("value"));
            Assert.Equal(200, (await site.Open("/roles/clinical-coder")).Status);
        }

        Assert.Equal(303, (await site.Send(new FormUrlEncodedContent(fields))).Status);
        Assert.Equal(2, (await site.Stored()).Count);
    }

    [Fact]
    public async Task Because_no_database_is_configured_is_announced_before_anything_is_typed()
    {
        await using var site = new TestedSite();
        using var browser = site.Browser();
        using var form = await browser.GetAsync("/report?page=/roles/clinical-coder", TestContext.Current.CancellationToken);
        var page = await SiteResponse.Read(form);

        Assert.Contains("Reports are closed", page.Main, StringComparison.Ordinal);
        Assert.Null(page.Document.QuerySelector("main form"));

        using var reporting = new ReportingSite();
        using var sent = await browser.PostAsync("/report", new FormUrlEncodedContent(reporting.Filled(("time", "0"), ("text", "Kept."))), TestContext.Current.CancellationToken);
        var answer = await SiteResponse.Read(sent);
        Assert.Equal((HttpStatusCode.ServiceUnavailable, "Kept."), (sent.StatusCode, answer.Typed));
    }
}
