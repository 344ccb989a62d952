namespace HealthInformaticsCareers.Tests.Web;

/// <summary>What no compiler checks in the code of the site.</summary>
public sealed class SourceCode
{
    [Fact]
    public void Writes_markup_as_it_is_in_one_place_only()
    {
        string[] ways = ["HtmlString(", "Html.Raw(", "AppendHtml(", "WriteLiteral("];
        var found = Directory.EnumerateFiles(Path.Combine(Repository.Folder, "src"), "*", SearchOption.AllDirectories)
            .Where(path => path.EndsWith(".cs", StringComparison.Ordinal) || path.EndsWith(".cshtml", StringComparison.Ordinal))
            .Where(path => !path.Contains("node_modules", StringComparison.Ordinal))
            .Where(path => ways.Any(File.ReadAllText(path).Contains));

        Assert.Empty(found);
    }
}
