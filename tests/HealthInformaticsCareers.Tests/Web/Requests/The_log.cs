using System.Diagnostics;
using System.Net.Sockets;
using System.Text;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web.Requests;

/// <summary>Sends the program everything that could break a log. It runs in its own process, because the log is its standard output.</summary>
public sealed partial class The_log
{
    private const string Host = "Host: localhost\r\nConnection: close\r\n";

    /// <summary>Stands for what visitors search for and write. It must never appear in the log.</summary>
    private const string Private = "canary-of-a-reader";

    /// <summary>Each entry is one request. Each one that reaches the site gives one line in the log.</summary>
    private static readonly string[] Requests =
    [
        $"GET /about HTTP/1.1\r\n{Host}\r\n",
        $"GET /about%0d%0a%7b%22Level%22%3a%22Fatal%22%7d HTTP/1.1\r\n{Host}\r\n",
        $"GET /%0aforged%20line HTTP/1.1\r\n{Host}\r\n",
        $"GET /%1b%5b31mred%1b%5b0m HTTP/1.1\r\n{Host}\r\n",
        $"GET /%e2%80%a8%e2%80%a9%c2%85 HTTP/1.1\r\n{Host}\r\n",
        $"GET /%e2%80%ae%ef%bb%bf%00 HTTP/1.1\r\n{Host}\r\n",
        $"GET /%22,%22Status%22:200,%22x%22:%22 HTTP/1.1\r\n{Host}\r\n",
        $"GET /%5c%22%5c HTTP/1.1\r\n{Host}\r\n",
        $"GET /%7bMethod%7d%7b0%7d%7b%40x%7d HTTP/1.1\r\n{Host}\r\n",
        $"GET /%ff%fe%ed%a0%80%c0%af HTTP/1.1\r\n{Host}\r\n",
        $"GET /\rforged HTTP/1.1\r\n{Host}\r\n",
        $"GET /{new string('x', 4_000)} HTTP/1.1\r\n{Host}\r\n",
        $"{new string('G', 3_900)} / HTTP/1.1\r\n{Host}\r\n",
        $"GET /search?q={Private} HTTP/1.1\r\n{Host}\r\n",
        $"GET /Search/?q={Private} HTTP/1.1\r\n{Host}\r\n",
        $"GET /search/suggestions?q={Private}%0d%0a HTTP/1.1\r\n{Host}\r\n",
        $"GET /compare?item={Private} HTTP/1.1\r\n{Host}\r\n",
        $"GET /nothing?q={Private} HTTP/1.1\r\n{Host}\r\n",
        $"GET /about HTTP/1.1\r\n{Host}User-Agent: {Private}{new string('u', 15_000)}\r\n\r\n",
        $"GET /about HTTP/1.1\r\n{Host}User-Agent: \u001b[31m{Private}\r\nReferer: https://{Private}.example/\r\nCookie: a={Private}\r\nX-Forwarded-For: {Private}\r\n\r\n",
        $"GET /about HTTP/1.1\r\nHost: {Private}.example\r\nConnection: close\r\n\r\n",
        $"GET http://{Private}.example/about HTTP/1.1\r\nHost: {Private}.example\r\nConnection: close\r\n\r\n",
        $"GET /about HTTP/1.1\r\n{Host}Accept-Encoding: {Private}\r\nIf-None-Match: \"{Private}\"\r\nRange: {Private}\r\ntraceparent: {Private}\r\n\r\n",
        $"POST /report HTTP/1.1\r\n{Host}Content-Type: application/x-www-form-urlencoded\r\nContent-Length: 48\r\n\r\ntext={Private}&reply={Private}",
        $"POST /report HTTP/1.1\r\n{Host}Content-Type: application/x-www-form-urlencoded\r\nTransfer-Encoding: chunked\r\n\r\n5;{Private}\nxx\r\ntext=\r\n0\r\n\r\n",
        $"POST /report HTTP/1.1\r\n{Host}Content-Type: {Private}\r\nContent-Length: 0\r\n\r\n",
        $"GET /{Private.Length:x} HTTP/1.7\r\n{Host}\r\n",
        $"GET /about HTTP/1.1\r\n{Host}X-{Private}: a\rb\r\n\r\n",
    ];

