using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Web.Editing;

/// <summary>
/// The verb <c>schema</c>: what an editor such as VS Code needs to complete fields and to check them as one types. JSON Schemas for the data files, and for the
/// front matter of Markdown, which no extension for YAML looks at, snippets.
/// </summary>
internal static class SchemaVerb
{
    private static readonly Option<string> To = new("--to") { Description = "The folder to write to, such as .vscode.", Required = true };
    private static readonly JsonSerializerOptions Readable = new() { WriteIndented = true, IndentSize = 1, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <summary>The path and the text of each file.</summary>
    public static IEnumerable<(string Path, string Text)> Files =>
    [
        .. JsonSchemas.All.Select(schema => ($"schemas/{schema.Name}", TextOf(schema.Schema))),
        ("content.code-snippets", TextOf(Snippets())),
    ];

    public static Command Command()
    {
        var verb = new Command("schema", "Write a JSON Schema for the fields of each kind of page and for each data file, and snippets for VS Code.") { To };
        verb.SetAction(input => Run(Path.GetFullPath(input.GetRequiredValue(To), ContentLocation.CallersFolder)));
        return verb;
    }

    private static int Run(string folder)
    {
        Directory.CreateDirectory(Path.Combine(folder, "schemas"));
        foreach (var (path, text) in Files)
        {
            File.WriteAllText(Path.Combine(folder, path), text);
        }

        return 0;
    }

    private static JsonObject Snippets()
    {
        var schemas = JsonSchemas.All.ToDictionary(schema => schema.Name, schema => schema.Schema);
        var snippets = new JsonObject();
        foreach (var kind in Kinds.WithPages)
        {
            foreach (var field in Kinds.Common.Concat(kind.Fields))
            {
                var title = Kinds.Common.Contains(field) ? field.Name : $"{field.Name} of {kind.Noun}";
                var stops = 0;
                snippets[title] = new JsonObject
                {
                    ["scope"] = "markdown",
                    ["prefix"] = field.Name,
                    ["description"] = $"{field.Label}: {field.Expects}",
                    ["body"] = new JsonArray([.. Lines(field.Name, schemas[JsonSchemas.NameOf(kind)]["properties"]![field.Name]!, ref stops).Select(line => JsonValue.Create(line))]),
                };
            }
        }

        return snippets;
    }

    /// <summary>The lines of a field, with a place to type in (<c>$1</c>) or a list to choose from for each value that it needs.</summary>
    private static List<string> Lines(string name, JsonNode schema, ref int stops)
    {
        schema = schema["anyOf"]?[0] ?? schema;
        if (schema["properties"] is { } properties)
        {
            var lines = new List<string> { $"{name}:" };
            foreach (var member in schema["required"]!.AsArray().Select(member => (string)member!).DefaultIfEmpty(properties.AsObject().First().Key))
            {
                lines.AddRange(Lines(member, properties[member]!, ref stops).Select(line => "  " + line));
            }

            return lines;
        }

        if (schema["items"] is { } items)
        {
            var first = Lines("", items, ref stops);
            return items["properties"] is null
                ? [$"{name}:", $"  - {first[0].TrimStart(':', ' ')}"]
                : [$"{name}:", .. first.Skip(1).Select((line, at) => $"  {(at == 0 ? "- " + line[2..] : line)}")];
        }

        stops++;
        return [schema["enum"] is { } words ? $"{name}: ${{{stops}|{string.Join(',', words.AsArray())}|}}" : $"{name}: ${stops}"];
    }

    private static string TextOf(JsonObject json) => json.ToJsonString(Readable).ReplaceLineEndings("\n") + "\n";
}
