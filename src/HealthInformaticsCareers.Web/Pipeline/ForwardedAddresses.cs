using Microsoft.AspNetCore.HttpOverrides;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>Behind a proxy that the settings name, a request comes from the visitor whom the proxy saw, by the scheme that the visitor used.</summary>
internal static class ForwardedAddresses
{
    public static void Trust(ForwardedHeadersOptions forwarded, SiteOptions site)
    {
        // The framework takes an empty list for "everybody", and ASPNETCORE_FORWARDEDHEADERS_ENABLED switches the headers on behind our back.
        forwarded.ForwardedHeaders = site.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

        // What stands before the last address came with the request and may be made up.
        forwarded.ForwardLimit = 1;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in site.Proxies)
        {
            forwarded.KnownIPNetworks.Add(proxy);
        }
    }
}
