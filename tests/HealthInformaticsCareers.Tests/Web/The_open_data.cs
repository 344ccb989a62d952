using System.Diagnostics;
using System.Globalization;
using System.Net;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Tests.Web.Requests;
using HealthInformaticsCareers.Web.Features.Data;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary><c>/data</c>: the content as a tabular data package, as CSV and as JSON.</summary>
public sealed partial class The_open_data(RenderedPages pages, ServedSite served)
{
    private const string Slug = "^[a-z0-9]+(?:[-_.][a-z0-9]+)*$";

    private static readonly string[] Types = ["string", "integer", "number", "boolean", "date"];

    public static TheoryData<string> Names => [.. DataTables.Names];

    /// <summary>The rules of the specification, tabular-data-package, for what a package and its resources must have.</summary>
    [Fact]
    public async Task Is_described_as_a_tabular_data_package()
    {
        var package = JsonNode.Parse(await Get("/data/datapackage.json"))!;

        Assert.Equal("tabular-data-package", (string)package["profile"]!);
        Assert.Matches(Slug, (string)package["name"]!);
        Assert.True(DateTimeOffset.TryParse((string)package["created"]!, CultureInfo.InvariantCulture, out _));
        Assert.False(package.AsObject().ContainsKey("licenses"));
        var resources = package["resources"]!.AsArray();
        Assert.Equal(DataTables.Names.Select(name => ($"{name}.csv", $"{name}.json")), resources.Select(resource => ((string)resource!["path"]!, (string)resource["json"]!)));
        foreach (var resource in resources)
        {
            Assert.Equal("tabular-data-resource", (string)resource!["profile"]!);
            Assert.Matches(Slug, (string)resource["name"]!);
            Assert.DoesNotContain("..", (string)resource["path"]!, StringComparison.Ordinal);
            Assert.Equal("utf-8", (string)resource["encoding"]!);
            var fields = resource["schema"]!["fields"]!.AsArray().Select(field => (Name: (string)field!["name"]!, Type: (string)field["type"]!)).ToList();
            Assert.Equal(fields.Count, fields.Select(field => field.Name).Distinct().Count());
            Assert.All(fields, field => Assert.Contains(field.Type, Types));
            var names = fields.Select(field => field.Name).ToList();
            Assert.Subset(names.ToHashSet(), (resource["schema"]!["primaryKey"] is JsonArray several ? several.Select(key => (string)key!) : [(string)resource["schema"]!["primaryKey"]!]).ToHashSet());
            Assert.Subset(names.ToHashSet(), (resource["schema"]!["foreignKeys"]?.AsArray().Select(key => (string)key!["fields"]!) ?? []).ToHashSet());
            Assert.NotEqual(0, resource["schema"]!["foreignKeys"]?.AsArray().Count);
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Has_rows_that_fit_their_columns(string name)
    {
        var table = DataTables.Of(name, pages.Catalogue);
        var (header, rows) = Parse(await Get($"/data/{name}.csv"));

        Assert.Equal(table.Columns.Select(column => column.Name), header);
        Assert.Equal(table.Rows.Count, rows.Count);
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal(header.Count, row.Count));
        foreach (var (column, at) in table.Columns.Select((column, at) => (column, at)))
        {
            Assert.All(rows.Select(row => row[at]).Where(cell => cell.Length > 0), cell => Assert.True(Fits(cell, column.Type), $"{column.Name}: {cell}"));
        }

        var key = table.Key.Select(column => header.IndexOf(column)).ToList();
        Assert.Equal(rows.Count, rows.Select(row => string.Join('\n', key.Select(at => row[at]))).Distinct().Count());
        Assert.All(rows, row => Assert.All(key, at => Assert.NotEmpty(row[at])));
        foreach (var (column, other, its) in table.References)
        {
            var (otherHeader, otherRows) = Parse(await Get($"/data/{other}.csv"));
            var values = otherRows.Select(row => row[otherHeader.IndexOf(its)]).ToHashSet();
            Assert.All(rows.Select(row => row[header.IndexOf(column)]).Where(cell => cell.Length > 0), cell => Assert.Contains(cell, values));
        }
    }

    [Theory]
    [MemberData(nameof(Names))]
    public async Task Says_the_same_as_JSON(string name)
    {
        var (header, rows) = Parse(await Get($"/data/{name}.csv"));
        var objects = JsonNode.Parse(await Get($"/data/{name}.json"))!.AsArray();

        Assert.Equal(rows.Count, objects.Count);
        foreach (var (row, item) in rows.Zip(objects))
        {
            Assert.Equal(header, item!.AsObject().Select(member => member.Key));
            Assert.Equal(row, item.AsObject().Select(member => Csv.NoFormula(member.Value is null ? "" : member.Value.GetValueKind() == System.Text.Json.JsonValueKind.String ? (string)member.Value! : member.Value.ToJsonString())));
        }
    }

    /// <summary>A field is cut at commas or at semicolons, depending on the country that the spreadsheet is set to.</summary>
    [Theory]
    [MemberData(nameof(Names))]
    public async Task Has_no_cell_that_a_spreadsheet_would_run(string name)
    {
        var (_, rows) = Parse(await Get($"/data/{name}.csv"));

        Assert.DoesNotContain(rows.SelectMany(row => row).SelectMany(cell => cell.Split(';', '\n')), part => part.TrimStart(' ', '"') is ['=' or '+' or '-' or '@' or '\t' or '\r', ..]);
        Assert.Equal("'=1+1; '@SUM\n'+1", Csv.NoFormula("=1+1; @SUM\n+1"));
        Assert.Equal("a - b = c", Csv.NoFormula("a - b = c"));
    }

    [Fact]
    public async Task Has_a_line_for_each_claim_of_each_page()
    {
        var (header, rows) = Parse(await Get("/data/facts.csv"));
        var claims = pages.Catalogue.All.Where(entry => entry.Retired is null).Sum(entry => entry.AllFacts.Sum(named => 1 + named.Fact.OtherClaims.Count));

        Assert.Equal(claims, rows.Count);
        var exam = pages.Catalogue.Qualifications.First(entry => entry.Price is { IsKnown: true, Value.Amount: { From: not null } });
        var row = rows.Single(row => row[header.IndexOf("page")] == exam.Address && row[header.IndexOf("field")] == "price" && row[header.IndexOf("claim")] == "value");
        Assert.Equal(exam.Price.Value!.Amount!.From!.Value.ToString(CultureInfo.InvariantCulture), row[header.IndexOf("min")]);
        Assert.Contains(WebUtility.HtmlEncode(row[header.IndexOf("value")].Split(';')[0]).Replace("&#163;", "£", StringComparison.Ordinal), WebUtility.HtmlDecode(await Get(exam.Address)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Holds_all_that_it_takes_to_add_up_a_route()
    {
        using var node = Process.Start(new ProcessStartInfo("node", [Path.Combine(Checkout.Folder, "tests", "scripts", "verify", "totals-from-data.mjs"), served.Address.GetLeftPart(UriPartial.Authority)]) { RedirectStandardOutput = true })!;
        var output = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);

        Assert.Equal($"{pages.Catalogue.Routes.Count} routes, 0 differences\n", output);
        Assert.InRange(File.ReadAllLines(Path.Combine(Checkout.Folder, "tests", "scripts", "verify", "totals-from-data.mjs")).Length, 1, 60);
    }

    [Fact]
    public async Task May_be_read_by_any_website_and_no_other_page_may()
    {
        using var browser = pages.Browser();
        foreach (var (address, allowed) in new[] { ("/data/facts.csv", "*"), ("/data/datapackage.json", "*"), ("/data", null), ("/roles", null), ("/roles/clinical-coder.md", null) })
        {
            using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
            Assert.Equal((address, allowed), (address, response.Headers.TryGetValues("Access-Control-Allow-Origin", out var values) ? Assert.Single(values) : null));
            Assert.Equal(allowed is null ? "same-origin" : "cross-origin", Assert.Single(response.Headers.GetValues("Cross-Origin-Resource-Policy")));
        }
    }

    [Theory]
    [InlineData("/data/nothing.csv")]
    [InlineData("/data/facts.xml")]
    [InlineData("/roles/nothing.md")]
    public async Task Has_nothing_else(string address)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.NotFound, response.StatusCode);
    }

    /// <summary>Every page as Markdown has its title, each of its facts, paragraphs and sources, and says whom to cite first.</summary>
    [Fact]
    public async Task Has_every_page_as_Markdown()
    {
        foreach (var entry in pages.Catalogue.All.Where(entry => entry.Retired is null))
        {
            var text = await Get(entry.Address + ".md");
            Assert.StartsWith($"# {entry.Title}\n", text, StringComparison.Ordinal);
            Assert.All(entry.AllFacts, named => Assert.Contains($"**{named.Label}** ({named.Fact.Status.ToString().ToLowerInvariant()}", text, StringComparison.Ordinal));
            Assert.All(pages.Catalogue.SourcesOf(entry), source => Assert.Contains($"{source.Publisher}, *{source.Title}*", text, StringComparison.Ordinal));
            Assert.Equal(pages.Catalogue.SourcesOf(entry).Count > 0, text.Contains("as collected by Health Informatics Careers", StringComparison.Ordinal));
            Assert.DoesNotMatch(Tag(), text);
            var words = new HtmlParser().ParseDocument(Markdig.Markdown.ToHtml(text)).Body!.TextContent;
            Assert.All(ParagraphsOf(entry), paragraph => Assert.Contains(paragraph, words, StringComparison.Ordinal));
        }
    }

    [Fact]
    public void Is_the_same_when_the_content_is_read_again()
    {
        var again = CatalogueLoader.Load(Path.Combine(Checkout.Folder, "content"), SiteMap.ForContent, DateOnly.FromDateTime(DateTime.UtcNow)).Catalogue!;

        Assert.All(DataTables.Names, name => Assert.Equal(DataTables.Of(name, pages.Catalogue).ToCsv(), DataTables.Of(name, again).ToCsv()));
    }

    private static IEnumerable<string> ParagraphsOf(Entry entry) =>
        new HtmlParser().ParseDocument(string.Concat(entry.Body.Sections.SelectMany(section => section.Parts).Select(part => part.Markup.Markup)))
            .QuerySelectorAll("p").Select(paragraph => paragraph.TextContent.Replace('\n', ' '));

    private static bool Fits(string cell, string type) => type switch
    {
        "integer" => long.TryParse(cell, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out _),
        "number" => decimal.TryParse(cell, NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out _),
        "boolean" => cell is "true" or "false",
        "date" => DateOnly.TryParseExact(cell, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _),
        _ => true,
    };

    private static (List<string> Header, List<List<string>> Rows) Parse(string csv)
    {
        var rows = Row().Matches(csv).Select(row => Cell().Matches(row.Value).Select(cell => cell.Groups["text"].Value.Replace("\"\"", "\"", StringComparison.Ordinal)).ToList()).ToList();
        return (rows[0], rows[1..]);
    }

    private async Task<string> Get(string address)
    {
        using var browser = pages.Browser();
        using var response = await browser.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.Equal((address, HttpStatusCode.OK), (address, response.StatusCode));
        return await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
    }

    [GeneratedRegex("(?:\"(?:[^\"]|\"\")*\",?)+(?=\r\n)")]
    private static partial Regex Row();

    [GeneratedRegex("\"(?<text>(?:[^\"]|\"\")*)\"")]
    private static partial Regex Cell();

    [GeneratedRegex("</?(?:p|li|ul|ol|strong|em|a|h[1-6])[ >]")]
    private static partial Regex Tag();
}
