using System.Text.Json;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Editions;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web.Health;

public sealed class N06_health_of_the_site(ReportingSite site) : IClassFixture<ReportingSite>
{
    private const string StatusOnly = """{"status":"ready"}""";

    [Theory]
    [InlineData("203.0.113.5")]
    [InlineData("2001:db8::1")]
    [InlineData("10.0.0.1")]
    [InlineData("128.0.0.1")]
    [InlineData(null)]
    public async Task Is_only_a_status_for_the_public(string? caller) => Assert.Equal(StatusOnly, await site.Ready(caller));

    [Theory]
    [InlineData("127.0.0.1")]
    [InlineData("127.0.0.53")]
    [InlineData("::1")]
    [InlineData("::ffff:127.0.0.1")]
    public async Task Has_its_details_for_callers_on_the_same_machine(string caller)
    {
        using var health = JsonDocument.Parse(await site.Ready(caller));

        Assert.Equal(["status", "pages", "content", "reports", "reportsFailureAgeSeconds"], health.RootElement.EnumerateObject().Select(property => property.Name));
        Assert.Equal("served", health.RootElement.GetProperty("content").GetProperty("lastLoad").GetString());
    }

    [Theory]
    [InlineData("X-Forwarded-For")]
    [InlineData("Forwarded")]
    [InlineData("Via")]
    public async Task Is_only_a_status_through_an_unknown_proxy_on_the_same_machine(string header) =>
        Assert.Equal(StatusOnly, await site.Ready("127.0.0.1", (header, "127.0.0.1")));

    [Theory]
    [InlineData("203.0.113.5")]
    [InlineData("127.0.0.1")]
    public async Task Is_only_a_status_through_a_known_proxy(string visitor)
    {
        await using var behind = site.WithWebHostBuilder(builder => builder.UseSetting("Site:KnownProxies", "127.0.0.1"));

        Assert.Equal(StatusOnly, await behind.Ready("127.0.0.1", ("X-Forwarded-For", visitor), ("X-Forwarded-Proto", "https")));
    }

    [Fact]
    public async Task Has_its_details_for_everybody_if_a_setting_says_so()
    {
        await using var open = site.WithWebHostBuilder(builder => builder.UseSetting("Site:HealthDetails", "true"));

        Assert.Contains("\"pages\":", await open.Ready("203.0.113.5"), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("roles/secret-draft.md", "---\ntitle: Secret draft\ncolour: Words nobody has published\n---\nText.\n")]
    [InlineData("pages/page-2.md", "---\ntitle: \": error HIC9999: \"\nsummary: \": error HIC9999: \"\ncolour: Words nobody has published\n---\n[x](/: error HIC9999: )\n")]
    public async Task Shows_neither_paths_nor_unpublished_text(string file, string text)
    {
        await using var changing = new ChangingSite();
        changing.Current.Refresh();
        changing.Content.Write(file, text);
        changing.Services.GetRequiredService<CurrentEdition>().Refresh();

        var health = await changing.Ready("127.0.0.1");

        Assert.Matches("\"lastLoad\":\"refused, [0-9]+ problems?, the first: HIC[0-8][0-9]{3}; see the log\"", health);
        foreach (var secret in (string[])[changing.Content.Folder, changing.Link, file, "secret-draft", "colour", "published", "HIC9999"])
        {
            Assert.DoesNotContain(secret, health, StringComparison.OrdinalIgnoreCase);
        }
    }

    [Fact]
    public async Task Shows_no_path_when_the_content_is_gone()
    {
        await using var changing = new ChangingSite();
        changing.Current.Refresh();
        changing.PointLinkTo(changing.Link + "-nowhere");
        changing.Current.Refresh();

        var health = await changing.Ready("127.0.0.1");

        Assert.Contains("\"lastLoad\":\"refused, 1 problem, the first: HIC4009; see the log\"", health, StringComparison.Ordinal);
        Assert.DoesNotContain("nowhere", health, StringComparison.Ordinal);
        Assert.DoesNotContain('/', health);
    }

    [Fact]
    public async Task Has_no_negative_age_when_the_clock_is_set_back()
    {
        await using var timed = new ReportingSite();
        timed.CreateClient().Dispose();
        timed.Clock.Set(TimeSpan.FromDays(-400));

        using var health = JsonDocument.Parse(await timed.Ready("127.0.0.1"));

        Assert.Equal(0, health.RootElement.GetProperty("content").GetProperty("ageSeconds").GetInt64());
    }
}
