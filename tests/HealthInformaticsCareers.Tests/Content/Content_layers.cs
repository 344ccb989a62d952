using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>Each folder of the content library knows only the folders listed above it.</summary>
public sealed partial class Content_layers
{
    private const string Root = "HealthInformaticsCareers.Content";

    private static readonly string[] TopToBottom = ["Text", "Files", "Yaml", "Markdown", "Model.Facts", "Model", "Model.Totals", "Schema", "Finding", "Checks", "", "Comparing", "Editing"];

    private static readonly string Source = Path.Combine(Checkout.Folder, "src", Root);

    [Fact]
    public void Never_name_a_lower_layer()
    {
        var broken =
            from path in Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories)
            let layer = LayerOf(path)
            from named in LayersIn(File.ReadAllText(path))
            where Array.IndexOf(TopToBottom, named) > Array.IndexOf(TopToBottom, layer)
            select $"{Path.GetRelativePath(Source, path)} names {Root}.{named}";

        Assert.Empty(broken);
    }

    [Fact]
    public void Cover_every_folder() =>
        Assert.All(Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories), path => Assert.Contains(LayerOf(path), TopToBottom));

    [Fact]
    public void Are_the_namespaces_of_their_folders() =>
        Assert.All(Directory.EnumerateFiles(Source, "*.cs", SearchOption.AllDirectories), path =>
            Assert.Equal(LayerOf(path), Namespace().Match(File.ReadAllText(path)).Groups["layer"].Value.TrimStart('.')));

    /// <summary>Guards the pattern against missing a wrong reference.</summary>
    [Theory]
    [InlineData("using HealthInformaticsCareers.Content.Checks;", "Checks")]
    [InlineData("using static HealthInformaticsCareers.Content.Schema.Kinds;", "Schema")]
    [InlineData("using M = HealthInformaticsCareers.Content.Model.Role;", "Model")]
    [InlineData("new HealthInformaticsCareers.Content.Model.Facts.Place(\"A\", null)", "Model.Facts")]
    [InlineData("Content.Finding.Finder finder;", "Finding")]
    public void Are_found_in_usings_and_qualified_names(string code, string layer) => Assert.Equal([layer], LayersIn(code));

    private static string LayerOf(string path) => Path.GetRelativePath(Source, Path.GetDirectoryName(path)!).Replace(Path.DirectorySeparatorChar, '.').TrimStart('.');

    private static IEnumerable<string> LayersIn(string code) =>
        from Match match in Named().Matches(Namespace().Replace(code, ""))
        let name = match.Groups["name"].Value
        select TopToBottom.Where(layer => layer.Length > 0).OrderByDescending(layer => layer.Length).First(layer => name == layer || name.StartsWith(layer + ".", StringComparison.Ordinal));

    [GeneratedRegex(@"^namespace HealthInformaticsCareers\.Content(?<layer>[\w.]*);", RegexOptions.Multiline)]
    private static partial Regex Namespace();

    [GeneratedRegex(@"(?<![\w.])(?:HealthInformaticsCareers\.)?Content\.(?<name>(?:Text|Files|Yaml|Markdown|Model|Schema|Finding|Checks|Comparing|Editing)(?:\.\w+)*)")]
    private static partial Regex Named();
}
