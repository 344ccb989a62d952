using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Checking;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The wrong and the right example that <c>explain</c> shows for each code, on the content that the specs change.</summary>
public class An_example_of_a_code
{
    private static readonly Action<TemporaryContent> Unchanged = _ => { };

    /// <summary>What no lines of a file can show: the mistake, and what puts it right.</summary>
    private static readonly Dictionary<string, (Action<TemporaryContent> Wrong, Action<TemporaryContent> Right)> MadeWithFiles = new()
    {
        ["HIC1001"] = (
            content =>
            {
                File.Move(PathOf(content, About), PathOf(content, "about-us.txt"));
                File.CreateSymbolicLink(PathOf(content, About), PathOf(content, "about-us.txt"));
                File.Move(PathOf(content, "about-us.txt"), PathOf(content, ".about-us"));
            },
            content => content.Write(About, content.Read(About))),
        ["HIC1003"] = (content => content.Write(About, content.Read(About) + Long(1200)), content => content.Write(About, content.Read(About) + Long(600))),
        ["HIC1004"] = (content => File.WriteAllBytes(PathOf(content, About), System.Text.Encoding.Latin1.GetBytes(WithAccent(content))), content => content.Write(About, WithAccent(content))),
        ["HIC1005"] = (content => content.Write(About, Titled(content, "Ab\u202Eout")), content => content.Write(About, Titled(content, "About us"))),
        ["HIC1006"] = (content => Move(content, About, "pages/Who We Are.md"), content => Move(content, About, "pages/who-we-are.md")),
        ["HIC1007"] = (content => content.Write("jobs/typist.md", content.Read(About)), content => content.Write("pages/typist.md", Titled(content, "Typist").Replace("Who makes", "Who types", StringComparison.Ordinal))),
        ["HIC1050"] = (content => content.Delete("sources.yml"), Unchanged),
        ["HIC1051"] = (content => Move(content, "roles/coder.md", "pages/coder.md"), Unchanged),
        ["HIC4009"] = (content => Directory.Delete(content.Folder, recursive: true), Unchanged),
        ["HIC5001"] = (content => content.Write(About, WithList(content, "Documentation, information, qualification, organisation, communication")), content => content.Write(About, WithList(content, "notes, facts, exams, teams, talks"))),
    };

    /// <summary>One is only given to someone without permission to read, which root always has; the other needs a commit. <c>C10_C11_hostile_file</c> and <c>The_ledger_of_addresses</c> make them.</summary>
    private static readonly string[] MadeElsewhere = ["HIC1002", "HIC4020"];

    /// <summary>Given for another line than those that are wrong, or for another file: what is missing has no line.</summary>
    private static readonly string[] SeenElsewhere = ["HIC1008", "HIC1013", "HIC1037", "HIC2009", "HIC2010", "HIC3006", "HIC3012", "HIC4004", "HIC4008", "HIC4012", "HIC4015", "HIC4018", "HIC4019", "HIC4021", "HIC4029", "HIC5027"];

    /// <summary>Codes that such a mistake gives as well.</summary>
    private static readonly Dictionary<string, string[]> GivenToo = new() { ["HIC2010"] = ["HIC4027"] };

    private const string About = "pages/about.md";

    public static TheoryData<string> Codes => [.. RuleAttribute.All.Select(rule => rule.Code)];

    public static TheoryData<string> CodesMadeHere => [.. RuleAttribute.All.Select(rule => rule.Code).Except(MadeElsewhere)];

    [Theory]
    [MemberData(nameof(Codes))]
    public void Is_short_and_shows_the_mistake_and_how_to_put_it_right(string code)
    {
        var example = RuleExample.Of(code);

        Assert.True(example is not null, $"{code} has no example. Write src/HealthInformaticsCareers.Content/Examples/{code}.md.");
        Assert.NotEmpty(example.Wrong);
        Assert.NotEmpty(example.Right);
        Assert.All(example.Wrong.Concat(example.Right), block => Assert.InRange(block.Lines.Count, 1, 12));
        Assert.NotEqual(Shown(example.Wrong), Shown(example.Right));
    }

    [Theory]
    [MemberData(nameof(CodesMadeHere))]
    public void Gives_the_code_where_it_is_wrong_and_nothing_where_it_is_right(string code)
    {
        var example = RuleExample.Of(code)!;

        var wrong = Load(code, example, "wrong");
        Assert.Equal([code, .. GivenToo.GetValueOrDefault(code, [])], wrong.Select(found => found.Problem.Code).Distinct().OrderBy(given => given != code));
        Assert.True(MadeWithFiles.ContainsKey(code) || SeenElsewhere.Contains(code) || wrong.Any(found => example.Wrong.Any(block => block.Path == found.Problem.At.File && block.Lines.Contains(found.Line))), $"{code} is given for {wrong[0]}, which the example does not show.");
        Assert.Empty(Load(code, example, "right"));
    }

    /// <returns>Each problem with the line that it is given for.</returns>
    private static List<(Diagnostic Problem, string? Line)> Load(string code, RuleExample example, string verb)
    {
        using var content = Spec.Base();
        if (MadeWithFiles.TryGetValue(code, out var made))
        {
            (verb == "wrong" ? made.Wrong : made.Right)(content);
        }

        foreach (var block in example.Blocks.Where(block => block.Verb == verb || block.Verb is not ("wrong" or "right")).Where(block => block.Path.Length > 0))
        {
            if (!File.Exists(PathOf(content, block.Path)))
            {
                content.Write(block.Path, "");
            }

            new SpecBlock(block.Verb == verb ? "change" : block.Verb, block.Path, block.Text).ApplyTo(content);
        }

        var problems = content.Load(Spec.Today).Diagnostics;
        var lines = new SourceLines(content.Folder);
        Directory.CreateDirectory(content.Folder);
        return [.. problems.Select(problem => (problem, lines.Of(problem.At)))];
    }

    private static string Shown(IEnumerable<ExampleBlock> blocks) => string.Join('\n', blocks.SelectMany(block => block.Lines.Prepend(block.Path)));

    private static string Titled(TemporaryContent content, string title) => content.Read(About).Replace("title: About", $"title: {title}", StringComparison.Ordinal);

    private static string WithAccent(TemporaryContent content) => Titled(content, "A café");

    private static string WithList(TemporaryContent content, string item) => content.Read(About) + "\n" + string.Concat(Enumerable.Repeat($"- {item}\n", 30));

    private static string Long(int paragraphs) => string.Concat(Enumerable.Repeat("\nWe read the notes, and we write down what each one says.\n", paragraphs));

    private static void Move(TemporaryContent content, string from, string to) => File.Move(PathOf(content, from), PathOf(content, to));

    private static string PathOf(TemporaryContent content, string path) => Path.Combine(content.Folder, path);
}
