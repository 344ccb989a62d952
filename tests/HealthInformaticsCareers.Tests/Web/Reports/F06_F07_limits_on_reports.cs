using System.Buffers.Binary;
using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class F06_F07_limits_on_reports
{
    private readonly ManualClock clock = new();

    [Fact]
    public void One_client_may_send_five_in_a_minute_and_then_waits_for_its_end()
    {
        var limits = Limits(new());
        Assert.Equal(5, Sent(limits, "192.0.2.1", 5));

        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(40), limits.Take(IPAddress.Parse("192.0.2.1")));
        Assert.Equal(TimeSpan.Zero, limits.Take(IPAddress.Parse("192.0.2.2")));

        clock.Advance(TimeSpan.FromSeconds(40));
        Assert.Equal(5, Sent(limits, "192.0.2.1", 9));
    }

    [Fact]
    public void One_client_may_send_thirty_in_an_hour()
    {
        var limits = Limits(new());
        var sent = 0;
        for (var minute = 0; minute < 60; minute++)
        {
            sent += Sent(limits, "192.0.2.1", 5);
            clock.Advance(TimeSpan.FromMinutes(1));
        }

        Assert.Equal(30, sent);
        Assert.Equal(5, Sent(limits, "192.0.2.1", 6));
    }

    [Fact]
    public void All_clients_together_may_send_sixty_in_a_minute()
    {
        var limits = Limits(new());

        Assert.Equal(60, Enumerable.Range(0, 200).Count(client => limits.Take(new IPAddress([192, 0, 2, (byte)client])) == TimeSpan.Zero));
    }

    [Fact]
    public void What_is_refused_does_not_count()
    {
        var limits = Limits(new() { PerClientPerMinute = 1, PerMinute = 2, PerClientPerHour = 0 });
        Assert.Equal(1, Sent(limits, "192.0.2.1", 50));

        Assert.Equal(1, Sent(limits, "192.0.2.2", 50));
    }

    [Fact]
    public void Zero_switches_a_limit_off()
    {
        var limits = Limits(new() { PerClientPerMinute = 0, PerClientPerHour = 0, PerMinute = 0 });

        Assert.Equal(1_000, Sent(limits, "192.0.2.1", 1_000));
    }

    [Theory]
    [InlineData("2001:db8:1:2::1", "2001:db8:1:2:ffff::9")]
    [InlineData("192.0.2.1", "::ffff:192.0.2.1")]
    public void Addresses_of_one_network_of_version_6_and_of_one_machine_are_one_client(string first, string second)
    {
        var limits = Limits(new());
        Assert.Equal(5, Sent(limits, first, 5));

        Assert.Equal(0, Sent(limits, second, 1));
    }

    [Fact]
    public void An_unknown_client_is_a_client() => Assert.Equal(TimeSpan.Zero, Limits(new()).Take(null));

    [Fact]
    public void A_million_clients_take_no_more_memory_than_one()
    {
        var limits = Limits(new() { PerMinute = 0 });
        limits.Take(IPAddress.Loopback);
        var before = GC.GetTotalMemory(forceFullCollection: true);
        var address = new byte[4];
        for (var client = 0; client < 1_000_000; client++)
        {
            BinaryPrimitives.WriteInt32BigEndian(address, client);
            limits.Take(new IPAddress(address));
        }

        Assert.InRange(GC.GetTotalMemory(forceFullCollection: true) - before, long.MinValue, 8 * 1024 * 1024);
        GC.KeepAlive(limits);
    }

    private ReportLimits Limits(ReportOptions options) => new(new SiteOptions { Reports = options }, clock);

    private static int Sent(ReportLimits limits, string client, int tries) => Enumerable.Range(0, tries).Count(_ => limits.Take(IPAddress.Parse(client)) == TimeSpan.Zero);
}
