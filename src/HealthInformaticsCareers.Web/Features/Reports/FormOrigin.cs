namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Whether a form was sent from a page of this site. No cookie is ever set, so another site cannot act in somebody's name; it could only make its
/// visitors' browsers send reports, and those say where the form stood.
/// </summary>
internal static class OwnForm
{
    private static readonly string[] LocalHosts = ["localhost", "127.0.0.1", "[::1]"];

    public static bool Sent(HttpRequest request, SiteOptions site)
    {
        // Browsers send the first to https and local addresses, and the older second everywhere. Neither is sent by programs.
        var from = request.Headers["Sec-Fetch-Site"];
        if (from.Count > 0)
        {
            return from.ToString() is "same-origin" or "none";
        }

        var origin = request.Headers.Origin;
        return origin.Count == 0
            || origin.ToString() == new Uri(site.BaseUrl).GetLeftPart(UriPartial.Authority)
            || (LocalHosts.Contains(request.Host.Host) && origin.ToString() == $"{request.Scheme}://{request.Host}");
    }
}