    [Fact]
    public async Task R13_Has_one_line_of_JSON_per_event_without_anything_that_visitors_searched_for_or_wrote()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "HealthInformaticsCareers.Web.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "--environment", "Production", "--AllowedHosts=localhost", "--urls=http://127.0.0.1:0"]) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var lines = new List<string>();
        try
        {
            var port = 0;
            while (port == 0 && await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                lines.Add(line);
                port = Listening().Match(line) is { Success: true } match ? int.Parse(match.Groups[1].Value, System.Globalization.CultureInfo.InvariantCulture) : 0;
            }

            var sent = new List<string>();
            foreach (var request in Requests)
            {
                var answer = await Send(port, request);

                // Kestrel refuses some requests before the site sees them; those responses lack the site's headers.
                if (answer.Contains("X-Frame-Options", StringComparison.Ordinal))
                {
                    sent.Add(request);
                }
            }

            await Send(port, $"GET /health/live HTTP/1.1\r\n{Host}\r\n");
            while (await process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken) is { } line)
            {
                lines.Add(line);
                if (line.Contains("/health/live", StringComparison.Ordinal))
                {
                    break;
                }
            }

            var events = lines.Select(line => JsonDocument.Parse(line).RootElement).ToList();
            var requests = events.Where(entry => entry.GetProperty("Properties").TryGetProperty("Milliseconds", out _)).ToList();

            // Cached pages are not logged, and other hosts are refused before the log.
            Assert.Equal(
                sent.Count(request => !request.StartsWith("GET /about HTTP", StringComparison.Ordinal) && !request.Contains($"Host: {Private}", StringComparison.Ordinal)),
                requests.Count(entry => entry.GetProperty("Properties").GetProperty("Path").GetString() is not ("/about" or "/health/live")));
            Assert.DoesNotContain(lines, line => line.Contains(Private, StringComparison.OrdinalIgnoreCase) || line.Any(char.IsControl) || line.Any(character => character is '\u2028' or '\u2029' or '\u202e'));
            Assert.DoesNotContain(events, entry => entry.GetProperty("Level").GetString() is "Error" or "Fatal");
            Assert.Empty(requests.SelectMany(entry => Long(entry.GetProperty("Properties"), "Properties")));
        }
        finally
        {
            process.Kill();
            await process.WaitForExitAsync(CancellationToken.None);
        }
    }

    private static IEnumerable<string> Long(JsonElement element, string name) => element.ValueKind switch
    {
        JsonValueKind.Object => element.EnumerateObject().SelectMany(property => Long(property.Value, property.Name)),
        JsonValueKind.Array => element.EnumerateArray().SelectMany(item => Long(item, name)),
        JsonValueKind.String when element.GetString()!.Length > 512 => [$"{name}: {element.GetString()!.Length} characters"],
        _ => [],
    };

    private static async Task<string> Send(int port, string request)
    {
        using var socket = new TcpClient();
        await socket.ConnectAsync("127.0.0.1", port, TestContext.Current.CancellationToken);
        var stream = socket.GetStream();
        await stream.WriteAsync(Encoding.Latin1.GetBytes(request), TestContext.Current.CancellationToken);
        using var reader = new StreamReader(stream, Encoding.Latin1);
        try
        {
            return await reader.ReadToEndAsync(TestContext.Current.CancellationToken);
        }
        catch (IOException)
        {
            return "";
        }
    }

    [GeneratedRegex("http://127\\.0\\.0\\.1:([0-9]+)")]
    private static partial Regex Listening();
}
