using System.Diagnostics;
using System.Text.Json;
using HealthInformaticsCareers.Tests;
using HealthInformaticsCareers.Tests.Web;
using HealthInformaticsCareers.Web.Features.Search;
using Microsoft.Playwright;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>A folder that the program writes with <c>export --offline</c>, opened without any server.</summary>
public sealed class CopyToOpen : IAsyncLifetime
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("stick-");

    public string Address(string name) => new Uri(Path.Combine(folder.FullName, "copy", name.Split('?')[0])).AbsoluteUri + (name.Contains('?', StringComparison.Ordinal) ? $"?{name.Split('?')[1]}" : "");

    public async ValueTask InitializeAsync()
    {
        var program = Path.Combine(AppContext.BaseDirectory, "HealthInformaticsCareers.Web.dll");
        using var process = Process.Start(new ProcessStartInfo("dotnet", [program, "export", "--offline", Path.Combine(folder.FullName, "copy"), $"--Site:Content={Path.Combine(Checkout.Folder, "content")}"]))!;
        await process.WaitForExitAsync();
        Assert.Equal(0, process.ExitCode);
    }

    public ValueTask DisposeAsync()
    {
        folder.Delete(recursive: true);
        return ValueTask.CompletedTask;
    }
}

public sealed class A_copy_on_a_stick(SiteInChromium site, CopyToOpen copy) : IClassFixture<CopyToOpen>
{
    private static readonly BrowserNewContextOptions Phone = new() { ViewportSize = new() { Width = 320, Height = 640 } };

    private static readonly string[] NeedTheSite = ["a question", "jobs found", "page not found", "the form for a problem with a page", "the form for the site", "the thanks for a report"];

    /// <summary>A page of every kind that doesn't need the site, and the pages that only the copy has.</summary>
    public static TheoryData<string> Names =>
        ["/", "/map", "/changes", .. PageKinds.Entries.Select(row => row.Data).Except(NeedTheSite), "the search of the copy", "the list from A to Z"];

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Is_styled_and_asks_for_nothing_outside_it(string kind)
    {
        await using var window = await site.NewWindow(new(Phone));
        var problems = new List<string>();
        window.Request += (_, request) => problems.AddRange(request.Url.StartsWith("file:", StringComparison.Ordinal) || request.Url.StartsWith("data:", StringComparison.Ordinal) ? [] : [request.Url]);
        window.RequestFailed += (_, request) => problems.Add($"{request.Url}: {request.Failure}");
        window.Console += (_, message) => problems.AddRange(message.Type is "error" or "warning" ? [message.Text] : []);
        window.WebError += (_, error) => problems.Add(error.Error);
        var page = await window.Open(copy.Address(NameOf(kind)));

        Assert.Equal("rgb(7, 58, 56)", await page.EvaluateAsync<string>("getComputedStyle(document.querySelector('.site-header')).backgroundColor"));
        Assert.True(await page.EvaluateAsync<bool>("document.fonts.ready.then(() => document.fonts.check('16px \"Atkinson Hyperlegible Next\"'))"));
        Assert.True(await page.EvaluateAsync<int>("document.querySelector('.site-header .icon path, .site-header .icon circle').getBoundingClientRect().width") > 0);
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= innerWidth"));
        await page.WaitForLoadStateAsync(LoadState.NetworkIdle);
        Problems.None(problems);
    }

    [Theory]
    [InlineData("search.html")]
    [InlineData("search.html?q=how+much+does+a+clinical+coder+earn")]
    [InlineData("search.html?q=xyzzy")]
    [InlineData("a-z.html")]
    public async Task Has_no_faults_on_the_pages_of_its_own(string name)
    {
        await using var window = await site.NewWindow();
        var page = await window.NewPageAsync();

        Problems.None([.. await Axe.Check(page, copy.Address(name))]);
    }

