using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>
/// Features share code only through <c>Features/Shared</c>. Code reaches another namespace by a using directive or by a qualified name,
/// so searching the source is enough. It also covers views, and constants that the compiler inlines.
/// </summary>
public sealed partial class Feature_dependencies
{
    private const string Shared = "Shared";

    /// <summary>The only exceptions, each as "feature -> the feature it uses".</summary>
    private static readonly string[] Allowed =
    [
        // The health check asks whether reports can be stored.
        "Health -> Reports",
    ];

    private static readonly string Root = Path.Combine(Checkout.Folder, "src", "HealthInformaticsCareers.Web", "Features");

    private static readonly Dictionary<string, Regex> Names =
        Directory.EnumerateDirectories(Root).Select(folder => Path.GetFileName(folder)).Where(name => name != Shared).ToDictionary(name => name, NameIn);

    [Fact]
    public void Are_only_the_allowed_ones() => Assert.Equal(Allowed.Order(), Found().Distinct().Order());

    [Theory]
    [InlineData("Stories", "using HealthInformaticsCareers.Web.Features.Map;", "Stories -> Map")]
    [InlineData("Stories", "@using HealthInformaticsCareers.Web.Features.Map", "Stories -> Map")]
    [InlineData(Shared, "using static HealthInformaticsCareers.Web.Features.Compare.Selection;", "Shared -> Compare")]
    [InlineData("Stories", "new Map.MapPage(catalogue, null)", "Stories -> Map")]
    [InlineData("Stories", "using HealthInformaticsCareers.Web.Features.Stories; using HealthInformaticsCareers.Web.Features.Shared.Filters;", null)]
    [InlineData("Stories", "Model.Map.Areas", null)]
    public void Are_found_in_usings_and_in_qualified_names(string feature, string source, string? dependency) =>
        Assert.Equal(dependency is null ? [] : [dependency], UsesIn(feature, source));

    private static IEnumerable<string> Found() =>
        Directory.EnumerateFiles(Root, "*.cs*", SearchOption.AllDirectories).SelectMany(path => UsesIn(FeatureOf(path), File.ReadAllText(path)));

    /// <summary>A file outside the feature folders, such as <c>_ViewImports.cshtml</c>, counts as shared.</summary>
    private static string FeatureOf(string path) => Path.GetRelativePath(Root, path).Split(Path.DirectorySeparatorChar) is [var feature, _, ..] ? feature : Shared;

    private static IEnumerable<string> UsesIn(string feature, string source) =>
        Names.Where(other => other.Key != feature && other.Value.IsMatch(source)).Select(other => $"{feature} -> {other.Key}");

    /// <summary>Matches the namespace of a feature, and its types when they are qualified by the last part of that namespace.</summary>
    private static Regex NameIn(string feature)
    {
        var types = Directory.EnumerateFiles(Path.Combine(Root, feature), "*.cs", SearchOption.AllDirectories)
            .SelectMany(path => Declaration().Matches(File.ReadAllText(path)).Select(match => match.Groups[1].Value));
        return new Regex($@"\bFeatures\.{feature}\b|(?<![.\w]){feature}\.(?:{string.Join('|', types)})\b");
    }

    [GeneratedRegex(@"\b(?:class|record|struct|enum|interface) (\w+)")]
    private static partial Regex Declaration();
}
