using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Checking;

/// <summary>The ways in which <c>check</c> prints what it found.</summary>
internal static class DiagnosticFormats
{
    private const int MostOfLine = 160;

    private static readonly JsonSerializerOptions Json = new() { WriteIndented = true, NewLine = "\n", Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>A problem a line, as compilers print them.</summary>
    public static string Plain(IEnumerable<Diagnostic> problems, string folder) =>
        string.Concat(problems.Select(problem => problem.Under(folder) + Environment.NewLine));

    /// <summary>For people: each problem with its line, a mark under the mistake and, where it is certain, the line as it should read.</summary>
    /// <param name="isColoured">Whether the terminal shows colours.</param>
    public static string Terminal(IEnumerable<Diagnostic> problems, string folder, SourceLines lines, bool isColoured)
    {
        var text = new StringBuilder();
        foreach (var problem in problems)
        {
            var colour = !isColoured ? "" : problem.Severity == Severity.Error ? "\u001b[1;31m" : "\u001b[1;33m";
            var plain = isColoured ? "\u001b[0m" : "";
            text.AppendLine($"{colour}{problem.Under(folder)}{plain}");
            foreach (var line in Excerpt(problem, lines))
            {
                text.AppendLine(line);
            }

            text.AppendLine();
        }

        return text.ToString();
    }

    /// <returns>The line of the problem, a mark under the mistake and the line as it should read, as far as they are known.</returns>
    public static IEnumerable<string> Excerpt(Diagnostic problem, SourceLines lines)
    {
        if (lines.Of(problem.At) is not { Length: > 0 } line)
        {
            yield break;
        }

        // A long line would not fit into a terminal, so only the part around the mistake is shown.
        var from = Math.Max(0, problem.At.Column - (MostOfLine / 2));
        var shown = Diagnostic.Printable(line.Substring(Math.Min(from, line.Length), Math.Min(MostOfLine, Math.Max(0, line.Length - from))).Replace('\t', ' '));
        var number = $"{problem.At.Line}";
        yield return $"  {number} | {shown}";
        yield return $"  {new string(' ', number.Length)} | {new string(' ', Math.Max(0, problem.At.Column - 1 - from))}{new string('^', LengthOfMistake(line, problem))}";
        if (problem.Fix?.In(line, problem.At.Column) is { } mended)
        {
            yield return $"  {new string(' ', number.Length)} = write: {Diagnostic.Printable(mended.Trim())}";
        }
    }

    /// <summary>Annotations for GitHub Actions: <see href="https://docs.github.com/actions/reference/workflow-commands-for-github-actions"/>.</summary>
    public static string GitHub(IEnumerable<Diagnostic> problems, string folder) => string.Concat(problems.Select(problem =>
        $"::{NameOf(problem.Severity)} file={Property(PathOf(problem, folder))},line={problem.At.Line},col={problem.At.Column},title={problem.Code}::{Data(problem.Message)}\n"));

    /// <summary>For other programs; <c>check.schema.json</c> describes it.</summary>
    public static string AsJson(IReadOnlyList<Diagnostic> problems, string folder, SourceLines lines) => new JsonObject
    {
        ["errors"] = problems.Count(problem => problem.Severity == Severity.Error),
        ["warnings"] = problems.Count(problem => problem.Severity == Severity.Warning),
        ["problems"] = new JsonArray([.. problems.Select(problem =>
        {
            var node = new JsonObject
            {
                ["file"] = PathOf(problem, folder),
                ["line"] = problem.At.Line,
                ["column"] = problem.At.Column,
                ["severity"] = NameOf(problem.Severity),
                ["code"] = problem.Code,
                ["message"] = problem.Message,
            };
            if (problem.Also.Count > 0)
            {
                node["also"] = new JsonArray([.. problem.Also.Select(at => new JsonObject { ["file"] = Path.Combine(folder, at.File), ["line"] = at.Line, ["column"] = at.Column })]);
            }

            if (lines.Of(problem.At) is { } line && problem.Fix?.In(line, problem.At.Column) is { } mended)
            {
                node["write"] = mended;
            }

            return node;
        })]),
    }.ToJsonString(Json) + "\n";

    /// <summary>The Static Analysis Results Interchange Format, version 2.1.0, which code hosts and editors read.</summary>
    public static string Sarif(IReadOnlyList<Diagnostic> problems, string folder) => new JsonObject
    {
        ["$schema"] = "https://json.schemastore.org/sarif-2.1.0.json",
        ["version"] = "2.1.0",
        ["runs"] = new JsonArray(new JsonObject
        {
            ["tool"] = new JsonObject
            {
                ["driver"] = new JsonObject
                {
                    ["name"] = "Health Informatics Careers content check",
                    ["rules"] = new JsonArray([.. RuleAttribute.All.Select(rule => new JsonObject
                    {
                        ["id"] = rule.Code,
                        ["shortDescription"] = new JsonObject { ["text"] = rule.Meaning },
                        ["help"] = new JsonObject { ["text"] = $"For example: {rule.Example}" },
                        ["defaultConfiguration"] = new JsonObject { ["level"] = NameOf(rule.Severity) },
                    })]),
                },
            },
            ["columnKind"] = "utf16CodeUnits",
            ["results"] = new JsonArray([.. problems.Select(problem => new JsonObject
            {
                ["ruleId"] = problem.Code,
                ["level"] = NameOf(problem.Severity),
                ["message"] = new JsonObject { ["text"] = problem.Message },
                ["locations"] = new JsonArray(new JsonObject
                {
                    ["physicalLocation"] = new JsonObject
                    {
                        ["artifactLocation"] = new JsonObject { ["uri"] = string.Join('/', PathOf(problem, folder).Split('/').Select(Uri.EscapeDataString)) },
                        ["region"] = new JsonObject { ["startLine"] = problem.At.Line, ["startColumn"] = problem.At.Column },
                    },
                }),
            })]),
        }),
    }.ToJsonString(Json) + "\n";

    /// <summary>What was found, in a sentence.</summary>
    public static string Summary(IReadOnlyList<Diagnostic> problems, int pages, TimeSpan time)
    {
        var took = $"{time.TotalSeconds.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture)} s";
        if (problems.Count == 0)
        {
            return $"No mistakes in {Labels.Count(pages, "page")}. Checked in {took}.";
        }

        var (errors, warnings) = (problems.Count(problem => problem.Severity == Severity.Error), problems.Count(problem => problem.Severity == Severity.Warning));
        string[] counts = [.. errors > 0 ? [Labels.Count(errors, "error")] : Array.Empty<string>(), .. warnings > 0 ? [Labels.Count(warnings, "warning")] : Array.Empty<string>()];
        return $"{Labels.Join(counts, "and")} in {Labels.Count(problems.Select(problem => problem.At.File).Distinct().Count(), "file")}. Checked in {took}. For more about one: explain {problems[0].Code}";
    }

    private static string PathOf(Diagnostic problem, string folder) => Path.Combine(folder, problem.At.File);

    private static string NameOf(Severity severity) => severity == Severity.Error ? "error" : "warning";

    /// <summary>The mark goes to the end of the word.</summary>
    private static int LengthOfMistake(string line, Diagnostic problem)
    {
        var start = Math.Min(problem.At.Column - 1, line.Length);
        var end = start;
        while (end < line.Length && !char.IsWhiteSpace(line[end]) && line[end] is not (':' or ',' or ']' or ')'))
        {
            end++;
        }

        return Math.Max(1, end - start);
    }

    private static string Data(string text) => text.Replace("%", "%25", StringComparison.Ordinal).Replace("\r", "%0D", StringComparison.Ordinal).Replace("\n", "%0A", StringComparison.Ordinal);

    private static string Property(string text) => Data(text).Replace(":", "%3A", StringComparison.Ordinal).Replace(",", "%2C", StringComparison.Ordinal);
}
