using System.CommandLine;
using System.CommandLine.Parsing;

namespace HealthInformaticsCareers.Web.Features.Health;

/// <summary>What containers and scripts run: <c>-- health</c> asks a running site whether it is ready.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Patience = TimeSpan.FromSeconds(5);

    public static Command Command()
    {
        var url = new Option<Uri>("--url") { Description = "Where the site listens.", CustomParser = ReadUrl, DefaultValueFactory = _ => new Uri("http://localhost:5080") };
        var host = new Option<string?>("--host") { Description = "The host to ask for, one of AllowedHosts; by default the first of them." };
        var verb = new Command("health", "Ask the running site whether it is ready: prints its answer, exits 1 if it is not.") { url, host };
        verb.SetAction(parsed => Ask(new Uri(parsed.GetRequiredValue(url), "/health/ready"), parsed.GetValue(host) ?? FirstHost()));
        return verb;
    }

    private static Uri? ReadUrl(ArgumentResult result)
    {
        var written = result.Tokens.Single().Value;
        if (Uri.TryCreate(written, UriKind.Absolute, out var url) && url.Scheme is "http" or "https")
        {
            return url;
        }

        result.AddError($"'{written}' is no address. Write one such as http://localhost:5080.");
        return null;
    }

    private static int Ask(Uri address, string? host)
    {
        // Straight to the site, whatever proxy the environment names for the world outside.
        using var handler = new HttpClientHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Patience };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        try
        {
            request.Headers.Host = host;
            using var response = client.Send(request);
            using var body = new StreamReader(response.Content.ReadAsStream());
            var isAnswer = response.Content.Headers.ContentType?.MediaType == "application/json";
            Console.WriteLine($"{address} answered {(int)response.StatusCode}{(isAnswer ? $": {body.ReadToEnd()}" : "")}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or TaskCanceledException or FormatException)
        {
            Console.WriteLine($"{address} did not answer: {(failed is TaskCanceledException ? $"it took more than {Patience.TotalSeconds} seconds" : failed.Message)}");
            return 1;
        }
    }

    /// <summary>From the site's settings; a pattern such as <c>*.example.org</c> is no host.</summary>
    private static string? FirstHost() =>
        (WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Configuration["AllowedHosts"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(host => !host.Contains('*'));
}