    [Fact]
    public async Task Is_searched_from_any_page()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(copy.Address("roles/clinical-coder/handout.html"));
        await page.GetByLabel("Search this site").FillAsync("clinical coder pay");
        await page.GetByLabel("Search this site").PressAsync("Enter");

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Results for “clinical coder pay”");
        await Assertions.Expect(page.GetByRole(AriaRole.Region, new() { Name = "Answer" })).ToContainTextAsync("£");
        await page.Locator(".results a").First.ClickAsync();
        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Clinical coder");
    }

    [Theory]
    [InlineData("clinicl codr", "Clinical coder")]
    [InlineData("jobs without a degree", "Can I work in health informatics without a degree?")]
    [InlineData("<img src=x onerror=alert(1)>", null)]
    public async Task Finds_what_is_typed(string typed, string? first)
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(copy.Address($"search.html?q={Uri.EscapeDataString(typed)}"));

        await Assertions.Expect(page.Locator("main img")).ToHaveCountAsync(0);
        if (first is not null)
        {
            await Assertions.Expect(page.Locator(".results h2").First).ToHaveTextAsync(first);
        }
    }

    [Fact]
    public async Task Finds_nearly_as_much_as_the_site_does()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(copy.Address("search.html"));
        var found = await page.EvaluateAsync<JsonElement>(
            """
            questions => questions.map(question => {
              const { documents, answer, otherJob } = find(question);
              const files = numbers => numbers.map(number => searchIndex.documents[number][0]);
              return { files: files(documents.slice(0, 3)), answer: answer ? `${answer[4]} ${answer[5]}` : '', near: otherJob ? files(otherJob[2]) : null };
            })
            """,
            KeptQuestion.All.Select(question => question.Ask));
        var index = SearchIndex.Of(site.Catalogue);
        var onSite = KeptQuestion.All.Count(question => question.IsFoundIn(index.Find(SearchQuery.Parse(question.Ask), asTyped: false, kind: null, page: 1)));
        var missed = KeptQuestion.All.Zip(found.EnumerateArray()).Where(pair => !pair.First.IsFound(
            Addresses(pair.Second.GetProperty("files")),
            pair.Second.GetProperty("answer").GetString()!,
            pair.Second.GetProperty("near").ValueKind == JsonValueKind.Null ? null : Addresses(pair.Second.GetProperty("near")))).Select(pair => pair.First.Ask).ToList();

        TestContext.Current.TestOutputHelper?.WriteLine($"{KeptQuestion.All.Count - missed.Count} of {KeptQuestion.All.Count}; the site {onSite}");
        Assert.True(KeptQuestion.All.Count - missed.Count >= onSite - (0.03 * KeptQuestion.All.Count), string.Join('\n', missed));
    }

    [Fact]
    public async Task Works_without_script()
    {
        await using var window = await site.NewWindow(new() { JavaScriptEnabled = false });
        var page = await window.Open(copy.Address("search.html?q=coder"));
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "The list from A to Z" }).ClickAsync();
        await page.GetByRole(AriaRole.Main).GetByRole(AriaRole.Link, new() { Name = "Clinical coder", Exact = true }).First.ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Print on one sheet" }).ClickAsync();

        await Assertions.Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Clinical coder");
        await Assertions.Expect(page.Locator(".sheet svg").First).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Opens_a_fold_that_a_link_leads_to()
    {
        await using var window = await site.NewWindow();
        var page = await window.Open(copy.Address("roles/clinical-coder.html"));
        var fold = page.Locator("details.fold:has(h2[id])").First;
        var id = await fold.Locator("h2[id]").GetAttributeAsync("id");
        await page.GotoAsync($"{copy.Address("roles/clinical-coder.html")}#{id}");

        await Assertions.Expect(fold).ToHaveAttributeAsync("open", "");
    }

    private string NameOf(string kind) => kind switch
    {
        "the search of the copy" => "search.html?q=coder",
        "the list from A to Z" => "a-z.html",
        _ => FileOf(site.Catalogue.Example(kind)),
    };

    private static string FileOf(string address) => address.Split('?')[0] is "/" ? "index.html" : $"{address.Split('?')[0][1..]}.html";

    /// <returns>The addresses on the site of pages in the copy.</returns>
    private static List<string> Addresses(JsonElement files) =>
        [.. files.EnumerateArray().Select(file => file.GetString()!).Select(file => "/" + (file == "index.html" ? "" : file.Replace(".html", "", StringComparison.Ordinal))).Select(WithFilter)];

    private static string WithFilter(string address) =>
        SiteFilters.FirstOrDefault(filtered => filtered.Replace('?', '/').Replace('=', '-') == address) ?? address;

    private static IReadOnlyList<string> SiteFilters => HealthInformaticsCareers.Web.Features.Shared.SiteMap.FilteredLists;
}
