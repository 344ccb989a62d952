using AngleSharp.Dom;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>The page that explains the codes of the content check to editors.</summary>
public sealed class Codes_of_the_content_check(RenderedPages pages)
{
    private const string Address = "/editing-guide/codes";

    [Fact]
    public void Are_all_shown_with_meaning_severity_and_example()
    {
        var rows = MainOf(Address).QuerySelectorAll("tbody tr");

        Assert.Equal(RuleAttribute.All.Select(rule => rule.Code), rows.Select(row => row.QuerySelector("th")!.TextContent));
        Assert.All(RuleAttribute.All.Zip(rows), pair =>
        {
            var (rule, row) = pair;
            Assert.Contains(rule.Meaning, row.TextContent, StringComparison.Ordinal);
            Assert.Contains(rule.Severity.ToString(), row.TextContent, StringComparison.Ordinal);
            Assert.Contains(rule.Example.Replace("`", "", StringComparison.Ordinal), row.TextContent, StringComparison.Ordinal);
            Assert.Equal(rule.Example.Split('`').Where((_, index) => index % 2 == 1), row.QuerySelectorAll("td > code").Select(code => code.TextContent));
            Assert.Equal(
                RuleExample.Of(rule.Code) is { } example ? example.Wrong.Concat(example.Right).Select(block => string.Join('\n', block.Lines)) : [],
                row.QuerySelectorAll("details pre").Select(lines => lines.TextContent));
        });
    }

    [Fact]
    public void Are_linked_from_the_editing_guide() => Assert.NotNull(MainOf("/editing-guide").QuerySelector($"a[href='{Address}']"));

    [Fact]
    public void Are_in_the_sitemap() => Assert.Contains(Address, pages.InSitemap);

    private IElement MainOf(string address) => pages.All.Single(page => page.Address == address).Main;
}
