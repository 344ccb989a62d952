using System.Net;
using System.Text.Json;
using System.Text.RegularExpressions;
using System.Xml.Linq;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A small site with a page of each kind. Every free-text field contains text that tries to break out of markup, XML, JSON or a script.</summary>
public sealed partial class HostileSite : TestedSite
{
    public const string Text = "</script><script>alert(1)</script> <img src=x onerror=alert(1)> <!-- ]]> --> \" onclick=\"alert(1) ' onclick='alert(1) &lt;b&gt; &amp; {onclick=alert(1)} {style=x} @Model </title></main> 😀 \uFFFD עברית";
    private const string Address = "https://body.example/'onerror='alert(1)?a=1&lt=%3Cscript%3E&amp;b=2";

    /// <summary>Short, because a title may have at most 120 characters.</summary>
    public const string Title = "</script><script>alert(1)</script> <img src=x onerror=alert(1)> <!-- \" ' {style=x} </title>";

    private const string Markdown = "Text {onclick=alert(1)} &lt;script>alert(1)&lt;/script> \\<img src=x onerror=alert(1)> `<script>alert(1)</script>` [a](https://body.example/ \"' onclick='alert(1)\")\n";

    private readonly TemporaryContent content = Spec.Base();

    public HostileSite()
    {
        foreach (var file in Directory.EnumerateFiles(content.Folder, "*", SearchOption.AllDirectories))
        {
            var path = Path.GetRelativePath(content.Folder, file);
            var text = Link().Replace(AnyText().Replace(content.Read(path), match => $"{match.Groups["before"].Value}'{Quoted($"{match.Groups["text"].Value} {(match.Groups["before"].Value == "title: " ? Title : Text)}")}'"), $"$1\"{Address}\"");
            content.Write(path, path.EndsWith(".md", StringComparison.Ordinal) ? $"{text}\n{Markdown}" : text);
        }
    }

    public Catalogue Catalogue => Services.GetRequiredService<Catalogue>();

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        base.ConfigureWebHost(builder);
        builder.UseSetting("Site:Content", content.Folder);
    }

    protected override void Dispose(bool disposing)
    {
        base.Dispose(disposing);
        content.Dispose();
    }

    private static string Quoted(string text) => text.Replace("'", "''", StringComparison.Ordinal);

    /// <summary>A field or list item with free text, rather than an address, number, date, id or enum value.</summary>
    [GeneratedRegex(@"^(?<before> *(- )?(title|summary|about|meaning|examples|today|publisher|note|because|term|expansion|person|text|do|label|background|name|value(?=: [A-Z])): | +- (?=[A-Z]))(?<text>[^:\n\[][^:\n]*)$", RegexOptions.Multiline)]
    private static partial Regex AnyText();

    [GeneratedRegex(@"^( *link: ).*$", RegexOptions.Multiline)]
    private static partial Regex Link();
}

public sealed class C01_C03_C14_site_with_hostile_text_in_every_field(HostileSite site) : IClassFixture<HostileSite>
{
    private static readonly string Query = Uri.EscapeDataString(HostileSite.Text);

    [Fact]
    public async Task Shows_the_text_and_never_turns_it_into_markup()
    {
        foreach (var (address, page) in await Pages())
        {
            Assert.True(!page.All.Any(IsMadeOfText) && !page.Descendants().Any(node => node is IComment), address);
            Assert.Contains("<script>alert(1)</script>", page.Body!.TextContent, StringComparison.Ordinal);
        }

        foreach (var entry in site.Catalogue.All)
        {
            var page = await Page(entry.Address);
            Assert.Equal(entry.Title, page.QuerySelector("h1")!.TextContent.Trim());
            Assert.StartsWith(entry.Title, page.Title, StringComparison.Ordinal);
            Assert.Equal(entry.Summary, page.QuerySelector("meta[name=description]")!.GetAttribute("content"));
        }
    }

