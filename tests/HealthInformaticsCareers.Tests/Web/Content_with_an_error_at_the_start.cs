using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using HealthInformaticsCareers.Tests.Content;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>An editor starts the site while a file has a mistake.</summary>
public sealed class Content_with_an_error_at_the_start
{
    [Fact]
    public async Task Is_shown_with_its_messages_until_it_is_mended_and_then_as_the_site()
    {
        using var content = new TemporaryContent();
        content.Write("pages/about.md", ChangingSite.Page("About", more: "colour: red"));
        var address = $"http://127.0.0.1:{FreePort()}";
        using var process = Process.Start(new ProcessStartInfo("dotnet",
            [Path.Combine(AppContext.BaseDirectory, "HealthInformaticsCareers.Web.dll"), "--environment", "Development", $"--Site:Content={content.Folder}", $"--urls={address}", $"--Site:Reports:Path={content.Folder}/reports.db"])
        {
            RedirectStandardOutput = true,
        })!;
        try
        {
            var (status, page) = await Until(address, status => status == HttpStatusCode.ServiceUnavailable);
            Assert.Contains("<h1>The content has mistakes</h1>", page, StringComparison.Ordinal);
            Assert.Contains("pages/about.md(6,1): error HIC1012: There is no field", WebUtility.HtmlDecode(page), StringComparison.Ordinal);
            Assert.Contains("/pages/about.md:6:1\"", page, StringComparison.Ordinal);
            Assert.Contains("<summary>What HIC1012 means</summary>", page, StringComparison.Ordinal);

            content.Write("pages/about.md", ChangingSite.Page("About"));
            (status, page) = await Until(address, status => status == HttpStatusCode.OK);
            Assert.Contains("<h1>About</h1>", page, StringComparison.Ordinal);
        }
        finally
        {
            process.Kill();
        }
    }

    private static async Task<(HttpStatusCode Status, string Text)> Until(string site, Func<HttpStatusCode, bool> isIt)
    {
        using var browser = new HttpClient();
        while (true)
        {
            try
            {
                using var response = await browser.GetAsync(new Uri(site + "/about"), TestContext.Current.CancellationToken);
                if (isIt(response.StatusCode))
                {
                    return (response.StatusCode, await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
                }
            }
            catch (HttpRequestException)
            {
                // Nothing listens yet, or the site is taking over.
            }

            await Task.Delay(50, TestContext.Current.CancellationToken);
        }
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
