using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The site receives SIGTERM, as it does when a new version is deployed.</summary>
public sealed partial class S09_a_site_that_is_told_to_stop
{
    private const int Kill = 9;
    private const int Terminate = 15;

    [Fact]
    public async Task Is_no_longer_ready_but_keeps_serving_for_a_while_and_finishes_open_requests()
    {
        using var site = await Started.With("--AllowedHosts=localhost", "--Site:DrainSeconds=8");
        using var slow = await site.Connect();
        await slow.GetStream().WriteAsync("POST /report HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 9\r\n\r\ntext"u8.ToArray(), TestContext.Current.CancellationToken);
        using var open = await site.Connect();
        var before = await Get(open, "/health/live");
        site.Signal(Terminate);
        var ready = await Until(() => Get(site, "/health/ready"), answer => answer.StartsWith("HTTP/1.1 503 ", StringComparison.Ordinal));

        Assert.DoesNotContain("\r\nConnection:", before, StringComparison.Ordinal);
        Assert.Contains("\r\nCache-Control: no-store\r\n", ready, StringComparison.Ordinal);

        // An open connection, a new one and a request in progress all get a response, after which the connection closes.
        await slow.GetStream().WriteAsync("=text"u8.ToArray(), TestContext.Current.CancellationToken);
        string[] answers = [await Get(open, "/health/live"), await Get(site, "/roles"), await Answered(slow)];
        Assert.Equal(["HTTP/1.1 200", "HTTP/1.1 200", "HTTP/1.1 400"], answers.Select(answer => answer[.."HTTP/1.1 200".Length]));
        Assert.All(answers[..2], answer => Assert.Contains("\r\nConnection: close\r\n", answer, StringComparison.Ordinal));
        Assert.Equal(0, await site.Ended());
    }

    [Fact]
    public async Task Tells_the_health_verb_that_it_is_stopping()
    {
        using var site = await Started.With("--Site:DrainSeconds=60", "--AllowedHosts=careers.example.org;*.example.org");

        Assert.Equal((0, $"{site.Address}health/ready answered 200: {{\"status\":\"ready\""), await Health(site, ("AllowedHosts", "*.example.org;careers.example.org;other.example"), []));
        Assert.Equal((0, $"{site.Address}health/ready answered 200: {{\"status\":\"ready\""), await Health(site, ("AllowedHosts", ""), ["--host", "careers.example.org"]));
        Assert.Equal((1, $"{site.Address}health/ready answered 400"), await Health(site, ("AllowedHosts", ""), []));
        site.Signal(Terminate);
        Assert.Equal((1, $"{site.Address}health/ready answered 503: {{\"status\":\"stopping\"}}"), await Until(() => Health(site, ("AllowedHosts", "careers.example.org"), []), answer => answer.Exit == 1));
        site.Signal(Kill);
        await site.Ended();
        var (exit, line) = await Health(site, ("AllowedHosts", "careers.example.org"), []);
        Assert.Equal(1, exit);
        Assert.StartsWith($"{site.Address}health/ready did not answer: ", line, StringComparison.Ordinal);
    }

    /// <summary>Polls, because the signal takes a moment to arrive.</summary>
    private static async Task<T> Until<T>(Func<Task<T>> ask, Func<T, bool> isIt)
    {
        while (true)
        {
            var answer = await ask();
            if (isIt(answer))
            {
                return answer;
            }
        }
    }

    private static async Task<string> Get(Started site, string path)
    {
        using var connection = await site.Connect();
        return await Get(connection, path);
    }

    private static Task<string> Get(TcpClient connection, string path)
    {
        connection.GetStream().Write(Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: localhost\r\n\r\n"));
        return Answered(connection);
    }

    /// <returns>The first part of the response.</returns>
    private static async Task<string> Answered(TcpClient connection)
    {
        var buffer = new byte[16 * 1024];
        return Encoding.ASCII.GetString(buffer, 0, await connection.GetStream().ReadAsync(buffer, TestContext.Current.CancellationToken));
    }

    /// <returns>The exit code and the printed line, without the details of a site that is ready.</returns>
    private static async Task<(int Exit, string Line)> Health(Started site, (string Name, string Value) setting, string[] options)
    {
        using var process = Started.Program([setting], ["health", "--url", site.Address, .. options]);
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (process.ExitCode, Assert.Single(output.Split('\n', StringSplitOptions.RemoveEmptyEntries)).Split(",\"")[0]);
    }

    /// <summary>The site in its own process, on a free port.</summary>
    private sealed partial class Started : IDisposable
    {
        private readonly Process process;
        private readonly Task<string> rest;

        private Started(Process process, string address)
        {
            this.process = process;
            Address = address;

            // A full pipe would stop the site.
            rest = process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        }

        public string Address { get; }

        public static async Task<Started> With(params string[] settings)
        {
            var process = Program([], ["--urls", "http://127.0.0.1:0", .. settings]);
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                if (Listening().Match(line) is { Success: true } match)
                {
                    return new Started(process, match.Value + "/");
                }
            }

            throw new InvalidOperationException("The site did not start.");
        }

        public static Process Program((string Name, string Value)[] settings, string[] arguments)
        {
            var start = new ProcessStartInfo("dotnet", [Path.Combine(AppContext.BaseDirectory, "HealthInformaticsCareers.Web.dll"), .. arguments])
            {
                RedirectStandardOutput = true,
            };
            foreach (var (name, value) in settings)
            {
                start.Environment[name] = value;
            }

            return Process.Start(start)!;
        }

        public async Task<TcpClient> Connect()
        {
            var connection = new TcpClient();
            await connection.ConnectAsync(IPAddress.Loopback, new Uri(Address).Port, TestContext.Current.CancellationToken);
            return connection;
        }

        public void Signal(int signal) => Content.Shell.Run("kill", $"-{signal}", $"{process.Id}");

        public async Task<int> Ended()
        {
            await process.WaitForExitAsync(TestContext.Current.CancellationToken);
            await rest;
            return process.ExitCode;
        }

        public void Dispose()
        {
            if (!process.HasExited)
            {
                process.Kill();
            }

            process.Dispose();
        }

        [GeneratedRegex("http://127\\.0\\.0\\.1:[0-9]+")]
        private static partial Regex Listening();
    }
}
