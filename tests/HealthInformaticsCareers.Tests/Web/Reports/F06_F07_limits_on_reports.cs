using System.Buffers.Binary;
using System.Net;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web;
using HealthInformaticsCareers.Web.Features.Reports;

namespace HealthInformaticsCareers.Tests.Web.Reports;

public sealed class F06_F07_limits_on_reports : IDisposable
{
    private readonly ManualClock clock = new();
    private readonly RecordedLog<ReportLimits> log = new();
    private readonly List<ReportLimits> made = [];

    public void Dispose() => made.ForEach(limits => limits.Dispose());

    [Fact]
    public void One_client_may_send_five_in_a_minute_and_then_waits_for_the_end_of_the_minute()
    {
        var limits = Limits(new());
        Assert.Equal(5, Sent(limits, "192.0.2.1", 5));

        clock.Advance(TimeSpan.FromSeconds(20));
        Assert.Equal(TimeSpan.FromSeconds(40), limits.Take(IPAddress.Parse("192.0.2.1")));
        Assert.Equal(TimeSpan.Zero, limits.Take(IPAddress.Parse("192.0.2.2")));

        clock.Advance(TimeSpan.FromSeconds(40) - TimeSpan.FromTicks(1));
        Assert.Equal(0, Sent(limits, "192.0.2.1", 1));
        clock.Advance(TimeSpan.FromTicks(1));
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
        clock.Advance(-TimeSpan.FromMinutes(1));
        Assert.Equal(TimeSpan.FromMinutes(1), limits.Take(IPAddress.Parse("192.0.2.1")));
        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(5, Sent(limits, "192.0.2.1", 6));
    }

    [Fact]
    public void All_clients_together_may_send_sixty_in_a_minute()
    {
        var limits = Limits(new());

        Assert.Equal(60, Enumerable.Range(0, 200).Count(client => limits.Take(new IPAddress([192, 0, 2, (byte)client])) == TimeSpan.Zero));
    }

    [Fact]
    public void A_refused_report_does_not_count()
    {
        var limits = Limits(new() { PerClientPerMinute = 1, PerMinute = 2, PerClientPerHour = 0 });
        Assert.Equal(1, Sent(limits, "192.0.2.1", 50));

        Assert.Equal(1, Sent(limits, "192.0.2.2", 50));
    }

    [Fact]
    public void A_client_that_is_refused_because_of_others_keeps_what_it_may_send()
    {
        var limits = Limits(new() { PerClientPerMinute = 0, PerClientPerHour = 1, PerMinute = 1 });
        Assert.Equal(1, Sent(limits, "192.0.2.1", 1));
        Assert.Equal(0, Sent(limits, "192.0.2.2", 50));

        clock.Advance(TimeSpan.FromMinutes(1));
        Assert.Equal(1, Sent(limits, "192.0.2.2", 1));
    }

    [Fact]
    public void N07_one_organisation_may_send_more_than_a_client_but_cannot_shut_out_the_others()
    {
        var limits = Limits(new());

        Assert.Equal(15, Enumerable.Range(0, 12).Sum(network => Sent(limits, $"2001:db8:1:{network:x}::1", 5)));
        Assert.Equal(5, Sent(limits, "2001:db8:2::1", 5));
        Assert.Equal(5, Sent(limits, "192.0.2.1", 5));
    }

    [Theory]
    [InlineData(100, 60, 100)]
    [InlineData(25, 60, 30)]
    [InlineData(10, 0, 30)]
    [InlineData(0, 60, 60)]
    public void N07_one_organisation_may_send_half_of_what_all_may_or_what_one_client_may(int perClient, int perMinute, int sent)
    {
        var limits = Limits(new() { PerClientPerMinute = perClient, PerClientPerHour = 0, PerMinute = perMinute });

        Assert.Equal(Math.Min(sent, perMinute == 0 ? int.MaxValue : perMinute), Enumerable.Range(0, 20).Sum(network => Sent(limits, $"2001:db8:1:{network:x}::1", perClient == 0 ? 60 : perClient)));
    }

    [Fact]
    public void N07_one_organisation_may_send_ninety_in_an_hour()
    {
        var limits = Limits(new() { PerClientPerMinute = 0, PerMinute = 0 });

        Assert.Equal(90, Enumerable.Range(0, 12).Sum(network => Sent(limits, $"2001:db8:1:{network:x}::1", 30)));
    }

    [Fact]
    public void N07_the_operator_is_told_which_limit_was_reached_at_most_once_a_minute()
    {
        var limits = Limits(new());
        Enumerable.Range(0, 12).ToList().ForEach(network => Sent(limits, $"2001:db8:1:{network:x}::1", 5));
        Assert.Equal(["Warning: Reports refused since the last such line: 1. The limit that was reached: reports from one IPv6 /48 in a minute"], log.Lines);

        clock.Advance(TimeSpan.FromMinutes(1));
        Sent(limits, "192.0.2.1", 6);
        Assert.Equal("Warning: Reports refused since the last such line: 45. The limit that was reached: reports from one client in a minute", log.Lines[^1]);
        Assert.DoesNotContain(log.Lines, line => line.Contains("192.0.2", StringComparison.Ordinal) || line.Contains("2001:", StringComparison.Ordinal));
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
    public void Addresses_of_one_IPv6_network_or_of_one_machine_are_one_client(string first, string second)
    {
        var limits = Limits(new());
        Assert.Equal(5, Sent(limits, first, 5));

        Assert.Equal(0, Sent(limits, second, 1));
    }

    [Fact]
    public void A_client_without_an_address_is_a_client() => Assert.Equal(TimeSpan.Zero, Limits(new()).Take(null));

    [Fact]
    public void Any_number_of_clients_shares_4096_limits_so_memory_stays_bounded()
    {
        var limits = Limits(new() { PerMinute = 0, PerClientPerMinute = 1 });
        var accepted = 0;

        // Far more than there are slots, each with its own /64 and /48.
        var address = new byte[16];
        for (var client = 0; client < 100_000; client++)
        {
            BinaryPrimitives.WriteInt32BigEndian(address.AsSpan(2), client);
            accepted += limits.Take(new IPAddress(address)) == TimeSpan.Zero ? 1 : 0;
        }

        Assert.InRange(accepted, 4_000, 4_096);
    }

    private ReportLimits Limits(ReportOptions options)
    {
        made.Add(new ReportLimits(new SiteOptions { Reports = options }, clock, log));
        return made[^1];
    }

    private static int Sent(ReportLimits limits, string client, int tries) => Enumerable.Range(0, tries).Count(_ => limits.Take(IPAddress.Parse(client)) == TimeSpan.Zero);
}
