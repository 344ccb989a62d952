using System.Buffers.Binary;
using System.Net;
using System.Net.Sockets;
using System.Security.Cryptography;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// How many reports one client and all clients may send to this process. Clients share a table of a fixed size, so that a million of them take no
/// more memory than one; two that fall on the same place share what they may send. An address is not kept, only the place that it falls on.
/// </summary>
public sealed class ReportLimits(SiteOptions site, TimeProvider time)
{
    private const int Places = 65_536;

    private static readonly TimeSpan Minute = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    private readonly ReportOptions limits = site.Reports;

    // Else somebody could choose an address that falls on another's place.
    private readonly byte[] salt = RandomNumberGenerator.GetBytes(16);

    private readonly Window[] minutes = new Window[Places];
    private readonly Window[] hours = new Window[Places];
    private readonly long start = time.GetTimestamp();
    private readonly Lock gate = new();
    private Window everybody;

    /// <returns>Zero where the client may send, which is then counted; else how long it has to wait.</returns>
    public TimeSpan Take(IPAddress? client)
    {
        var place = PlaceOf(client);
        var now = time.GetElapsedTime(start);
        lock (gate)
        {
            TimeSpan[] waits = [minutes[place].Wait(now, Minute, limits.PerClientPerMinute), hours[place].Wait(now, Hour, limits.PerClientPerHour), everybody.Wait(now, Minute, limits.PerMinute)];
            if (waits.Max() is var longest && longest > TimeSpan.Zero)
            {
                return longest;
            }

            minutes[place].Count(now, Minute);
            hours[place].Count(now, Hour);
            everybody.Count(now, Minute);
            return TimeSpan.Zero;
        }
    }

    private int PlaceOf(IPAddress? client)
    {
        var address = client is { IsIPv4MappedToIPv6: true } ? client.MapToIPv4() : client;
        var bytes = address?.GetAddressBytes() ?? [];

        // A household or a company has a whole network of version 6, and every device many addresses in it.
        var network = address is { AddressFamily: AddressFamily.InterNetworkV6 } ? bytes[..8] : bytes;
        return BinaryPrimitives.ReadUInt16LittleEndian(SHA256.HashData([.. salt, .. network]));
    }

    /// <summary>Begins with the first report and ends after its length, whatever comes meanwhile.</summary>
    private struct Window
    {
        private TimeSpan since;
        private int count;

        public readonly TimeSpan Wait(TimeSpan now, TimeSpan length, int limit) =>
            limit > 0 && count >= limit && now - since < length ? since + length - now : TimeSpan.Zero;

        public void Count(TimeSpan now, TimeSpan length)
        {
            if (count == 0 || now - since >= length)
            {
                (since, count) = (now, 0);
            }

            count++;
        }
    }
}
