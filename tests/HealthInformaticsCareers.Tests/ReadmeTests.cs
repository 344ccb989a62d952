using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Tests;

public sealed partial class ReadmeTests
{
    [Fact]
    public void Names_only_files_and_folders_that_exist()
    {
        var readme = File.ReadAllText(Path.Combine(Checkout.Folder, "README.md"));
        string[] named = [.. PathInCode().Matches(readme).Select(match => match.Groups[1].Value).Where(path => !path.Contains("your-role", StringComparison.Ordinal) && !path.Contains("1234", StringComparison.Ordinal) && !path.Contains("vents", StringComparison.Ordinal))];

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, path => !Path.Exists(Path.Combine(Checkout.Folder, path)));
    }

    [GeneratedRegex("`((?:src|content|tests|\\.ci)/[^`* ]*)`")]
    private static partial Regex PathInCode();
}
