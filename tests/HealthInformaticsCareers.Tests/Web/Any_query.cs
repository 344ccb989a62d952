using System.Net;
using System.Text.Json;
using AngleSharp.Html.Parser;
using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>R01: no query, however hostile, fails or changes the page around its results.</summary>
public sealed class Any_query(RenderedPages pages)
{
    private const int LongestRequestLine = 4 * 1024;

    private static readonly string[] Hostile =
    [
        "\" NEAR( * : ^ -", "title:coder", "{title names} : x", "a AND", "OR OR", "NOT", "\"", "'; DROP TABLE pages; --", "<script>alert(1)</script>", "\"><img src=x onerror=alert(1)>",
        "\0", "\ud800", "\u202e", "e\u0301\u0301\u0301", "😀", "%", "%00", "ﬁ", "İ", "ß", ".*.*.*", "(((((", "\u0002\u0003", "javascript:alert(1)", new('(', 500), new('é', 300),
        "1' AND SLEEP(5)-- -", "1) UNION SELECT NULL, name FROM sqlite_master--", "coder' OR '1'='1", "NEAR(coder data, 2) AND title:x*", "coder\";ATTACH DATABASE 'x' AS y;--", "a" + new string('\u0301', 150), "^coder + -names : (x OR y) NOT z", string.Join(' ', Enumerable.Repeat("a*", 600)),
    ];

    private static readonly string[] Syntax = ["\"", "'", "*", "(", ")", ":", "^", "-", "+", "{", "}", ";", "--", "/*", "*/", "%", "=", ",", "\\", "|", "||", "<", ">", "#", "`", "[", "]", "!", "~", "?", ".*", "\"\"", "' \"", "\t", "\n"];

    [Fact]
    public async Task Gets_a_complete_page_in_which_its_markup_is_escaped()
    {
        using var browser = pages.Browser();
        var words = SearchDocument.Of(pages.Catalogue).SelectMany(document => SearchQuery.WordsOf(document.Title)).Distinct().ToArray();
        var queries = Gen.OneOf(
            ArbMap.Default.GeneratorFor<string>().Where(text => text is not null),
            Gen.Elements(Hostile),
            Gen.Elements(words).ListOf().Select(parts => string.Join(' ', parts)),
            Gen.Elements(Hostile.Concat(words).ToArray()).ListOf().Select(string.Concat)).Sample(400);
        foreach (var query in queries.Concat(Hostile))
        {
            var address = $"/search?q={Escaped(query)}";
            if (address.Length > LongestRequestLine - "GET  HTTP/1.1\r\n".Length)
            {
                continue;
            }

            using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
            var document = new HtmlParser().ParseDocument(text);

            Assert.True(response.StatusCode == HttpStatusCode.OK, query);
            Assert.Single(document.QuerySelectorAll("main h1"));
            Assert.NotNull(document.QuerySelector("footer"));
            Assert.Empty(document.QuerySelectorAll("body script:not([src^='/']), main img, main svg, [onerror], [onload], [style]"));
            Assert.All(document.QuerySelectorAll("main a"), link => Assert.Matches("^(/|https://nationalcareers\\.service\\.gov\\.uk/search-results\\?searchTerm=[a-z0-9%]+$)", link.GetAttribute("href")));
            Assert.Equal(document.Title, document.QuerySelector("meta[property='og:title']")!.GetAttribute("content") + " - Health Informatics Careers");
        }
    }

    /// <summary>Covers what sqlmap would look for: punctuation that changes the results or causes an error. Only words affect the results.</summary>
    [Fact]
    public void R01_Finds_the_same_with_any_SQL_or_FTS5_syntax_between_its_words()
    {
        var index = SearchIndex.Of(pages.Catalogue);
        var words = SearchDocument.Of(pages.Catalogue).SelectMany(document => SearchQuery.WordsOf(document.Title)).Concat(["near", "and", "or", "not", "select", "title", "names", "body", "null", "rowid"]).Distinct().ToArray();
        var queries = Gen.Zip(Gen.Elements(words), Gen.Elements(Syntax).ArrayOf(3)).ListOf(4);

        Prop.ForAll(queries.ToArbitrary(), parts =>
        {
            var hostile = string.Concat(parts.Select(part => string.Concat(part.Item2) + (part.Item1.Length % 2 == 0 ? part.Item1.ToUpperInvariant() : part.Item1))) + "\"*";

            Assert.Equal(Found(string.Join(' ', parts.Select(part => part.Item1))), Found(hostile));
        }).Check(Config.QuickThrowOnFailure.WithQuietOnSuccess(true).WithMaxTest(300));

        string[] Found(string query) => [.. index.Find(SearchQuery.Parse(query), asTyped: false, kind: null, page: 1).Hits.Select(hit => hit.Document.Address)];
    }

    [Fact]
    public async Task Gets_suggestions_too()
    {
        using var browser = pages.Browser();
        foreach (var query in Hostile.Concat(ArbMap.Default.GeneratorFor<string>().Where(text => text is not null).Sample(100)))
        {
            using var response = await browser.GetAsync($"/search/suggestions?q={Escaped(query)}", TestContext.Current.CancellationToken);
            using var json = JsonDocument.Parse(await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));

            Assert.True(response.StatusCode == HttpStatusCode.OK, query);
            Assert.Equal(4, json.RootElement.GetArrayLength());
            Assert.InRange(json.RootElement[1].GetArrayLength(), 0, 7);
        }
    }

    /// <summary>Percent-encodes any string, including lone surrogates, which <see cref="Uri.EscapeDataString(string)"/> rejects.</summary>
    private static string Escaped(string text) => string.Concat(System.Text.Encoding.UTF8.GetBytes(text).Select(value => $"%{value:X2}"));
}
