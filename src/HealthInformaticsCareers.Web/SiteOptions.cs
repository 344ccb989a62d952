using System.ComponentModel.DataAnnotations;

namespace HealthInformaticsCareers.Web;

/// <summary>The settings under <c>Site</c>; the content folder is read before there is a host.</summary>
public sealed class SiteOptions : IValidatableObject
{
    public const string Section = "Site";

    public const string ContentKey = "Site:Content";

    /// <summary>The public address, for canonical links and the sitemap: scheme and host, without a path.</summary>
    [Required]
    public Uri BaseUrl { get; set; } = new("http://localhost:5080");

    public bool IsHttps => BaseUrl.Scheme == Uri.UriSchemeHttps;

    /// <param name="address">Root-relative.</param>
    public string Absolute(string address) => new Uri(BaseUrl, address).AbsoluteUri;

    public IEnumerable<ValidationResult> Validate(ValidationContext validationContext)
    {
        if (!BaseUrl.IsAbsoluteUri || (!IsHttps && BaseUrl.Scheme != Uri.UriSchemeHttp) || BaseUrl.PathAndQuery != "/")
        {
            yield return new ValidationResult("Site:BaseUrl must be an http or https address without a path, such as https://careers.example.org.");
        }
    }
}
