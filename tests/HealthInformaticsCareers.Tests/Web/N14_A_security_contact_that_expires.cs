using HealthInformaticsCareers.Tests.Web.Reports;
using HealthInformaticsCareers.Web;
using HealthInformaticsCareers.Web.Features.SecurityContact;
using Microsoft.Extensions.Hosting.Internal;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>What the operator reads in the log while the site runs for some days.</summary>
public sealed class N14_A_security_contact_that_expires
{
    private const string Expiry = "Warning: The security contact expires on 2027-06-30: check it and set a later Site:Security:Expires";
    private const string Missing = "Warning: There is no /.well-known/security.txt: set Site:Security:Contact and Site:Security:Expires";

    [Theory]
    [InlineData("2027-05-30", 0)]
    [InlineData("2027-05-31", 1)]
    [InlineData("2027-07-01", 1)]
    public async Task Is_announced_at_the_start_if_it_has_thirty_days_or_less(string today, int lines) =>
        Assert.Equal(Enumerable.Repeat(Expiry, lines), await LogOf("mailto:security@example.org", today, days: 1));

    [Fact]
    public async Task Is_announced_once_a_day() =>
        Assert.Equal([Expiry, Expiry, Expiry], await LogOf("mailto:security@example.org", "2027-05-29", days: 5));

    [Theory]
    [InlineData("Production", 1)]
    [InlineData("Development", 0)]
    public async Task Is_asked_for_once_if_there_is_none_in_production(string environment, int lines) =>
        Assert.Equal(Enumerable.Repeat(Missing, lines), await LogOf("", "2027-05-29", days: 5, environment));

    private static async Task<List<string>> LogOf(string contact, string today, int days, string environment = "Production")
    {
        using var end = new CancellationTokenSource();
        var log = new RecordedLog<SecurityContactReminder>();
        var site = new SiteOptions { Security = new() { Contact = contact, Expires = contact.Length == 0 ? "" : "2027-06-30" } };
        using var reminder = new SecurityContactReminder(site, new HostingEnvironment { EnvironmentName = environment }, new HurriedClock(DateTimeOffset.Parse(today + "T12:00Z", null), days, end), log);

        await reminder.StartAsync(end.Token);
        await Task.WhenAny(reminder.ExecuteTask!);

        return log.Lines;
    }

    /// <summary>A day passes each time that somebody waits for one, until the last day cancels what they do.</summary>
    private sealed class HurriedClock(DateTimeOffset first, int days, CancellationTokenSource end) : TimeProvider
    {
        private int looks;

        public override DateTimeOffset GetUtcNow()
        {
            var day = looks++;
            if (day == days - 1)
            {
                end.Cancel();
            }

            return first.AddDays(day);
        }

        public override ITimer CreateTimer(TimerCallback callback, object? state, TimeSpan dueTime, TimeSpan period)
        {
            Assert.Equal(TimeSpan.FromDays(1), period);
            return System.CreateTimer(callback, state, TimeSpan.FromMilliseconds(1), TimeSpan.FromMilliseconds(1));
        }
    }
}
