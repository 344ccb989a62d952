using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Checking;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Content with a misspelt word and a field that does not exist, in each format.</summary>
public sealed partial class What_check_prints : IDisposable
{
    private readonly TemporaryContent content = Spec.Base();
    private readonly IReadOnlyList<Diagnostic> problems;

    public What_check_prints()
    {
        content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("level: entry", "level: \"entyr\"", StringComparison.Ordinal).Replace("summary:", "colour: red\nsummary:", StringComparison.Ordinal));
        problems = content.Load(Spec.Today).Diagnostics;
    }

    public void Dispose() => content.Dispose();

    [Fact]
    public void In_a_terminal_has_the_line_a_mark_under_the_mistake_and_the_line_as_it_should_read()
    {
        var text = DiagnosticFormats.Terminal(problems, "content", new SourceLines(content.Folder), isColoured: false).ReplaceLineEndings("\n");

        Assert.Contains("\n  3 | colour: red\n    | ^^^^^^\n\n", text, StringComparison.Ordinal);
        Assert.Contains("\n  9 | level: \"entyr\"\n    |        ^^^^^^^\n    = write: level: \"entry\"\n", text, StringComparison.Ordinal);
        Assert.DoesNotContain("\u001b", text, StringComparison.Ordinal);
        Assert.Contains("\u001b[1;31m", DiagnosticFormats.Terminal(problems, "content", new SourceLines(content.Folder), isColoured: true), StringComparison.Ordinal);
    }

    /// <summary>The grammar of <c>::error file={name},line={line},col={col},title={title}::{message}</c>, in which a message has no line break.</summary>
    [Fact]
    public void For_GitHub_are_annotations_of_the_right_lines()
    {
        var lines = DiagnosticFormats.GitHub(problems, "content").Split('\n', StringSplitOptions.RemoveEmptyEntries);

        Assert.All(lines, line => Assert.Matches(Annotation(), line));
        Assert.Equal(
            [("content/roles/coder.md", "3", "HIC1012"), ("content/roles/coder.md", "9", "HIC1017")],
            lines.Select(line => Annotation().Match(line).Groups).Select(parts => (parts["file"].Value, parts["line"].Value, parts["title"].Value)));
        Assert.Equal("::warning file=a%3A b.md,line=1,col=1,title=HIC5001::100%25%0Aof it\n", DiagnosticFormats.GitHub([new Diagnostic(Severity.Warning, "HIC5001", new("a: b.md"), "100%\nof it")], ""));
    }

    [Fact]
    public void As_JSON_follows_its_schema()
    {
        var printed = JsonNode.Parse(DiagnosticFormats.AsJson(problems, "content", new SourceLines(content.Folder)))!.AsObject();
        var schema = JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Folder, "src", "HealthInformaticsCareers.Web", "Checking", "check.schema.json")))!.AsObject();

        AssertFollows(schema, printed);
        var first = printed["problems"]![0]!;
        Assert.Equal((3, 1, "HIC1012"), ((int)first["line"]!, (int)first["column"]!, (string)first["code"]!));
        Assert.Equal("level: \"entry\"", (string)printed["problems"]![1]!["write"]!);
    }

    /// <summary>What SARIF 2.1.0 requires of a log; it was validated against the whole schema too, which is not part of the tests because of its size.</summary>
    [Fact]
    public void As_SARIF_names_a_rule_a_level_and_a_place_for_each_result()
    {
        var log = JsonNode.Parse(DiagnosticFormats.Sarif(problems, "content"))!;
        var run = Assert.Single(log["runs"]!.AsArray())!;
        var rules = run["tool"]!["driver"]!["rules"]!.AsArray().Select(rule => (string)rule!["id"]!).ToHashSet();

        Assert.Equal("2.1.0", (string)log["version"]!);
        Assert.Equal(RuleAttribute.All.Count, rules.Count);
        Assert.Equal(problems.Count, run["results"]!.AsArray().Count);
        Assert.All(run["results"]!.AsArray(), result =>
        {
            Assert.Contains((string)result!["ruleId"]!, rules);
            Assert.Equal("error", (string)result["level"]!);
            Assert.NotEmpty((string)result["message"]!["text"]!);
            var place = Assert.Single(result["locations"]!.AsArray())!["physicalLocation"]!;
            Assert.Equal("content/roles/coder.md", (string)place["artifactLocation"]!["uri"]!);
            Assert.InRange((int)place["region"]!["startLine"]!, 1, 100);
        });
    }

    [Fact]
    public async Task Fails_for_a_warning_if_it_is_strict()
    {
        using var late = Spec.Base();
        late.Write("pages/about.md", late.Read("pages/about.md").Replace("review-due: 2027-01-01", "review-due: 2026-01-02", StringComparison.Ordinal));

        Assert.Equal(0, (await The_command_line.Run(Checkout.Folder, "check", "--content", late.Folder)).Exit);
        Assert.Equal(1, (await The_command_line.Run(Checkout.Folder, "check", "--content", late.Folder, "--strict")).Exit);
    }

    /// <summary>The few words of JSON Schema that the schema uses.</summary>
    private static void AssertFollows(JsonObject schema, JsonNode value)
    {
        switch ((string?)schema["type"])
        {
            case "object":
                var members = schema["properties"]!.AsObject();
                Assert.All(schema["required"]!.AsArray(), name => Assert.True(value.AsObject().ContainsKey((string)name!)));
                Assert.All(value.AsObject(), member => AssertFollows(members[member.Key]!.AsObject(), member.Value!));
                break;
            case "array":
                Assert.All(value.AsArray(), item => AssertFollows(schema["items"]!.AsObject(), item!));
                break;
            case "integer":
                Assert.True(value.GetValue<int>() >= (int)schema["minimum"]!);
                break;
            case "string":
                Assert.Matches((string?)schema["pattern"] ?? "", value.GetValue<string>());
                break;
            default:
                Assert.Contains(value.GetValue<string>(), schema["enum"]!.AsArray().Select(word => (string)word!));
                break;
        }
    }

    [GeneratedRegex("^::(error|warning) file=(?<file>[^,:\r\n]+),line=(?<line>[0-9]+),col=[0-9]+,title=(?<title>HIC[0-9]{4})::[^\r\n]+$")]
    private static partial Regex Annotation();
}
