namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Whether a form was sent from a page of this site. The site sets no cookies, so another site cannot act as its visitor; it could only make its own
/// visitors' browsers send reports, and browsers say where the form was.
/// </summary>
internal static class FormOrigin
{
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static bool IsThisSite(HttpRequest request, SiteOptions site)
    {
        // Browsers send Sec-Fetch-Site to https and local addresses only, and the older Origin everywhere. Programs send neither.
        var fetchSite = request.Headers["Sec-Fetch-Site"];
        if (fetchSite.Count > 0)
        {
            return fetchSite.ToString() is "same-origin" or "none";
        }

        var origin = request.Headers.Origin;
        return origin.Count == 0
            || origin.ToString() == new Uri(site.BaseUrl).GetLeftPart(UriPartial.Authority)
            || (LocalHosts.Contains(request.Host.Host) && origin.ToString() == $"{request.Scheme}://{request.Host}");
    }
}
