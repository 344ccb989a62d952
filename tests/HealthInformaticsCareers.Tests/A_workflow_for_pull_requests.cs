using System.Text.RegularExpressions;
using YamlDotNet.RepresentationModel;

namespace HealthInformaticsCareers.Tests;

/// <summary>The files of <c>.github/workflows</c>. They run on GitHub only, so this holds what would make them dangerous or stale.</summary>
public sealed partial class A_workflow_for_pull_requests
{
    private static readonly string Folder = Path.Combine(Checkout.Folder, ".github", "workflows");

    public static TheoryData<string> Files => [.. Directory.EnumerateFiles(Folder).Select(path => Path.GetFileName(path)).Order(StringComparer.Ordinal)];

    [Theory]
    [MemberData(nameof(Files))]
    public void Pins_each_action_to_a_commit_and_says_which_version_that_is(string file)
    {
        Assert.All(Jobs(file).SelectMany(Steps).Where(step => step.Children.ContainsKey("uses")), step => Assert.Matches(Pinned(), Text(step, "uses")));
        Assert.All(File.ReadLines(Path.Combine(Folder, file)).Where(line => line.Contains("uses:", StringComparison.Ordinal)), line => Assert.Matches("@[0-9a-f]{40} # v[0-9]+\\.[0-9]+\\.[0-9]+$", line));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Has_rights_to_read_only(string file) => Assert.All(Jobs(file).Append(Root(file)), part =>
        Assert.Equal([("contents", "read")], ((YamlMappingNode)part.Children["permissions"]).Children.Select(right => (right.Key.ToString(), right.Value.ToString()))));

    [Theory]
    [MemberData(nameof(Files))]
    public void Gives_strangers_no_secret_and_no_way_into_a_command(string file)
    {
        Assert.Equal("pull_request", Assert.Single(((YamlMappingNode)Root(file).Children["on"]).Children).Key.ToString());
        Assert.DoesNotContain("secrets", File.ReadAllText(Path.Combine(Folder, file)).Replace("No secret", "", StringComparison.Ordinal), StringComparison.Ordinal);

        // A title or a branch could hold commands. What is not ours goes into a variable first.
        Assert.All(Jobs(file).SelectMany(Steps).Where(step => step.Children.ContainsKey("run")), step => Assert.DoesNotContain("${{", Text(step, "run"), StringComparison.Ordinal));
    }

    [Theory]
    [MemberData(nameof(Files))]
    public void Ends_by_itself(string file) => Assert.All(Jobs(file), job => Assert.Matches("^[0-9]+$", Text(job, "timeout-minutes")));

    [Fact]
    public void Checks_the_content_with_annotations_runs_all_tests_and_attaches_the_preview()
    {
        var commands = string.Join('\n', Jobs("check.yml").SelectMany(Steps).Where(step => step.Children.ContainsKey("run")).Select(step => Text(step, "run")));

        Assert.All(["check --format github", "impact \"$BASE\"", "export \"$RUNNER_TEMP/preview\"", ".ci/run"], command => Assert.Contains(command, commands, StringComparison.Ordinal));
        Assert.Contains(Jobs("check.yml").SelectMany(Steps), step => step.Children.ContainsKey("uses") && Text(step, "uses").StartsWith("actions/upload-artifact@", StringComparison.Ordinal));
    }

    private static YamlMappingNode Root(string file)
    {
        var yaml = new YamlStream();
        yaml.Load(new StringReader(File.ReadAllText(Path.Combine(Folder, file))));
        return (YamlMappingNode)yaml.Documents[0].RootNode;
    }

    private static IEnumerable<YamlMappingNode> Jobs(string file) => ((YamlMappingNode)Root(file).Children["jobs"]).Children.Values.Cast<YamlMappingNode>();

    private static IEnumerable<YamlMappingNode> Steps(YamlMappingNode job) => ((YamlSequenceNode)job.Children["steps"]).Children.Cast<YamlMappingNode>();

    private static string Text(YamlMappingNode node, string name) => node.Children[name].ToString();

    [GeneratedRegex("^[a-z-]+/[a-z-]+@[0-9a-f]{40}$")]
    private static partial Regex Pinned();
}
