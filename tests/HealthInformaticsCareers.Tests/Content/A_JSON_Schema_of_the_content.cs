using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;
using HealthInformaticsCareers.Web.Editing;
using Json.Schema;

namespace HealthInformaticsCareers.Tests.Content;

/// <summary>The schemas that <c>schema</c> writes, from which VS Code completes and checks the fields.</summary>
public sealed class A_JSON_Schema_of_the_content
{
    private static readonly string Shipped = Path.Combine(Checkout.Folder, "content");

    private static readonly Dictionary<string, JsonSchema> Schemas = JsonSchemas.All.ToDictionary(schema => schema.Name, schema => JsonSchema.FromText(schema.Schema.ToJsonString()));

    public static TheoryData<string> Names => [.. JsonSchemas.All.Select(schema => schema.Name)];

    public static TheoryData<string> Files =>
    [
        .. Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories)
            .Select(path => Path.GetRelativePath(Shipped, path).Replace('\\', '/'))
            .Where(path => SchemaOf(path) is not null)
            .Order(StringComparer.Ordinal),
    ];

    [Theory]
    [MemberData(nameof(Names))]
    public void Follows_the_schema_of_schemas(string name)
    {
        var schema = JsonSchemas.All.Single(schema => schema.Name == name).Schema;

        Assert.True(IsValid(MetaSchemas.Draft7, schema));
    }

    [Fact]
    public void Is_there_for_each_kind_of_page_and_for_each_data_file_that_has_fields() => Assert.Equal(
        Kinds.WithPages.Select(JsonSchemas.NameOf).Concat(DataFiles.All.Where(path => path.EndsWith(".yml", StringComparison.Ordinal)).Select(path => Path.ChangeExtension(path, ".schema.json"))),
        JsonSchemas.All.Select(schema => schema.Name));

    [Fact]
    public void Has_the_fields_of_the_table_and_requires_those_that_it_requires() => Assert.All(Kinds.WithPages, kind =>
    {
        var schema = JsonSchemas.All.Single(schema => schema.Name == JsonSchemas.NameOf(kind)).Schema;
        var table = Kinds.Common.Concat(kind.Fields).ToList();

        Assert.Equal(table.Select(field => field.Name).Order(StringComparer.Ordinal), schema["properties"]!.AsObject().Select(property => property.Key).Order(StringComparer.Ordinal));
        Assert.Equal(
            table.Where(field => field.IsRequired && !(kind == Kinds.Page && field.Name == "nations")).Select(field => field.Name).Order(StringComparer.Ordinal),
            schema["required"]!.AsArray().Select(name => (string)name!).Order(StringComparer.Ordinal));
    });

    [Theory]
    [MemberData(nameof(Files))]
    public void Finds_nothing_wrong_with_the_shipped_content(string path)
    {
        var result = Schemas[SchemaOf(path)!].Evaluate(JsonSerializer.SerializeToElement(JsonOf(path, File.ReadAllText(Path.Combine(Shipped, path)))), new EvaluationOptions { OutputFormat = OutputFormat.List });

        Assert.True(result.IsValid, string.Join('\n', (result.Details ?? []).Where(detail => detail.Errors is not null).Select(detail => $"{detail.InstanceLocation}: {string.Join("; ", detail.Errors!.Values)}")));
    }

    [Theory]
    [InlineData("roles/coder.md", "level: entry", "level: entyr")]
    [InlineData("roles/coder.md", "level: entry", "levle: entry")]
    [InlineData("roles/coder.md", "level: entry\n", "")]
    [InlineData("roles/coder.md", "  status: reported", "  status: sure")]
    [InlineData("roles/coder.md", "  sources: [newspaper]\n", "")]
    [InlineData("roles/coder.md", "    - Read notes\n    - Choose codes", "    notes")]
    [InlineData("roles/coder.md", "    kind: promotion", "    kind: upwards")]
    [InlineData("roles/coder.md", "reviewed: 2026-01-01", "reviewed: 1 January 2026")]
    [InlineData("roles/coder.md", "nations: [england]", "nations: [france]")]
    [InlineData("roles/coder.md", "nations: [england]", "nations: []")]
    [InlineData("areas/records.md", "    - minutes: 12", "    - minutes: 120")]
    [InlineData("qualifications/coding-exam.md", "  paid-by: [employer]\n", "")]
    [InlineData("sources.yml", "  kind: official", "  kind: offical")]
    [InlineData("glossary.yml", "  former: true", "  former: perhaps")]
    [InlineData("pay-bands.yml", "    from: 24937", "    from: £24,937")]
    public void Finds_a_mistake(string path, string right, string wrong)
    {
        using var content = Spec.Base();
        var text = content.Read(path);
        Assert.Contains(right, text, StringComparison.Ordinal);

        Assert.True(IsValid(Schemas[SchemaOf(path)!], JsonOf(path, text)));
        Assert.False(IsValid(Schemas[SchemaOf(path)!], JsonOf(path, new Regex(Regex.Escape(right)).Replace(text, wrong, 1))));
    }

    [Fact]
    public void Is_committed_as_it_is_written_now() => Assert.All(SchemaVerb.Files, file => Assert.True(
        File.ReadAllText(Path.Combine(Checkout.Folder, ".vscode", file.Path)) == file.Text,
        $".vscode/{file.Path} is not up to date. Run: dotnet run --project src/HealthInformaticsCareers.Web -- schema --to .vscode"));

    [Fact]
    public void Is_used_by_the_settings_for_each_data_file()
    {
        var settings = JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Folder, ".vscode", "settings.json")), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!;

        Assert.All(settings["yaml.schemas"]!.AsObject(), pair =>
        {
            Assert.True(File.Exists(Path.Combine(Checkout.Folder, pair.Key)), pair.Key);
            Assert.True(File.Exists(Path.Combine(Checkout.Folder, (string)pair.Value!)), (string)pair.Value!);
        });
        Assert.Equal(DataFiles.All.Count(path => path.EndsWith(".yml", StringComparison.Ordinal)), settings["yaml.schemas"]!.AsObject().Count);
    }

    /// <summary>The form that VS Code's task reads, so that problems show beside their lines.</summary>
    [Fact]
    public void Comes_with_a_task_that_reads_what_check_prints()
    {
        var tasks = JsonNode.Parse(File.ReadAllText(Path.Combine(Checkout.Folder, ".vscode", "tasks.json")), documentOptions: new() { CommentHandling = JsonCommentHandling.Skip })!;
        var pattern = tasks["tasks"]![0]!["problemMatcher"]!["pattern"]!;
        var printed = new Diagnostic(Severity.Warning, "HIC5001", new("roles/a (b).md", 12, 3), "Hard: to read. Shorten it.").Under("content");

        string[] parts = ["file", "line", "column", "severity", "code", "message"];
        var match = Regex.Match(printed, (string)pattern["regexp"]!);

        Assert.Equal(
            ["content/roles/a (b).md", "12", "3", "warning", "HIC5001", "Hard: to read. Shorten it."],
            parts.Select(part => match.Groups[(int)pattern[part]!].Value));
    }

    private static bool IsValid(JsonSchema schema, JsonNode? json) => schema.Evaluate(JsonSerializer.SerializeToElement(json)).IsValid;

    /// <returns>The name of the schema of a file, or null if it has none.</returns>
    private static string? SchemaOf(string path) => path switch
    {
        _ when !path.Contains('/', StringComparison.Ordinal) && path.EndsWith(".yml", StringComparison.Ordinal) => Path.ChangeExtension(path, ".schema.json"),
        _ when Kinds.OfPath(path) is { } kind => JsonSchemas.NameOf(kind),
        _ => null,
    };

    private static JsonNode? JsonOf(string path, string text)
    {
        var yaml = path.EndsWith(".md", StringComparison.Ordinal) ? FrontMatter.Find(text)!.Yaml : text;
        return JsonOf(YamlReader.Read(yaml, path, linesBefore: 0, Limits.DataYamlEvents, [])!);
    }

    /// <summary>A node in the types that YAML gives it, as the extension for VS Code sees it.</summary>
    private static JsonNode? JsonOf(Node node) => node switch
    {
        Mapping mapping => new JsonObject(mapping.Entries.Select(entry => KeyValuePair.Create(entry.Key, JsonOf(entry.Value.Value)))),
        Sequence list => new JsonArray([.. list.Items.Select(JsonOf)]),
        Scalar { Quoted: true } scalar => JsonValue.Create(scalar.Text),
        Scalar { IsEmpty: true } => null,
        Scalar { Text: "true" or "false" } scalar => JsonValue.Create(scalar.Text == "true"),
        Scalar scalar when decimal.TryParse(scalar.Text, NumberStyles.AllowDecimalPoint | NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) => JsonValue.Create(number),
        Scalar scalar => JsonValue.Create(scalar.Text),
        _ => throw new ArgumentException("A shape is no content."),
    };
}
