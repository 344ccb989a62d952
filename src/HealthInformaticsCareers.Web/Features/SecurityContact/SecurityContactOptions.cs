using System.Globalization;

namespace HealthInformaticsCareers.Web.Features.SecurityContact;

/// <summary>The settings under <c>Site:Security</c>: where to report a vulnerability (RFC 9116).</summary>
public sealed class SecurityContactOptions
{
    /// <summary>A mailto:, https: or tel: address. Without one the site has no <c>security.txt</c>.</summary>
    public string Contact { get; init; } = "";

    /// <summary>The date after which the contact must not be used, such as 2027-06-30.</summary>
    public string Expires { get; init; } = "";

    public DateOnly? ExpiryDate => DateOnly.TryParseExact(Expires, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? date : null;

    /// <summary>What is wrong with the settings and what to do, or null.</summary>
    public string? Problem =>
        Contact.Length == 0 ? null
        : Contact.Any(char.IsControl) || !Uri.TryCreate(Contact, UriKind.Absolute, out var uri) || uri.Scheme is not ("mailto" or "https" or "tel")
            ? $"Site:Security:Contact is '{Contact}'. Write a mailto:, https: or tel: address, such as mailto:security@example.org."
        : ExpiryDate is null
            ? $"Site:Security:Expires is '{Expires}'. Write the date after which the contact may be out of date, such as 2027-06-30."
        : null;
}
