using Microsoft.AspNetCore.HttpOverrides;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>Takes the visitor's address and scheme from the forwarded headers of the proxies that the settings name, and from no other client.</summary>
internal static class ForwardedAddresses
{
    public static void Trust(ForwardedHeadersOptions forwarded, SiteOptions site)
    {
        // With an empty list the framework would trust every client, and ASPNETCORE_FORWARDEDHEADERS_ENABLED switches the headers on.
        forwarded.ForwardedHeaders = site.Proxies.Count == 0 ? ForwardedHeaders.None : ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;

        // The proxy appended the last address; those before it came with the request and may be made up.
        forwarded.ForwardLimit = 1;
        forwarded.KnownProxies.Clear();
        forwarded.KnownIPNetworks.Clear();
        foreach (var proxy in site.Proxies)
        {
            forwarded.KnownIPNetworks.Add(proxy);
        }
    }
}
