using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Web;

/// <summary>The settings under <c>Site</c>, checked before the site starts; the content folder is read before there is a host.</summary>
public sealed class SiteOptions
{
    public const string Section = "Site";

    public const string ContentKey = "Site:Content";

    /// <summary>The public address, for canonical links and the sitemap: scheme and host, without a path.</summary>
    public string BaseUrl { get; init; } = "http://localhost:5080";

    /// <summary>Load changed content while running; left out, in development only.</summary>
    public bool? Watch { get; init; }

    public ReportOptions Reports { get; init; } = new();

    public bool IsHttps => BaseUrl.StartsWith("https://", StringComparison.OrdinalIgnoreCase);

    /// <summary>What is wrong with the settings and what to do, or null.</summary>
    public string? Problem =>
        Uri.TryCreate(BaseUrl, UriKind.Absolute, out var uri) && uri.Scheme is "http" or "https" && uri is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? Reports.Problem
            : $"Site:BaseUrl is '{BaseUrl}'. Write an http or https address without a path, such as https://careers.example.org.";

    /// <param name="address">Root-relative.</param>
    public string Absolute(string address) => new Uri(new Uri(BaseUrl), address).AbsoluteUri;
}
