using System.Diagnostics;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>The editors' verbs, each run in its own process.</summary>
public sealed class Editor_at_the_command_line : IDisposable
{
    private readonly TemporaryReports reports = new();

    public void Dispose() => reports.Dispose();

    [Fact]
    public async Task Lists_the_reports_of_a_page()
    {
        Add("The pay band is out of date.", page: "/roles/clinical-coder", fact: "pay");
        Add("What is a coder?");

        Assert.Equal((0, "R-1  2026-06-01  open  /roles/clinical-coder  wrong fact (pay)\n    The pay band is out of date.\n\n", ""), await Run("list", "--page", "/roles/clinical-coder"));
    }

    [Fact]
    public async Task Lists_nothing_if_nothing_was_reported() =>
        Assert.Equal((0, "", ""), await Run("list"));

    [Fact]
    public async Task Closes_a_report()
    {
        var id = Add("Done.");

        Assert.Equal((0, "", ""), await Run("close", "R-1"));
        Assert.False(reports.Store.Find(id)!.IsOpen);
    }

    [Fact]
    public async Task Gets_the_lines_for_the_front_matter()
    {
        Add("The pay band is out of date.", page: "/roles/clinical-coder", fact: "pay");

        var (exit, output, error) = await Run("accept", "1");

        Assert.Equal((0, ""), (exit, error));
        Assert.Matches(@"^checking:\n  - fact: pay\n    since: \d{4}-\d\d-\d\d\n$", output);
    }

    [Fact]
    public async Task Purges_what_was_sent_before_a_day()
    {
        Add("Old.");

        Assert.Equal((0, "", ""), await Run("purge", "--before", "2026-06-02"));
        Assert.Empty(reports.Store.List());
    }

    [Theory]
    [InlineData("There is no report R-7.", "close", "R-7")]
    [InlineData("R-1 does not name a fact", "accept", "R-1")]
    [InlineData("'soon' is not the reference of a report", "close", "soon")]
    [InlineData("'1/6/2026' is not a date", "purge", "--before", "1/6/2026")]
    [InlineData("'--pgae' is not an option of this command", "list", "--pgae", "/")]
    public async Task Is_told_in_plain_words_what_is_wrong(string problem, params string[] verb)
    {
        Add("Kept.");

        var (exit, _, error) = await Run(verb);

        Assert.Equal(1, exit);
        Assert.Contains(problem, error, StringComparison.Ordinal);
        Assert.Single(reports.Store.List());
    }

    [Fact]
    public async Task Is_told_that_the_file_is_not_ours()
    {
        reports.Put("Notes that nobody wants to lose."u8.ToArray());

        Assert.Equal((1, "", $"error: {reports.Path}: The file is not an SQLite database.\n"), await Run("list"));
    }

    [Theory]
    [InlineData("Site:Reports:PerHour is -1.", "--Site:Reports:PerHour=-1")]
    [InlineData("Site:Reports:ConnectionString cannot be read.", "--Site:Reports:ConnectionString=Pasword=secret")]
    [InlineData("Site:Reports:ConnectionString names no host.", "--Site:Reports:ConnectionString=Username=careers")]
    public async Task Is_told_which_setting_is_wrong(string problem, string setting)
    {
        var (exit, output, error) = await Run("list", setting);

        Assert.Equal((1, ""), (exit, output));
        Assert.StartsWith($"error: {problem}", error, StringComparison.Ordinal);
        Assert.DoesNotContain("secret", error, StringComparison.Ordinal);
    }

    private long Add(string text, string page = "/", string? fact = null) =>
        Assert.NotNull(reports.Store.Add(new NewReport(Guid.NewGuid(), page, fact is null ? ReportKind.Question : ReportKind.WrongFact, fact, text, null, new DateTimeOffset(2026, 6, 1, 12, 0, 0, TimeSpan.Zero))));

    private async Task<(int Exit, string Output, string Error)> Run(params string[] verb)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "HealthInformaticsCareers.Web.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "reports", .. verb, $"--Site:Reports:Path={reports.Path}"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output, await error);
    }
}
