using System.IO.Compression;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Export;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The shipped content, as <c>-- export --offline DIR</c> writes it.</summary>
public sealed class ShippedCopy : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stick-");

    public string Folder => Path.Combine(folder.FullName, "copy");

    /// <summary>Every page by its name.</summary>
    public IReadOnlyDictionary<string, IHtmlDocument> Pages { get; private set; } = null!;

    public async ValueTask InitializeAsync()
    {
        var (exit, output) = await The_command_line.Run(folder.FullName, "export", "--offline", "copy", $"--Site:BaseUrl={TestedSite.BaseUrl}", $"--Site:Content={Path.Combine(Checkout.Folder, "content")}");
        Assert.True(exit == 0, output);
        Pages = Names().Where(name => name.EndsWith(".html", StringComparison.Ordinal)).ToDictionary(name => name, name => new HtmlParser().ParseDocument(File.ReadAllText(Path.Combine(Folder, name))));
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }

    /// <returns>The names of all files, with slashes.</returns>
    public IEnumerable<string> Names() => Directory.EnumerateFiles(Folder, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Folder, path).Replace('\\', '/'));
}

/// <summary>What only a browser shows of the copy is in the browser tests, in the class of the same name.</summary>
public sealed partial class A_copy_on_a_stick(ShippedCopy copy, RenderedPages site) : IClassFixture<ShippedCopy>, IDisposable
{
    private static readonly string[] Linking = ["href", "src", "action", "formaction", "srcset", "poster", "data"];

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("export-");

    public void Dispose() => folder.Delete(recursive: true);

    [Fact]
    public void Has_every_page_and_every_page_for_paper()
    {
        var addresses = SiteMap.Indexes.Concat(SiteMap.FilteredLists).Concat(site.Catalogue.All.Select(entry => entry.Address)).Concat(site.Catalogue.All.SelectMany(SiteMap.SheetsOf));

        Assert.Empty(addresses.Select(OfflineNames.NameOf).Concat(["search.html", "a-z.html"]).Except(copy.Pages.Keys));
    }

    [Fact]
    public void Leads_only_to_its_own_files_and_to_other_sites()
    {
        var ids = copy.Pages.ToDictionary(page => page.Key, page => page.Value.QuerySelectorAll("[id]").Select(element => element.Id).ToHashSet());
        var files = copy.Names().ToHashSet();
        var root = new Uri("file:///stick/");
        var problems = new List<string>();
        foreach (var (name, page) in copy.Pages)
        {
            foreach (var link in page.All.SelectMany(element => element.Attributes).Where(attribute => Linking.Contains(attribute.LocalName)).Select(attribute => attribute.Value))
            {
                var address = new Uri(new Uri(root, name), link);
                if (address.Scheme != "file")
                {
                    // Only the footer names the site that this is a copy of.
                    problems.AddRange(address.Scheme is "http" or "https" && (link == $"{TestedSite.BaseUrl}/" || !link.StartsWith(TestedSite.BaseUrl, StringComparison.Ordinal)) ? [] : [$"{name}: {link}"]);
                    continue;
                }

                var target = Uri.UnescapeDataString(root.MakeRelativeUri(address).OriginalString.Split('#')[0]);
                target = target.Length == 0 ? name : target;
                var fragment = Uri.UnescapeDataString(address.Fragment.TrimStart('#'));
                problems.AddRange(!link.StartsWith('/') && files.Contains(target) && (fragment.Length == 0 || ids[target].Contains(fragment)) ? [] : [$"{name}: {link}"]);
            }
        }

        Assert.Empty(problems);
    }

    [Fact]
    public void Has_a_stylesheet_whose_files_are_there()
    {
        var sheet = Assert.Single(Directory.EnumerateFiles(Path.Combine(copy.Folder, "css")));
        var used = StylesheetAddress().Matches(File.ReadAllText(sheet)).Select(match => match.Groups[1].Value).ToList();

        Assert.NotEmpty(used);
        Assert.All(used, address => Assert.True(File.Exists(Path.Combine(copy.Folder, "css", address)), address));
    }

    [Fact]
    public void Has_nothing_that_a_browser_refuses_in_a_folder()
    {
        const string Refused = "script[type], script:not([defer]), [integrity], [crossorigin], link[rel=canonical], link[rel=search], link[rel=manifest], meta[property^='og:'], use, iframe, object";

        Assert.Empty(copy.Pages.SelectMany(page => page.Value.QuerySelectorAll(Refused).Select(element => $"{page.Key}: {element.OuterHtml}")));
    }

    [Fact]
    public void Has_no_form_and_no_box_to_tick_but_the_search() =>
        Assert.Empty(copy.Pages.SelectMany(page => page.Value.QuerySelectorAll("form:not([action$='search.html']), input:not([name=q]), select, textarea").Select(element => $"{page.Key}: {element.OuterHtml}")));

    [Fact]
    public void Has_names_that_every_system_allows()
    {
        var names = copy.Names().ToList();

        Assert.All(names, name => Assert.Matches("^[a-z0-9._/-]+$", name));
        Assert.All(names.SelectMany(name => name.Split('/')), part => Assert.False(part.EndsWith('.') || Device().IsMatch(part), part));
        Assert.Equal(names.Count, names.Distinct(StringComparer.OrdinalIgnoreCase).Count());
    }

