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
        var asked = new ConcurrentQueue<string>();
        var said = new ConcurrentQueue<string>();
        page.Request += (_, request) => asked.Enqueue(request.Url);
        page.PageError += (_, error) => said.Enqueue(error);

        // What breaks the content security policy is said here too. That the page itself is not found may be said.
        page.Console += (_, message) =>
        {
            if (message.Type == "error" && !(message.Text.Contains("status of 404", StringComparison.Ordinal) && message.Location.StartsWith(address, StringComparison.Ordinal)))
            {
                said.Enqueue(message.Text);
            }
        };
        page.RequestFailed += (_, request) => said.Enqueue($"{request.Url}: {request.Failure}");
        await page.GotoAsync(address);

        Assert.Contains(asked, url => url.EndsWith(".css", StringComparison.Ordinal));
        Assert.All(asked, url => Assert.StartsWith(site.Address.AbsoluteUri, url, StringComparison.Ordinal));
        Assert.Empty(await window.CookiesAsync());
        Problems.None(said);
    }
}
