using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;
using System.Threading.RateLimiting;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Limits how many reports one client, one organisation and all clients together may send to this process. Clients share a fixed number of slots, so a
/// million of them take no more memory than a few thousand. Two clients in the same slot share its limit. No address is kept.
/// </summary>
public sealed partial class ReportLimits : IDisposable
{
    /// <summary>The limiters take about 4 MB when every slot is in use.</summary>
    private const int Slots = 4_096;

    private const int ClientPrefixBytes = 8;
    private const int OrganisationPrefixBytes = 6;

    /// <summary>An organisation may send as much as this many clients.</summary>
    private const int ClientsPerOrganisation = 3;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    // Salted, so nobody can aim at someone else's slot.
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);

    private readonly TimeProvider time;
    private readonly ILogger<ReportLimits> logger;
    private readonly PartitionedRateLimiter<IPAddress>[] parts;
    private readonly PartitionedRateLimiter<IPAddress> chain;
    private readonly Lock gate = new();
    private long? lastLogged;
    private int refused;

    public ReportLimits(SiteOptions site, TimeProvider time, ILogger<ReportLimits> logger)
    {
        (this.time, this.logger) = (time, logger);
        var limits = site.Reports;

        // The longer window comes first: a client that has used up both is told the longer wait.
        LimitedWindow[] ofClient = [new(limits.PerClientPerHour, Hour, "reports from one client in an hour"), new(limits.PerClientPerMinute, Minute, "reports from one client in a minute")];
        LimitedWindow[] ofOrganisation =
        [
            new(PerOrganisation(limits.PerClientPerHour, limits.PerHour), Hour, "reports from one IPv6 /48 in an hour"),
            new(PerOrganisation(limits.PerClientPerMinute, limits.PerMinute), Minute, "reports from one IPv6 /48 in a minute"),
        ];
        RateLimiter[] ofEverybody = limits.PerMinute == 0 ? [] : [new WindowLimiter(new(limits.PerMinute, Minute, "reports from all clients in a minute"), time)];

        // Each part runs its own timer, so the limit for all clients is shared between clients instead of being a third part.
        parts =
        [
            PartitionedRateLimiter.Create<IPAddress, int>(client => client.AddressFamily == AddressFamily.InterNetworkV6
                ? Partition(SlotOf(client, OrganisationPrefixBytes), ofOrganisation, [])
                : RateLimitPartition.GetNoLimiter(Slots)),
            PartitionedRateLimiter.Create<IPAddress, int>(client => Partition(SlotOf(client, ClientPrefixBytes), ofClient, ofEverybody)),
        ];
        chain = PartitionedRateLimiter.CreateChained(parts);
    }

    /// <returns>Zero if the client may send a report, which is then counted; otherwise how long it has to wait.</returns>
    public TimeSpan Take(IPAddress? client)
    {
        var address = client switch
        {
            null => IPAddress.None,
            { IsIPv4MappedToIPv6: true } => client.MapToIPv4(),
            _ => client,
        };
        lock (gate)
        {
            // Asking for no permits only tells whether each limit has one left: a refused report must not count towards the others.
            using var probe = chain.AttemptAcquire(address, permitCount: 0);
            if (probe.IsAcquired)
            {
                chain.AttemptAcquire(address).Dispose();
                return TimeSpan.Zero;
            }

            LogRefusal(probe.TryGetMetadata(MetadataName.ReasonPhrase, out var limit) ? limit : null);
            return probe.TryGetMetadata(MetadataName.RetryAfter, out var wait) ? wait : Minute;
        }
    }

    public void Dispose()
    {
        chain.Dispose();
        foreach (var part in parts)
        {
            part.Dispose();
        }
    }

    /// <summary>One organisation must not be able to use up the limit for all clients.</summary>
    private static int PerOrganisation(int perClient, int everybody) =>
        (int)Math.Min(ClientsPerOrganisation * (long)perClient, everybody == 0 ? int.MaxValue : Math.Max(perClient, everybody / 2));

    private RateLimitPartition<int> Partition(int slot, LimitedWindow[] windows, RateLimiter[] shared) =>
        shared.Length == 0 && windows.All(window => window.Limit == 0)
            ? RateLimitPartition.GetNoLimiter(slot)
            : RateLimitPartition.Get(slot, _ => RateLimiter.CreateChained([.. windows.Where(window => window.Limit > 0).Select(window => new WindowLimiter(window, time)), .. shared]));

    /// <param name="prefixBytes">How much of an IPv6 address counts: a household has a /64 of its own, and an organisation usually a /48.</param>
    private int SlotOf(IPAddress client, int prefixBytes)
    {
        var bytes = client.GetAddressBytes();
        var prefix = client.AddressFamily == AddressFamily.InterNetworkV6 ? bytes[..prefixBytes] : bytes;
        return BinaryPrimitives.ReadUInt16LittleEndian(SHA256.HashData([.. salt, .. prefix])) % Slots;
    }

    /// <summary>Logs at most once a minute, or a flood of reports would become a flood of log lines.</summary>
    private void LogRefusal(string? limit)
    {
        refused++;
        if (lastLogged is not { } last || time.GetElapsedTime(last) >= Minute)
        {
            LogRefused(logger, refused, limit);
            (lastLogged, refused) = (time.GetTimestamp(), 0);
        }
    }

    [LoggerMessage(LogLevel.Warning, "Reports refused since the last such line: {Count}. The limit that was reached: {Limit}")]
    private static partial void LogRefused(ILogger logger, int count, string? limit);
}
