using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Lists_every_code_of_a_diagnostic_once_and_in_order()
    {
        var rules = File.ReadAllText(Path.Combine(Checkout.Folder, "src", "HealthInformaticsCareers.Content", "Diagnostics", "Rules.cs"));
        var codes = QuotedCode().Matches(rules).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal);
        var readme = File.ReadAllLines(Path.Combine(Checkout.Folder, "README.md"));

        Assert.Equal(codes, readme.Where(line => line.StartsWith("| HIC", StringComparison.Ordinal)).Select(line => line["| ".Length..][..7]));
    }

    [Fact]
    public void Names_only_files_and_folders_that_exist()
    {
        var readme = File.ReadAllText(Path.Combine(Checkout.Folder, "README.md"));
        string[] named = [.. PathInCode().Matches(readme).Select(match => match.Groups[1].Value).Where(path => !path.Contains("your-role", StringComparison.Ordinal) && !path.Contains("1234", StringComparison.Ordinal) && !path.Contains("vents", StringComparison.Ordinal))];

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, path => !Path.Exists(Path.Combine(Checkout.Folder, path)));
    }

    [GeneratedRegex("\"(HIC[0-9]{4})\"")]
    private static partial Regex QuotedCode();

    [GeneratedRegex("`((?:src|content|tests|\\.ci)/[^`* ]*)`")]
    private static partial Regex PathInCode();
}
