using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Abstractions;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Files that change while the site runs. Each test triggers the reload itself.</summary>
public sealed class Content_that_changes : IDisposable
{
    private readonly ChangingSite site = new();

    /// <summary>Starts the site before a test changes its content.</summary>
    public Content_that_changes() => site.Current.Refresh();

    public void Dispose() => site.Dispose();

    [Fact]
    public async Task Is_shown_on_its_page_in_lists_and_in_search()
    {
        await site.Get("/page-1");
        await site.Get("/search?q=wholly");

        Change("pages/page-1.md", ChangingSite.Page("Wholly other"));

        Assert.Contains("<h1>Wholly other</h1>", (await site.Get("/page-1")).Text, StringComparison.Ordinal);
        Assert.Contains(">Wholly other</a>", (await site.Get("/page-2")).Text, StringComparison.Ordinal);
        Assert.Contains("Wholly other</a>", MainOf((await site.Get("/search?q=wholly")).Text), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Gets_a_new_version_and_the_old_one_back_when_the_change_is_undone()
    {
        var before = site.Current.Edition.Version;
        var text = site.Content.Read("pages/page-1.md");

        Change("pages/page-1.md", ChangingSite.Page("Wholly other"));
        Assert.NotEqual(before, site.Current.Edition.Version);
        Assert.Contains(site.Current.Edition.Version, (await site.Get("/health/ready")).Text, StringComparison.Ordinal);

        Change("pages/page-1.md", text);
        Assert.Equal(before, site.Current.Edition.Version);
    }

    [Fact]
    public async Task Can_be_added_renamed_and_deleted()
    {
        site.Content.Write("pages/page-9.md", ChangingSite.Page("Page 9"));
        site.Content.Write("pages/page-two.md", site.Content.Read("pages/page-2.md"));
        site.Content.Delete("pages/page-2.md");
        site.Current.Refresh();
        Assert.Equal((200, 404, 200), ((await site.Get("/page-9")).Status, (await site.Get("/page-2")).Status, (await site.Get("/page-two")).Status));

        site.Content.Delete("pages/page-9.md");
        site.Current.Refresh();
        Assert.Equal(404, (await site.Get("/page-9")).Status);
    }

    [Fact]
    public async Task Is_not_shown_if_it_has_a_mistake_which_the_health_check_names()
    {
        site.Content.Write("pages/page-1.md", ChangingSite.Page("Half good"));
        Change("pages/page-2.md", ChangingSite.Page("Page 2", more: "colour: red"));

        Assert.Contains("<h1>Page 1</h1>", (await site.Get("/page-1")).Text, StringComparison.Ordinal);
        var (status, health) = await site.Get("/health/ready");
        Assert.Equal(200, status);
        Assert.Contains("refused, 1 problem, the first: HIC1012", health, StringComparison.Ordinal);

        Change("pages/page-2.md", ChangingSite.Page("Page 2"));
        Assert.Contains("<h1>Half good</h1>", (await site.Get("/page-1")).Text, StringComparison.Ordinal);
        Assert.Contains("\"lastLoad\":\"served\"", (await site.Get("/health/ready")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S06_Is_still_served_while_its_folder_is_missing()
    {
        site.PointLinkTo(site.Link + "-nowhere");
        site.Current.Refresh();
        Assert.Equal(200, (await site.Get("/page-1")).Status);
        Assert.Contains("HIC4009", (await site.Get("/health/ready")).Text, StringComparison.Ordinal);

        site.PointLinkTo(site.Content.Folder);
        site.Current.Refresh();
        Assert.Contains("\"lastLoad\":\"served\"", (await site.Get("/health/ready")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S07_Is_loaded_when_the_link_points_to_another_folder()
    {
        using var next = new TemporaryContent();
        foreach (var number in Enumerable.Range(1, 8))
        {
            next.Write($"pages/page-{number}.md", ChangingSite.Page($"Next {number}"));
        }

        site.PointLinkTo(next.Folder);
        site.Current.Refresh();

        Assert.Contains("<h1>Next 1</h1>", (await site.Get("/page-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task S07_Is_loaded_from_another_folder_even_if_lengths_and_times_are_the_same()
    {
        using var next = new TemporaryContent();
        foreach (var number in Enumerable.Range(1, 8))
        {
            var path = $"pages/page-{number}.md";
            next.Write(path, ChangingSite.Page($"Next {number}"));
            File.SetLastWriteTimeUtc(Path.Combine(next.Folder, path), File.GetLastWriteTimeUtc(Path.Combine(site.Content.Folder, path)));
        }

        site.PointLinkTo(next.Folder);
        site.Current.Refresh();

        Assert.Contains("<h1>Next 1</h1>", (await site.Get("/page-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void Is_not_replaced_if_a_file_is_only_touched()
    {
        var before = site.Current.Edition;

        Change("pages/page-1.md", site.Content.Read("pages/page-1.md"));

        Assert.Same(before, site.Current.Edition);
    }

    [Fact]
    public async Task C15_Can_lose_a_quarter_of_its_pages_at_once_but_no_more()
    {
        site.Content.Delete("pages/page-1.md");
        site.Content.Delete("pages/page-2.md");
        site.Current.Refresh();
        Assert.Equal(404, (await site.Get("/page-1")).Status);

        site.Content.Delete("pages/page-3.md");
        site.Content.Delete("pages/page-4.md");
        site.Current.Refresh();
        Assert.Equal(200, (await site.Get("/page-3")).Status);
        Assert.Contains("2 of 6 pages would be gone", Assert.Single(site.Current.Last.Problems).Text, StringComparison.Ordinal);
        Assert.Contains("\"lastLoad\":\"refused, 1 problem; see the log\"", (await site.Get("/health/ready")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task C15_Can_have_lost_any_number_of_pages_when_the_site_starts()
    {
        Assert.Equal(200, (await site.Get("/page-1")).Status);
        foreach (var number in Enumerable.Range(1, 7))
        {
            site.Content.Delete($"pages/page-{number}.md");
        }

        await using var again = site.WithWebHostBuilder(_ => { });
        using var browser = again.CreateClient();
        Assert.Contains("\"pages\":1,", await browser.GetStringAsync("/health/ready", TestContext.Current.CancellationToken), StringComparison.Ordinal);
    }

    [Fact]
    public async Task C15_Can_move_every_page_if_the_old_addresses_become_aliases()
    {
        foreach (var number in Enumerable.Range(1, 8))
        {
            site.Content.Write($"pages/moved-{number}.md", ChangingSite.Page($"Page {number}", more: $"aliases: [/page-{number}]"));
            site.Content.Delete($"pages/page-{number}.md");
        }

        site.Current.Refresh();

        Assert.Equal(301, (await site.Get("/page-1")).Status);
    }

    [Fact]
    public async Task Does_not_affect_a_request_that_has_already_begun()
    {
        using var request = site.Services.CreateScope();
        var edition = request.ServiceProvider.GetRequiredService<Edition>();

        Change("pages/page-1.md", ChangingSite.Page("Wholly other"));
        var search = await edition.Search;

        Assert.Equal("Page 1", edition.Catalogue.Pages.Find("page-1")!.Title);
        Assert.Equal("Page 1", search.Suggest(HealthInformaticsCareers.Web.Features.Search.SearchQuery.Parse("page 1"))[0].Title);
        Assert.Same(edition, request.ServiceProvider.GetRequiredService<Edition>());
    }

    [Fact]
    public async Task N16_Is_loaded_even_if_it_has_the_same_length_and_was_written_in_the_same_second()
    {
        var path = Path.Combine(site.Content.Folder, "pages/page-1.md");
        var second = new DateTime(2026, 11, 1, 12, 0, 0, DateTimeKind.Utc);
        File.SetLastWriteTimeUtc(path, second);
        site.Current.Refresh();
        site.Content.Write("pages/page-1.md", ChangingSite.Page("Page A"));
        File.SetLastWriteTimeUtc(path, second.AddMilliseconds(1));
        site.Current.Refresh();

        Assert.Contains("<h1>Page A</h1>", (await site.Get("/page-1")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public void N16_Is_not_loaded_half_written()
    {
        var path = Path.Combine(site.Content.Folder, "pages/page-1.md");

        // The clock stands still, because on a busy machine a second reading could come too late.
        var clock = new ManualClock();
        var today = DateOnly.FromDateTime(clock.Now.Date);
        var changes = 0;
        var current = new CurrentEdition(site.Content.Folder, CatalogueLoader.Load(site.Content.Folder, SiteMap.ForContent, today), LoadAndChange, site.Services.GetRequiredService<IHostEnvironment>(), new SiteOptions(), clock, NullLogger<CurrentEdition>.Instance);

        File.WriteAllText(path, ChangingSite.Page("Half"));
        current.Refresh();

        Assert.Equal(2, changes);
        Assert.Equal(CatalogueLoader.Load(site.Content.Folder, SiteMap.ForContent, today).Version, current.Edition.Version);

        LoadedContent LoadAndChange(string folder, SiteAddresses addresses, DateOnly day)
        {
            var loaded = CatalogueLoader.Load(folder, addresses, day);
            if (changes++ == 0)
            {
                File.AppendAllText(path, "The other half.\n");
            }

            return loaded;
        }
    }

    private static string MainOf(string page) => page[page.IndexOf("<main", StringComparison.Ordinal)..];

    private void Change(string path, string text)
    {
        site.Content.Write(path, text);
        site.Current.Refresh();
    }
}

/// <summary>The site watches its files itself, as it does for editors.</summary>
public sealed class Watched_content
{
    [Theory]
    [InlineData("Development", null)]
    [InlineData("Production", true)]
    public async Task Is_reloaded_automatically(string environment, bool? watch)
    {
        await using var site = new ChangingSite { Environment = environment, Watch = watch };
        await site.Get("/page-1");

        site.Content.Write("pages/page-1.md", ChangingSite.Page("Wholly other"));
        while (!(await site.Get("/page-1")).Text.Contains("<h1>Wholly other</h1>", StringComparison.Ordinal))
        {
            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    [Theory]
    [InlineData("Production", null, 0)]
    [InlineData("Development", false, 0)]
    [InlineData("Development", null, 1)]
    public async Task Is_watched_if_the_setting_says_so_and_by_default_only_in_development(string environment, bool? watch, int watchers)
    {
        await using var site = new ChangingSite { Environment = environment, Watch = watch };

        Assert.Equal(watchers, site.Services.GetServices<Microsoft.Extensions.Hosting.IHostedService>().Count(hosted => hosted is ContentWatch { WatchesFiles: true }));
    }

    [Fact]
    public async Task Can_lose_any_number_of_pages_in_development()
    {
        await using var site = new ChangingSite { Environment = "Development", Watch = false };
        await site.Get("/page-1");
        foreach (var number in Enumerable.Range(1, 7))
        {
            site.Content.Delete($"pages/page-{number}.md");
        }

        site.Current.Refresh();

        Assert.Equal(404, (await site.Get("/page-1")).Status);
    }

    [Fact]
    public async Task Tells_an_open_page_its_version_and_mistakes_in_development()
    {
        await using var site = new ChangingSite { Environment = "Development", Watch = false };
        var (_, page) = await site.Get("/page-1");
        Assert.Contains($"<meta name=\"edition\" content=\"{site.Current.Edition.Version}\">", page, StringComparison.Ordinal);
        Assert.Equal($$"""{"edition":"{{site.Current.Edition.Version}}","problems":[],"warnings":[]}""", (await site.Get("/preview")).Text);

        site.Content.Write("pages/page-1.md", ChangingSite.Page("Page 1", more: "colour: red"));
        site.Current.Refresh();

        Assert.Contains("pages/page-1.md(6,1): error HIC1012", (await site.Get("/preview")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_an_open_page_what_the_check_warns_of_on_it_in_development()
    {
        await using var site = new ChangingSite { Environment = "Development", Watch = false };
        site.Content.Write("pages/page-1.md", ChangingSite.Page("Page 1") + "You simply ask.\n");
        site.Current.Refresh();

        var shown = (await site.Get("/preview?page=/page-1")).Text;
        Assert.Contains("pages/page-1.md(9,5): warning HIC5004", shown, StringComparison.Ordinal);
        Assert.Contains("/content/pages/page-1.md:9:5\"", shown, StringComparison.Ordinal);
        Assert.EndsWith("\"warnings\":[]}", (await site.Get("/preview?page=/page-2")).Text, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Tells_open_pages_nothing_in_production()
    {
        await using var site = new ChangingSite { Watch = true };

        Assert.Equal(404, (await site.Get("/preview")).Status);
        Assert.DoesNotContain("preview", (await site.Get("/page-1")).Text, StringComparison.Ordinal);
    }
}
