using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Editions;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>
/// A page for October 2126, a price that changes on its first day, and a fact that ends the day before. The site does not watch its files. It starts by the
/// real calendar, so the year has to be one to come.
/// </summary>
public sealed class Content_on_a_schedule : TestedSite
{
    private const string Source = "  status: reported\n  sources: [newspaper]\n";

    private static readonly DateTimeOffset LastMinuteOfSeptember = new(2126, 9, 30, 22, 59, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FirstMinutesOfOctober = new(2126, 9, 30, 23, 2, 0, TimeSpan.Zero);
    private static readonly DateTimeOffset FirstOfNovember = new(2126, 11, 1, 0, 2, 0, TimeSpan.Zero);

    private readonly TemporaryContent content = Spec.Base();
    private readonly FakeTimeProvider clock = new(LastMinuteOfSeptember);

    public Content_on_a_schedule()
    {
        content.Write("routes/offer.md", content.Read("routes/trainee.md")
            .Replace("title: Trainee", "title: Autumn offer", StringComparison.Ordinal)
            .Replace("summary: You learn in the job.", "summary: A scheme for one month.\nfrom: 2126-10-01\nuntil: 2126-10-31", StringComparison.Ordinal));
        content.Write("qualifications/coding-exam.md", content.Read("qualifications/coding-exam.md")
            .Replace("renewal:", $"prerequisites:\n  value: [A pass from September]\n  until: 2126-09-30\n{Source}renewal:", StringComparison.Ordinal)
            .Replace("  paid-by: [employer]\n  status: reported\n  sources: [newspaper]\n", $"  paid-by: [employer]\n{Source}  next:\n    from: 2126-10-01\n    value: £777\n    paid-by: [employer]\n    status: reported\n    sources: [newspaper]\n", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Is_as_it_was_until_the_evening_before()
    {
        Assert.Equal(404, (await Get("/routes/offer")).Status);
        Assert.DoesNotContain("Autumn offer", (await Get("/routes")).Text, StringComparison.Ordinal);
        var exam = (await Get("/qualifications/coding-exam")).Text;
        Assert.Contains("555", exam, StringComparison.Ordinal);
        Assert.DoesNotContain("777", exam, StringComparison.Ordinal);
        Assert.Contains("A pass from September", exam, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Changes_at_midnight_in_London_without_a_restart()
    {
        await Get("/routes");

        await TurnTo(FirstMinutesOfOctober);

        Assert.Equal(200, (await Get("/routes/offer")).Status);
        Assert.Contains("Autumn offer", (await Get("/routes")).Text, StringComparison.Ordinal);
        var exam = (await Get("/qualifications/coding-exam")).Text;
        Assert.Contains("777", exam, StringComparison.Ordinal);
        Assert.DoesNotContain("555", exam, StringComparison.Ordinal);
        Assert.DoesNotContain("A pass from September", exam, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Says_what_to_read_instead_at_the_address_of_a_page_that_has_ended()
    {
        await Get("/routes");
        await TurnTo(FirstMinutesOfOctober);

        await TurnTo(FirstOfNovember);

        var (status, text) = await Get("/routes/offer");
        Assert.Equal(410, status);
        Assert.Contains("It only applied until 31 October 2126.", text, StringComparison.Ordinal);
        Assert.Contains("href=\"/routes\"", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Autumn offer", (await Get("/routes")).Text, StringComparison.Ordinal);
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Content", content.Folder);
        builder.UseSetting("Site:Watch", "false");
        builder.ConfigureServices(services => services.AddSingleton<TimeProvider>(clock));
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        content.Dispose();
    }

    /// <summary>Sets the clock, and waits until the site has noticed what is due.</summary>
    private async Task TurnTo(DateTimeOffset time)
    {
        clock.SetUtcNow(time);
        while (Services.GetRequiredService<CurrentEdition>().IsDue)
        {
            clock.Advance(TimeSpan.FromSeconds(5));
            await Task.Delay(20, TestContext.Current.CancellationToken);
        }
    }

    private async Task<(int Status, string Text)> Get(string address)
    {
        using var browser = Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        return ((int)response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}
