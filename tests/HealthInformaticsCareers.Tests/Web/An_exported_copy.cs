using System.Xml.Linq;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>
/// The files that <c>-- export DIR</c> writes, for a site with a few pages of every kind. <c>tests/scripts/verify/exported-site.mjs</c> exports the whole site
/// and tests how nginx serves it.
/// </summary>
public sealed class An_exported_copy(SiteToCompare site) : IClassFixture<SiteToCompare>, IDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("export-");

    private string Copy => Path.Combine(folder.FullName, "copy");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public async Task Has_every_address_of_the_sitemap_and_every_page_for_paper_byte_for_byte()
    {
        Assert.Equal(0, (await The_command_line.Run(folder.FullName, "export", "copy", $"--Site:BaseUrl={TestedSite.BaseUrl}", $"--Site:Content={site.Folder}")).Exit);

        using var browser = site.Browser();
        var inSitemap = XDocument.Parse(await browser.GetStringAsync("/sitemap.xml", TestContext.Current.CancellationToken)).Descendants()
            .Where(element => element.Name.LocalName == "loc").Select(element => new Uri(element.Value).AbsolutePath).ToList();
        var sheets = site.Services.GetRequiredService<CurrentEdition>().Edition.Catalogue.All.SelectMany(SiteMap.SheetsOf).ToList();
        Assert.Contains("/roles/coder", inSitemap);
        Assert.Contains("/roles/coder/handout", sheets);
        foreach (var address in inSitemap.Concat(sheets).Append("/sitemap.xml").Append("/robots.txt").Append("/opensearch.xml"))
        {
            var file = Path.Join(Copy, "site", address == "/" ? "/index.html" : Path.HasExtension(address) ? address : $"{address}.html");
            foreach (var (encoding, ending) in (IEnumerable<(string, string)>)[("identity", ""), ("gzip", ".gz"), ("br", ".br")])
            {
                using var request = new HttpRequestMessage(HttpMethod.Get, address) { Headers = { { "Accept-Encoding", encoding } } };
                using var response = await browser.SendAsync(request, TestContext.Current.CancellationToken);
                Assert.Equal(await response.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), await File.ReadAllBytesAsync(file + ending, TestContext.Current.CancellationToken));
            }
        }

        // The ledger of addresses is for the site and its editors.
        Assert.Empty(Directory.EnumerateFiles(Copy, "addresses*", SearchOption.AllDirectories));
    }

    [Fact]
    public async Task Has_archived_pages_retired_pages_and_redirects()
    {
        using var content = new TemporaryContent();
        content.Write("pages/about.md", ChangingSite.Page("About", more: "aliases: [/info]"));
        content.Write("pages/old.md", ChangingSite.Page("Old", more: "archived:\n  on: 2013-03-31\n  because: Its body was closed.\n  successor: /about"));
        content.Write("pages/gone.md", ChangingSite.Page("Gone", more: "retired:\n  on: 2026-01-31\n  because: It said the same.\n  successor: /about"));
        await The_command_line.Run(folder.FullName, "export", Copy, $"--Site:Content={content.Folder}");

        Assert.Contains("This page is archived.", Read("site/old.html"), StringComparison.Ordinal);
        Assert.Contains("It said the same.", Read("site/.answers/gone/gone.html"), StringComparison.Ordinal);
        Assert.Contains("Page not found", Read("site/.answers/404.html"), StringComparison.Ordinal);
        Assert.Contains("location = /gone { error_page 410 /.answers/gone/gone.html; return 410; }", Read("nginx/server.conf"), StringComparison.Ordinal);
        Assert.Contains("\"/info\" \"/about\";", Read("nginx/maps.conf"), StringComparison.Ordinal);
        Assert.Contains("\"/info.md\" \"/about.md\";", Read("nginx/maps.conf"), StringComparison.Ordinal);
        Assert.False(File.Exists(Path.Join(Copy, "site/gone.html")));
    }

    [Fact]
    public async Task Answers_501_for_what_needs_the_program_unless_it_has_an_origin()
    {
        using var content = new TemporaryContent();
        content.Write("pages/about.md", ChangingSite.Page("About"));
        await The_command_line.Run(folder.FullName, "export", "alone", $"--Site:Content={content.Folder}");
        await The_command_line.Run(folder.FullName, "export", "copy", "--origin", "http://127.0.0.1:5080/", $"--Site:Content={content.Folder}");

        Assert.Contains("location @site {\n    return 501;\n}", await File.ReadAllTextAsync(Path.Combine(folder.FullName, "alone/nginx/server.conf"), TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Contains("This does not work here", Read("site/.answers/501.html"), StringComparison.Ordinal);
        Assert.Contains("proxy_pass http://127.0.0.1:5080;", Read("nginx/server.conf"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Never_overwrites_existing_files()
    {
        Directory.CreateDirectory(Copy);
        await File.WriteAllTextAsync(Path.Combine(Copy, "mine.txt"), "Mine.", TestContext.Current.CancellationToken);

        Assert.Equal(1, (await The_command_line.Run(folder.FullName, "export", "copy")).Exit);
        Assert.Equal(1, (await The_command_line.Run(folder.FullName, "export", "copy/mine.txt")).Exit);

        Assert.Equal(["mine.txt"], Directory.EnumerateFileSystemEntries(Copy).Select(Path.GetFileName));
    }

    [Fact]
    public async Task Is_not_written_if_the_content_has_a_mistake()
    {
        using var content = new TemporaryContent();
        content.Write("pages/about.md", ChangingSite.Page("About", more: "colour: red"));

        var (exit, output) = await The_command_line.Run(folder.FullName, "export", "copy", $"--Site:Content={content.Folder}");

        Assert.Equal(1, exit);
        Assert.Contains("error HIC1012", output, StringComparison.Ordinal);
        Assert.False(Directory.Exists(Copy));
    }

    [Theory]
    [InlineData("--origin", "example.org")]
    [InlineData("--origin", "http://example.org/site")]
    [InlineData("--origin", "http://somebody@example.org")]
    [InlineData("--origin", "http://example.org#here")]
    [InlineData("--orgin", "http://example.org")]
    public async Task Is_not_written_if_an_option_is_invalid(params string[] setting) =>
        Assert.Equal(1, (await The_command_line.Run(folder.FullName, ["export", "copy", .. setting])).Exit);

    private string Read(string path) => File.ReadAllText(Path.Join(Copy, path));
}
