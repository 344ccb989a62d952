using System.Reflection;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web;
using HealthInformaticsCareers.Web.Features.Reports;
using HealthInformaticsCareers.Web.Features.SecurityContact;

namespace HealthInformaticsCareers.Tests;

/// <summary>Compares the documents with the code that they describe.</summary>
public sealed partial class ReadmeTests
{
    public static TheoryData<string> Documents =>
        ["README.md", "src/README.md", "content/README.md", "tests/README.md", "deploy/README.md", ".github/CONTRIBUTING.md", ".github/SECURITY.md"];

    [Theory]
    [MemberData(nameof(Documents))]
    public void Names_only_files_and_folders_that_exist(string document)
    {
        string[] named = [.. Path().Matches(Example().Replace(Read(document), "")).Select(match => match.Value.TrimEnd('/', '.')).Where(path => !path.Contains("/your-", StringComparison.Ordinal))];

        Assert.NotEmpty(named);
        Assert.DoesNotContain(named, path => !System.IO.Path.Exists(InCheckout(path)) && !(path.Contains('*') && Directory.EnumerateFileSystemEntries(InCheckout(System.IO.Path.GetDirectoryName(path)!), System.IO.Path.GetFileName(path)).Any()));
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Links_only_to_files_and_headings_that_exist(string document)
    {
        var folder = System.IO.Path.GetDirectoryName(InCheckout(document))!;
        foreach (var link in Link().Matches(Example().Replace(Read(document), "")).Select(match => match.Groups[1].Value.Split('#')))
        {
            var target = System.IO.Path.GetFullPath(link[0], folder);
            Assert.True(System.IO.Path.Exists(target), $"{document} links to {link[0]}");
            Assert.True(link.Length == 1 || Heading().Matches(File.ReadAllText(target)).Any(heading => Fragment(heading.Groups[1].Value) == link[1]), $"{document} links to #{link[^1]}");
        }
    }

    [Theory]
    [MemberData(nameof(Documents))]
    public void Shows_only_commands_that_exist(string document)
    {
        var sources = string.Concat(Directory.EnumerateFiles(InCheckout("src/HealthInformaticsCareers.Web"), "*.cs", SearchOption.AllDirectories).Select(File.ReadAllText));
        foreach (var verb in Verb().Matches(Read(document)).SelectMany(match => match.Groups[1].Value.Split(' ')))
        {
            Assert.Contains($"\"{verb}\"", sources, StringComparison.Ordinal);
        }
    }

    [Fact]
    public void The_table_of_settings_lists_every_setting_once()
    {
        var settings = Settable(typeof(SiteOptions)).Where(name => name is not ("Reports" or "Security")).Select(name => $"Site:{name}")
            .Concat(Settable(typeof(ReportOptions)).Select(name => $"Site:Reports:{name}"))
            .Concat(Settable(typeof(SecurityContactOptions)).Select(name => $"Site:Security:{name}"))
            .Concat(["AllowedHosts", "--urls", SiteOptions.ContentKey]);

        Assert.Equal(settings.Order(StringComparer.Ordinal), Setting().Matches(Read("deploy/README.md")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    [Fact]
    public void The_table_of_scripts_lists_every_script_once()
    {
        var scripts = Directory.EnumerateFiles(InCheckout("tests/scripts"), "*", SearchOption.AllDirectories)
            .Select(path => System.IO.Path.GetRelativePath(Checkout.Folder, path).Replace('\\', '/'))
            .Where(path => !path.StartsWith("tests/scripts/lib/", StringComparison.Ordinal) && System.IO.Path.GetExtension(path) is ".mjs" or ".sh");

        Assert.Equal(scripts.Order(StringComparer.Ordinal), Script().Matches(Read("tests/README.md")).Select(match => match.Groups[1].Value).Order(StringComparer.Ordinal));
    }

    /// <summary><c>tests/scripts/verify/threats.mjs</c> checks that the table is complete.</summary>
    [Fact]
    public void The_table_of_threats_names_only_tests_that_have_the_id()
    {
        var tests = Directory.EnumerateFiles(InCheckout("tests"), "*", SearchOption.AllDirectories)
            .Where(path => System.IO.Path.GetExtension(path) is ".cs" or ".mjs" or ".sh")
            .ToLookup(path => System.IO.Path.GetFileName(path).Replace(".cs", "", StringComparison.Ordinal));
        var rows = Threat().Matches(Read("tests/README.md"));

        Assert.Equal(70, rows.Count);
        foreach (Match row in rows)
        {
            var id = row.Groups[1].Value;
            foreach (var name in TestName().Matches(row.Groups[2].Value).Select(match => match.Groups[1].Value).Where(name => name[0] is not '.' && !name.Contains('/')))
            {
                Assert.True(tests[name].Any(path => File.ReadAllText(path).Contains(id, StringComparison.Ordinal)), $"{id}: {name}");
            }
        }
    }

    private static IEnumerable<string> Settable(Type options) =>
        options.GetProperties(BindingFlags.Public | BindingFlags.Instance).Where(property => property.SetMethod is not null).Select(property => property.Name);

    private static string Fragment(string heading) => Regex.Replace(heading.ToLowerInvariant(), "[^a-z0-9 -]", "").Replace(' ', '-');

    private static string Read(string document) => File.ReadAllText(InCheckout(document));

    private static string InCheckout(string path) => System.IO.Path.Combine(Checkout.Folder, path);

    [GeneratedRegex(@"(?<![\w/.-])(?:src|content|tests|deploy|\.ci|\.github)/[\w./*@-]*")]
    private static partial Regex Path();

    /// <summary>What the handbook does with a small site of its own.</summary>
    [GeneratedRegex("^```(?:console|diff)\n(?:(?!```).*\n)*```$", RegexOptions.Multiline)]
    private static partial Regex Example();

    [GeneratedRegex(@"\]\((?!https?:)([^)]+)\)")]
    private static partial Regex Link();

    [GeneratedRegex("^#+ (.*)$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"HealthInformaticsCareers\.Web(?: --)? ([a-z]+(?: (?:list|accept|close|purge))?)\b")]
    private static partial Regex Verb();

    [GeneratedRegex("^\\| `((?:Site:|AllowedHosts|--urls)[^`]*)` \\|", RegexOptions.Multiline)]
    private static partial Regex Setting();

    [GeneratedRegex("^\\| `(tests/scripts/[^`]+)` \\|", RegexOptions.Multiline)]
    private static partial Regex Script();

    [GeneratedRegex(@"^\| ([CFRSN][0-9]{2}) \| .* \| (.*) \|$", RegexOptions.Multiline)]
    private static partial Regex Threat();

    [GeneratedRegex("`([^`]+)`")]
    private static partial Regex TestName();
}
