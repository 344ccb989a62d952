using System.Globalization;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Web.Features.Search;

namespace HealthInformaticsCareers.Tests.Web;

public sealed class A_search(RenderedPages pages)
{
    /// <summary>Realistic queries with the page that each should find, from <c>queries.txt</c> beside this file.</summary>
    private static readonly List<(string Query, string Address, int Rank)> Queries =
        [.. File.ReadLines(Path.Combine(Checkout.Folder, "tests", "HealthInformaticsCareers.Tests", "Web", "queries.txt"))
            .Where(line => line.Length > 0 && !line.StartsWith('#'))
            .Select(line => line.Split(" | "))
            .Select(parts => (parts[0], parts[1], int.Parse(parts[2], CultureInfo.InvariantCulture)))];

    private readonly SearchIndex index = SearchIndex.Of(pages.Catalogue);

    [Fact]
    public void Finds_the_expected_page_among_the_first_three_for_19_of_20_realistic_queries()
    {
        var missed = Queries.Where(query => !First(query.Query, 3).Contains(query.Address)).Select(query => $"{query.Query}: {query.Address}").ToList();

        Assert.True(Queries.Count >= 60);
        Assert.True(missed.Count * 20 <= Queries.Count, string.Join('\n', missed));
    }

    [Fact]
    public void Puts_the_expected_page_first_for_queries_that_require_it() =>
        Assert.Empty(Queries.Where(query => query.Rank == 1 && !First(query.Query, 1).Contains(query.Address)).Select(query => query.Query));

    [Fact]
    public void Puts_exact_name_matches_first()
    {
        var named = SearchDocument.Of(pages.Catalogue)
            .SelectMany(document => document.Names.Prepend(document.Title).Prepend(document.Title.Split(" (")[0]).Distinct().Select(name => (Name: name, document.Address)))
            .Distinct()
            .ToLookup(pair => SearchQuery.Plain(pair.Name), pair => pair.Address);

        // If several documents share a name, all of them come before the rest.
        Assert.Empty(named.Where(name => name.Key.Length > 0 && !name.Distinct().All(First(name.Key, Math.Max(3, named[name.Key].Count())).Contains)).Select(name => name.Key));
        Assert.Empty(named.Where(name => name.Key.Length > 0 && name.Distinct().Count() == 1 && First(name.Key, 1)[0] != name.First()).Select(name => name.Key));
    }

    [Fact]
    public void Puts_a_current_page_first_for_its_own_title_even_if_other_documents_share_it() =>
        Assert.Empty(pages.Catalogue.All.Where(entry => entry.IsCurrent && First(entry.Title, 1)[0] != entry.Address).Select(entry => entry.Title));