    [Fact]
    public void Lists_every_page_and_term_from_A_to_Z()
    {
        var list = copy.Pages["a-z.html"].QuerySelectorAll("main li").Select(item => item.TextContent.Split(", see ")[0]).ToHashSet(StringComparer.OrdinalIgnoreCase);
        var links = copy.Pages["a-z.html"].QuerySelectorAll("main li a").Select(link => link.GetAttribute("href")).ToHashSet();

        Assert.Empty(site.Catalogue.All.Where(entry => entry.Retired is null).SelectMany(entry => entry.AlsoCalled.Append(entry.Title)).Concat(site.Catalogue.Glossary.Terms.Select(term => term.Name)).Except(list, StringComparer.OrdinalIgnoreCase));
        Assert.Empty(site.Catalogue.All.Where(entry => entry.Retired is null).Select(entry => OfflineNames.NameOf(entry.Address)).Except(links));
        Assert.All(copy.Pages.Values, page => Assert.NotNull(page.QuerySelector(".site-nav a[href$='a-z.html']")));
    }

    [Fact]
    public void Says_on_every_page_that_it_is_a_copy() =>
        Assert.All(copy.Pages, page => Assert.Matches(Note(), page.Value.QuerySelector("footer")!.TextContent));

    [Fact]
    public void Fits_into_five_megabytes_when_it_is_zipped()
    {
        var zip = Path.Combine(folder.FullName, "copy.zip");
        ZipFile.CreateFromDirectory(copy.Folder, zip, CompressionLevel.SmallestSize, includeBaseDirectory: false);

        Assert.InRange(new FileInfo(zip).Length, 1, 5_000_000);
    }

    [Fact]
    public async Task Is_the_same_each_time()
    {
        using var content = Spec.Base();
        foreach (var name in (string[])["one", "two"])
        {
            Assert.Equal(0, (await The_command_line.Run(folder.FullName, "export", "--offline", name, $"--Site:Content={content.Folder}")).Exit);
        }

        Assert.Equal(Contents("one"), Contents("two"));
    }

    [Fact]
    public async Task Has_archived_and_retired_pages_and_other_names_for_devices_of_Windows()
    {
        using var content = new TemporaryContent();
        content.Write("pages/about.md", ChangingSite.Page("About").TrimEnd() + " See [the device](/con), and [what you can compare](/compare).\n");
        content.Write("pages/con.md", ChangingSite.Page("Con"));
        content.Write("pages/old.md", ChangingSite.Page("Old", more: "archived:\n  on: 2013-03-31\n  because: Its body was closed.\n  successor: /about"));
        content.Write("pages/gone.md", ChangingSite.Page("Gone", more: "retired:\n  on: 2026-01-31\n  because: It said the same.\n  successor: /about"));
        var (exit, output) = await The_command_line.Run(folder.FullName, "export", "--offline", "copy", $"--Site:Content={content.Folder}");

        Assert.True(exit == 0, output);
        Assert.Contains("See <a href=\"_con.html\">the device</a>, and what you can compare.", Read("about.html"), StringComparison.Ordinal);
        Assert.Contains("<h1>Con</h1>", Read("_con.html"), StringComparison.Ordinal);
        Assert.Contains("This page is archived.", Read("old.html"), StringComparison.Ordinal);
        Assert.Contains("It said the same.", Read("gone.html"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Is_not_written_over_other_files_or_with_an_origin()
    {
        Directory.CreateDirectory(Path.Combine(folder.FullName, "copy"));
        await File.WriteAllTextAsync(Path.Combine(folder.FullName, "copy", "mine.txt"), "Mine.", TestContext.Current.CancellationToken);

        Assert.Equal(1, (await The_command_line.Run(folder.FullName, "export", "--offline", "copy")).Exit);
        Assert.Equal(1, (await The_command_line.Run(folder.FullName, "export", "--offline", "new", "--origin", "http://127.0.0.1:5080")).Exit);

        Assert.Equal(["copy/mine.txt"], Contents("").Select(file => file.Name));
    }

    private List<(string Name, string Text)> Contents(string name)
    {
        var root = Path.Combine(folder.FullName, name);
        return [.. Directory.EnumerateFiles(root, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal).Select(path => (Path.GetRelativePath(root, path).Replace('\\', '/'), File.ReadAllText(path)))];
    }

    private string Read(string name) => File.ReadAllText(Path.Combine(folder.FullName, "copy", name));

    [GeneratedRegex("""url\("?([^)"]+)"?\)""")]
    private static partial Regex StylesheetAddress();

    [GeneratedRegex(@"^(con|prn|aux|nul|com\d|lpt\d)(\.|$)", RegexOptions.IgnoreCase)]
    private static partial Regex Device();

    [GeneratedRegex(@"This is a copy of \d+ \w+ 20\d\d \(edition [0-9a-f]{8}-\d+\).*https://careers\.example\.org\.")]
    private static partial Regex Note();
}
