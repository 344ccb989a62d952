using System.Diagnostics;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Tests.Content;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The program as started from a command line, in its own process.</summary>
public sealed class The_command_line
{
    [Fact]
    public async Task Prints_nothing_and_exits_0_if_check_finds_no_mistake() =>
        Assert.Equal((0, ""), await Run(Checkout.Folder, "check"));

    [Fact]
    public async Task Names_each_mistake_and_exits_1_if_check_finds_any()
    {
        using var content = Broken();

        var (exit, output) = await Run(Checkout.Folder, "check", "--content", content.Folder);

        Assert.Equal(1, exit);
        Assert.StartsWith($"{content.Folder}/pages/about.md(5,1): error HIC1012: There is no field 'colour' here.", output, StringComparison.Ordinal);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries), line => line.Contains(": error ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Lists_every_code_with_its_meaning_and_an_example()
    {
        var (exit, output) = await Run(Checkout.Folder, "check", "--codes");

        var lines = output.Split('\n', StringSplitOptions.RemoveEmptyEntries);
        Assert.Equal(0, exit);
        Assert.Equal(RuleAttribute.All.Select(rule => rule.Code), lines.Select(line => line[..7]));
        Assert.Contains(lines, line => line.StartsWith("HIC1013  Error    A required field is missing  ", StringComparison.Ordinal) && line.EndsWith("  a role without `level:`", StringComparison.Ordinal));
        Assert.Contains(lines, line => line.StartsWith("HIC4006  Warning  ", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Explains_a_code_with_a_mistake_and_how_it_is_put_right()
    {
        var (exit, output) = await Run(Checkout.Folder, "explain", "hic2007");

        Assert.Equal(0, exit);
        Assert.Equal(
            """
            HIC2007, an error: the site won't start until it is mended.
            A fact that is being checked is not a fact of the page.

            Wrong, in roles/coder.md:

                level: entry
                checking:
                  - fact: pya
                    since: 2026-05-20

            Right, in roles/coder.md:

                level: entry
                checking:
                  - fact: pay
                    since: 2026-05-20

            """,
            output);
    }

    [Fact]
    public async Task Resolves_a_relative_folder_from_the_callers_directory()
    {
        using var content = Broken();
        var (exit, output) = await Run(content.Folder, "check", "--content", "../" + Path.GetFileName(content.Folder));

        Assert.Equal(1, exit);
        Assert.StartsWith("pages/about.md(5,1): error HIC1012", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Reports_a_missing_content_folder()
    {
        var (exit, output) = await Run(Checkout.Folder, "check", "--content", "nowhere");

        Assert.Equal(1, exit);
        Assert.Contains("error HIC4009: There is no content folder", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Development", "--Site:Watch=false")]
    [InlineData("Production", "--Site:Watch=true")]
    public async Task Does_not_start_the_site_on_broken_content(string environment, string watch)
    {
        using var content = Broken();
        var (exit, output) = await Run(Checkout.Folder, $"--Site:Content={content.Folder}", "--environment", environment, "--AllowedHosts=localhost", watch);

        Assert.Equal(1, exit);
        Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries));
        Assert.Contains("pages/about.md(5,1): error HIC1012", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Shows_another_day_in_development_only()
    {
        var (exit, output) = await Run(Checkout.Folder, "--environment", "Production", "--AllowedHosts=localhost", "--Site:Today=2027-04-01");

        Assert.Equal(1, exit);
        Assert.StartsWith("error: Site:Today is there to look ahead in development.", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData()]
    [InlineData("--AllowedHosts=*")]
    [InlineData("--AllowedHosts=careers.example.org;*")]
    public async Task Does_not_start_production_until_its_hosts_are_named(params string[] arguments)
    {
        var (exit, output) = await Run(Checkout.Folder, ["--environment", "Production", .. arguments]);

        Assert.Equal(1, exit);
        Assert.Contains("Set AllowedHosts", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("careers.example.org")]
    [InlineData("ftp://careers.example.org")]
    [InlineData("https://careers.example.org/site")]
    public async Task Does_not_start_the_site_with_an_invalid_base_URL(string address)
    {
        var (exit, output) = await Run(Checkout.Folder, $"--Site:BaseUrl={address}");

        Assert.Equal(1, exit);
        Assert.StartsWith("error: Site:BaseUrl is '", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("proxy.example.org")]
    [InlineData("10.1")]
    [InlineData("1")]
    [InlineData("10.0.0.1/8")]
    [InlineData("10.0.0.0/33")]
    [InlineData("0.0.0.0/0")]
    [InlineData("::/0")]
    [InlineData("127.0.0.1,::1")]
    public async Task F07_Does_not_start_the_site_with_an_invalid_proxy(string proxy)
    {
        var (exit, output) = await Run(Checkout.Folder, $"--Site:KnownProxies=127.0.0.1;{proxy}");

        Assert.Equal(1, exit);
        Assert.StartsWith($"error: Site:KnownProxies holds '{proxy}'. Write addresses or networks", output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("-1")]
    [InlineData("301")]
    public async Task Does_not_start_the_site_with_an_invalid_drain_time(string seconds)
    {
        var (exit, output) = await Run(Checkout.Folder, $"--Site:DrainSeconds={seconds}");

        Assert.Equal(1, exit);
        Assert.StartsWith($"error: Site:DrainSeconds is {seconds}.", output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Refuses_a_misspelt_verb()
    {
        var (exit, output) = await Run(Checkout.Folder, "chekc");

        Assert.Equal(1, exit);
        Assert.Contains("check", output, StringComparison.Ordinal);
    }

    private static TemporaryContent Broken()
    {
        var content = new TemporaryContent();
        content.Write("pages/about.md", "---\ntitle: About\nsummary: What it is.\nreviewed: 2026-01-01\ncolour: green\nreview-due: 2099-01-01\n---\nSome text.\n");
        return content;
    }

    internal static Task<(int Exit, string Output)> Run(string folder, params string[] arguments) => RunOn(day: null, folder, arguments);

    /// <param name="day">The day to run on, written as in content; null for today.</param>
    internal static async Task<(int Exit, string Output)> RunOn(string? day, string folder, params string[] arguments)
    {
        var program = Path.Combine(AppContext.BaseDirectory, "HealthInformaticsCareers.Web.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, .. arguments])
        {
            WorkingDirectory = folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
            Environment = { ["PWD"] = folder, ["Site__Today"] = day },
        })!;
        var errors = process.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken) + await errors;
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, output);
    }
}
