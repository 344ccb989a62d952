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
}
