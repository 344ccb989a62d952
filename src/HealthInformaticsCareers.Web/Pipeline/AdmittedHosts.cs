using System.Collections.Concurrent;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>Hosts, without ports, that the framework's filter has let through, so that what stands before the filter knows them too.</summary>
internal sealed class AdmittedHosts
{
    /// <summary>A pattern such as *.example.org lets endless ones through; the later of them take the longer way.</summary>
    private const int Most = 16;

    private readonly ConcurrentDictionary<string, bool> hosts = new(StringComparer.OrdinalIgnoreCase);

    public bool Have(HostString host) => hosts.ContainsKey(host.Host);

    public void Add(HostString host)
    {
        if (hosts.Count < Most)
        {
            hosts.TryAdd(host.Host, true);
        }
    }
}