    [Theory]
    [InlineData("infomatics", "informatics")]
    [InlineData("clinical codr", "clinical coder")]
    [InlineData("aprenticeship", "apprenticeship")]
    [InlineData("nsh", "nhs")]
    public async Task Corrects_a_typing_mistake_and_links_to_the_original_query(string typed, string meant)
    {
        var page = await Open($"/search?q={Uri.EscapeDataString(typed)}");

        Assert.Contains($"Showing results for {meant}. Search instead for {typed}.", page.Main.TextContent, StringComparison.Ordinal);
        Assert.NotEmpty(page.Titles);

        var back = await Open(page.Main.QuerySelectorAll("a").Single(link => link.TextContent == typed).GetAttribute("href")!);
        Assert.DoesNotContain("Showing results", back.Main.TextContent, StringComparison.Ordinal);
        Assert.Contains($"“{typed}”", back.Main.QuerySelector("h1")!.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Does_not_replace_a_word_of_three_letters_with_a_different_one() =>
        Assert.DoesNotContain("Showing results", (await Open("/search?q=GIS+maps")).Main.TextContent, StringComparison.Ordinal);

    [Fact]
    public async Task Shows_each_result_with_one_link_its_kind_and_the_matching_words_marked()
    {
        var page = await Open("/search?q=caldicott");

        Assert.NotEmpty(page.Results);
        Assert.All(page.Results, result =>
        {
            var link = Assert.Single(result.QuerySelectorAll("a"));
            Assert.StartsWith("/", link.GetAttribute("href"), StringComparison.Ordinal);
            Assert.NotEmpty(result.QuerySelector(".tags li")!.TextContent);
        });
        Assert.Contains(page.Results, result => result.QuerySelector("mark")?.TextContent == "Caldicott");
    }

    [Fact]
    public async Task Counts_the_results_of_each_kind_and_links_to_them()
    {
        var page = await Open("/search?q=coder");
        var kinds = page.Main.QuerySelectorAll(".kinds a").Select(link => (Address: link.GetAttribute("href")!, Count: int.Parse(link.TextContent.Split('(', ')')[1], CultureInfo.InvariantCulture))).ToList();

        Assert.Equal(kinds[0].Count, kinds.Skip(1).Sum(kind => kind.Count));
        foreach (var (address, count) in kinds)
        {
            Assert.Equal(count, (await AllResults(address)).Count);
        }
    }

    [Fact]
    public async Task Shows_ten_results_on_a_page_and_each_result_once()
    {
        var results = await AllResults("/search?q=data");

        Assert.Equal(10, (await Open("/search?q=data")).Results.Count);
        Assert.True(results.Count > 10);
        Assert.Equal(results.Count, results.Distinct().Count());
    }

    [Fact]
    public async Task Finds_archived_pages_and_former_names_and_labels_them()
    {
        var archived = pages.Catalogue.All.First(entry => entry.Archived is not null);
        var former = pages.Catalogue.Glossary.Terms.First(term => term is { IsFormer: true, Successor: not null });

        Assert.Equal("Archived", (await Open($"/search?q={Uri.EscapeDataString(archived.Title)}")).Results[0].QuerySelector(".tags li:last-child")!.TextContent);
        var result = (await Open($"/search?q={Uri.EscapeDataString(former.Name)}")).Results.First(found => found.QuerySelector($"a[href='/glossary#{former.Id}']") is not null);
        Assert.Equal("Former", result.QuerySelector(".tags li:last-child")!.TextContent);
        Assert.Contains($"Replaced by {pages.Catalogue.Glossary.Find(former.Successor!)!.Name}", result.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/search?q=qqzzx")]
    [InlineData("/search?q=%22%20(%20*%20%3A%20%5E%20-")]
    [InlineData("/search?q=%F0%9F%98%80")]
    public async Task Without_results_suggests_what_to_do_next(string address)
    {
        var page = await Open(address);

        Assert.Empty(page.Results);
        Assert.Contains("We found nothing for these words.", page.Main.TextContent, StringComparison.Ordinal);
        Assert.True(page.Main.QuerySelectorAll("a[href='/roles'], a[href='/starting-points'], li a[href='/report?page=/search']").Length == 3);
    }

    [Theory]
    [InlineData("/search?q=coder&kind=planets&page=x&as-typed=perhaps&utm=1")]
    [InlineData("/search?q=coder&q=data&kind=&page=-1")]
    [InlineData("/search?q=coder&page=99999999999999999999")]
    public async Task Ignores_parameters_that_it_does_not_understand(string address) =>
        Assert.Equal((await Open("/search?q=coder")).Titles, (await Open(address)).Titles);

    [Fact]
    public async Task Links_back_from_beyond_the_last_page()
    {
        var page = await Open("/search?q=coder&page=40");

        Assert.Empty(page.Results);
        Assert.Contains("There is nothing here.", page.Main.TextContent, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Without_words_offers_the_sections_of_the_site()
    {
        var page = await Open("/search?q=%20%20");

        Assert.Equal("Search", page.Main.QuerySelector("h1")!.TextContent);
        Assert.NotEmpty(page.Main.QuerySelectorAll("a[href='/roles']"));
    }

    [Fact]
    public void Is_limited_to_200_characters_and_ten_terms()
    {
        Assert.Equal(new string('x', 200), SearchQuery.Parse(new string('x', 200)).Text);
        Assert.Equal(new string('x', 200), SearchQuery.Parse(new string('x', 201)).Text);

        // The tenth word is searched for, the eleventh is not.
        const string Nine = "coding library network project records cyber pay visa secretary";
        Assert.Contains("/qualifications/caldicott-guardian-elearning", First($"{Nine} caldicott", 100));
        Assert.DoesNotContain("/qualifications/caldicott-guardian-elearning", First($"{Nine} apprentice caldicott", 100));
    }

    private string[] First(string query, int count) => [.. index.Find(SearchQuery.Parse(query), asTyped: false, kind: null, page: 1).Hits.Take(count).Select(hit => hit.Document.Address)];

    private async Task<List<string>> AllResults(string? address)
    {
        var all = new List<string>();
        while (address is not null)
        {
            var page = await Open(address);
            all.AddRange(page.Results.Select(result => result.QuerySelector("a")!.GetAttribute("href")!));
            address = page.Main.QuerySelector("a[rel=next]")?.GetAttribute("href");
        }

        return all;
    }

    private async Task<ResultsPage> Open(string address)
    {
        using var browser = pages.Browser();
        return new(new HtmlParser().ParseDocument(await browser.GetStringAsync(address, TestContext.Current.CancellationToken)));
    }

    private sealed record ResultsPage(IHtmlDocument Document)
    {
        public IElement Main => Document.QuerySelector("main")!;

        public List<IElement> Results => [.. Main.QuerySelectorAll(".results > li")];

        public List<string> Titles => [.. Results.Select(result => result.QuerySelector("h2 a")!.TextContent)];
    }
}
