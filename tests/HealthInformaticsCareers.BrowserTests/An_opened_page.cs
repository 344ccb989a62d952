using System.Collections.Concurrent;

namespace HealthInformaticsCareers.BrowserTests;

public sealed class An_opened_page(SiteInChromium site)
{
    [Theory]
    [MemberData(nameof(PageKinds.All), MemberType = typeof(PageKinds))]
    public async Task Contacts_no_other_host_sets_no_cookie_and_causes_no_error(string kind)
    {
        await using var window = await site.NewWindow();
        var page = await window.NewPageAsync();
        var address = new Uri(site.Address, site.Catalogue.Example(kind)).AbsoluteUri;
        var requested = new ConcurrentQueue<string>();
        var errors = new ConcurrentQueue<string>();
        page.Request += (_, request) => requested.Enqueue(request.Url);
        page.PageError += (_, error) => errors.Enqueue(error);

        // Violations of the content security policy are logged here too. A 404 of the page itself is expected for some kinds.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !(message.Text.Contains("status of 404", StringComparison.Ordinal) && message.Location.StartsWith(address, StringComparison.Ordinal)))
            {
                errors.Enqueue(message.Text);
            }
        };
        page.RequestFailed += (_, request) => errors.Enqueue($"{request.Url}: {request.Failure}");
        await page.GotoAsync(address);

        Assert.Contains(requested, url => url.EndsWith(".css", StringComparison.Ordinal));
        Assert.All(requested, url => Assert.StartsWith(site.Address.AbsoluteUri, url, StringComparison.Ordinal));
        Assert.Empty(await window.CookiesAsync());
        Problems.None(errors);
    }

    /// <summary>The typeface is there before the first words, so that no line breaks again. Each page has a window of its own, which has kept nothing.</summary>
    [Fact]
    public async Task Does_not_move_while_it_loads()
    {
        string[] addresses = ["/", "/guides/pay", "/roles/clinical-coder", site.Catalogue.Example("jobs found")];
        var moved = new Dictionary<string, double>();
        foreach (var address in addresses)
        {
            await using var window = await site.NewWindow(new() { ViewportSize = new() { Width = 412, Height = 823 } });
            var page = await window.NewPageAsync();
            await page.GotoAsync(address);
            moved[address] = await page.EvaluateAsync<double>(
                """
                () => document.fonts.ready.then(() => new Promise(done => new PerformanceObserver(list => done(list.getEntries().reduce((sum, shift) => sum + shift.value, 0)))
                  .observe({ type: 'layout-shift', buffered: true }) ?? setTimeout(() => done(0), 500)))
                """);
        }

        Assert.All(moved, page => Assert.Equal((page.Key, 0), (page.Key, page.Value)));
    }
}
