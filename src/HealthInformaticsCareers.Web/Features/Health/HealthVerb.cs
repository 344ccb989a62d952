using System.CommandLine;
using System.CommandLine.Parsing;

namespace HealthInformaticsCareers.Web.Features.Health;

/// <summary>The verb <c>health</c>, for containers and scripts. The site includes the details when the verb runs on the same machine.</summary>
internal static class HealthVerb
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(5);

    public static Command Command()
    {
        var url = new Option<Uri>("--url") { Description = "The address the site listens on.", CustomParser = ReadUrl, DefaultValueFactory = _ => new Uri("http://localhost:5080") };
        var host = new Option<string?>("--host") { Description = "The Host header to send: one of AllowedHosts, by default the first." };
        var verb = new Command("health", "Ask the running site whether it is ready. Prints the response, and exits with 1 if it is not.") { url, host };
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

        result.AddError($"'{written}' is not an address. Write one such as http://localhost:5080.");
        return null;
    }

    private static int Ask(Uri address, string? host)
    {
        // Ask the site directly, even if the environment names a proxy for the outside world.
        using var handler = new HttpClientHandler { UseProxy = false, AllowAutoRedirect = false };
        using var client = new HttpClient(handler) { Timeout = Timeout };
        using var request = new HttpRequestMessage(HttpMethod.Get, address);
        try
        {
            request.Headers.Host = host;
            using var response = client.Send(request);
            using var body = new StreamReader(response.Content.ReadAsStream());
            var isJson = response.Content.Headers.ContentType?.MediaType == "application/json";
            Console.WriteLine($"{address} answered {(int)response.StatusCode}{(isJson ? $": {body.ReadToEnd()}" : "")}");
            return response.IsSuccessStatusCode ? 0 : 1;
        }
        catch (Exception failed) when (failed is HttpRequestException or IOException or TaskCanceledException or FormatException)
        {
            Console.WriteLine($"{address} did not answer: {(failed is TaskCanceledException ? $"it took more than {Timeout.TotalSeconds} seconds" : failed.Message)}");
            return 1;
        }
    }

    /// <summary>The first host of the site's settings that is not a pattern such as <c>*.example.org</c>.</summary>
    private static string? FirstHost() =>
        (WebApplication.CreateBuilder(new WebApplicationOptions { ContentRootPath = AppContext.BaseDirectory }).Configuration["AllowedHosts"] ?? "")
            .Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)
            .FirstOrDefault(host => !host.Contains('*'));
}
