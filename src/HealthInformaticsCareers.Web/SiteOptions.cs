using System.Net;
using System.Net.Sockets;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Web.Features.Reports;
using HealthInformaticsCareers.Web.Features.SecurityContact;

namespace HealthInformaticsCareers.Web;

/// <summary>The settings under <c>Site</c>, checked before the site starts; the content folder is read before there is a host.</summary>
public sealed partial class SiteOptions
{
    public const string Section = "Site";

    public const string ContentKey = "Site:Content";

    /// <summary>The public address, for canonical links and the sitemap: scheme and host, without a path.</summary>
    public string BaseUrl { get; init; } = "http://localhost:5080";

    /// <summary>Whether to load changed content while running; null means in development only.</summary>
    public bool? Watch { get; init; }

    /// <summary>The day on which to show the content, to see what is to begin or end; null for the real one. In development only.</summary>
    public DateOnly? Today { get; init; }

    /// <summary>The addresses and networks of proxies whose forwarded headers are trusted, separated by ';'.</summary>
    public string KnownProxies { get; init; } = "";

    /// <summary>How long to keep serving after being told to stop; null for the environment's default.</summary>
    public int? DrainSeconds { get; init; }

    /// <summary>Show the details of <c>/health/ready</c> to every caller, not only to those on this machine.</summary>
    public bool HealthDetails { get; init; }

    /// <summary>The licence of the content: a short name such as <c>CC-BY-4.0</c>, or the https address of its text. Empty if the owner has not chosen one.</summary>
    public string ContentLicence { get; init; } = "";

    public ReportOptions Reports { get; init; } = new();

    public SecurityContactOptions Security { get; init; } = new();

    public IReadOnlyList<IPNetwork> Proxies => [.. WrittenProxies.Select(ReadProxy).OfType<IPNetwork>()];

    public bool IsHttps => BaseUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the settings and what to do, or null.</summary>
    public string? Problem
    {
        get
        {
            if (!Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri) || uri is not { Scheme: "http" or "https", PathAndQuery: "/", Fragment: "", UserInfo: "" })
            {
                return $"Site:BaseUrl is '{BaseUrl}'. Write an http or https address without a path, such as https://careers.example.org.";
            }

            if (WrittenProxies.FirstOrDefault(proxy => ReadProxy(proxy) is null) is { } unreadable)
            {
                return $"Site:KnownProxies holds '{unreadable}'. Write addresses or networks, separated by ';', such as 127.0.0.1;10.0.0.0/8;fd00::/8.";
            }

            if (ContentLicence.Length > 0 && !LicenceName().IsMatch(ContentLicence) && !(ContentLicence.StartsWith("https://", StringComparison.Ordinal) && Uri.IsWellFormedUriString(ContentLicence, UriKind.Absolute)))
            {
                return $"Site:ContentLicence is '{ContentLicence}'. Write a short name such as CC-BY-4.0 or OGL-UK-3.0, or the https address of the licence.";
            }

            return DrainSeconds is < 0 or > 300 ? $"Site:DrainSeconds is {DrainSeconds}. Write a number from 0 to 300." : Reports.Problem ?? Security.Problem;
        }
    }

    private string[] WrittenProxies => KnownProxies.Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);

    /// <param name="address">Root-relative.</param>
    public string Absolute(string address) => new Uri(new Uri(BaseUrl), address).AbsoluteUri;

    /// <summary>The form of an SPDX identifier.</summary>
    [GeneratedRegex(@"^[A-Za-z0-9][A-Za-z0-9.+-]{1,49}\z")]
    private static partial Regex LicenceName();

    /// <returns>Null if it is not an address or network, or if it covers every address.</returns>
    private static IPNetwork? ReadProxy(string written)
    {
        var network = written.Contains('/') ? written : $"{written}/{(written.Contains(':') ? 128 : 32)}";
        return IPNetwork.TryParse(network, out var proxy) && proxy.PrefixLength > 0

            // .NET reads "10.1" as 10.0.0.1, which is rarely what was meant.
            && (proxy.BaseAddress.AddressFamily == AddressFamily.InterNetworkV6 || proxy.ToString() == network)
                ? proxy
                : null;
    }
}