    /// <summary>A <c>&lt;/script&gt;</c> in a text could end an inline script, even one with data for search engines.</summary>
    [Fact]
    public async Task Has_no_inline_script()
    {
        foreach (var (address, page) in await Pages())
        {
            Assert.True(page.Scripts.All(script => script.Source is ['/', not '/', ..] && script.TextContent.Length == 0), address);
        }
    }

    [Theory]
    [InlineData("/sitemap.xml")]
    [InlineData("/opensearch.xml")]
    public async Task Has_well_formed_XML(string address)
    {
        using var browser = site.Browser();
        var text = await browser.GetStringAsync(address, TestContext.Current.CancellationToken);

        var addresses = XDocument.Parse(text).Descendants()
            .SelectMany(element => element.Attributes("template").Select(template => template.Value).Concat(element.Name.LocalName is "loc" or "Image" ? [element.Value] : []))
            .ToList();

        Assert.NotEmpty(addresses);
        Assert.All(addresses, found => Assert.StartsWith(TestedSite.BaseUrl + "/", found, StringComparison.Ordinal));
    }

    [Fact]
    public async Task Has_well_formed_JSON_with_the_text_intact()
    {
        using var browser = site.Browser();
        var text = await browser.GetStringAsync("/search/suggestions?q=coder", TestContext.Current.CancellationToken);

        using var suggestions = JsonDocument.Parse(text);

        Assert.DoesNotContain('<', text);
        Assert.Contains($"Coder {HostileSite.Title}", suggestions.RootElement[1].EnumerateArray().Select(title => title.GetString()));
    }

    [Fact]
    public async Task Has_well_formed_JSON_when_the_search_itself_is_hostile()
    {
        using var browser = site.Browser();
        var text = await browser.GetStringAsync($"/search/suggestions?q={Query}", TestContext.Current.CancellationToken);

        using var suggestions = JsonDocument.Parse(text);

        Assert.DoesNotContain('<', text);
        Assert.Equal(4, suggestions.RootElement.GetArrayLength());
    }

    private static bool IsMadeOfText(IElement element) =>
        element.LocalName is "style" or "iframe" or "b" || element.GetAttribute("src") == "x" || element.Attributes.Any(attribute => attribute.Name == "style" || attribute.Name.StartsWith("on", StringComparison.Ordinal));

    private async Task<List<(string Address, IHtmlDocument Page)>> Pages()
    {
        string[] chosen =
        [
            "/search?q=coder", $"/search?q={Query}", "/compare?item=roles/coder&item=roles/lead-coder", "/map?role=coder", "/find-your-route/results?place=move",
            .. site.Catalogue.Shared.Questionnaire.Questions.Select(question => $"/find-your-route/{question.Name}"),
        ];
        var pages = new List<(string, IHtmlDocument)>();
        foreach (var address in SiteMap.Indexes.Concat(site.Catalogue.All.Select(entry => entry.Address)).Concat(chosen).Where(address => address != "/compare"))
        {
            pages.Add((address, await Page(address)));
        }

        return pages;
    }

    private async Task<IHtmlDocument> Page(string address)
    {
        using var browser = site.Browser();
        using var response = await browser.GetAsync(new Uri("http://localhost" + address), TestContext.Current.CancellationToken);
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        return new HtmlParser().ParseDocument(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }
}

public sealed class C13_alias_in_the_shipped_content(RenderedPages pages)
{
    [Fact]
    public async Task Redirects_to_a_page_in_one_hop()
    {
        using var browser = pages.Browser();
        foreach (var (old, today) in pages.Catalogue.Aliases)
        {
            using var hop = await browser.GetAsync(old, TestContext.Current.CancellationToken);
            using var page = await browser.GetAsync(hop.Headers.Location, TestContext.Current.CancellationToken);

            Assert.Equal((HttpStatusCode.MovedPermanently, today), (hop.StatusCode, hop.Headers.Location!.ToString()));
            Assert.Equal(HttpStatusCode.OK, page.StatusCode);
        }

        Assert.NotEmpty(pages.Catalogue.Aliases);
    }
}
