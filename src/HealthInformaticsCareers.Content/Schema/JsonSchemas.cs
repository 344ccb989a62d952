using System.Text.Json.Nodes;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>
/// A JSON Schema for the fields of each kind of page and for each data file, made by asking their readers. In draft 7, which VS Code's extension for YAML reads.
/// </summary>
public static class JsonSchemas
{
    /// <summary>The name of each schema's file, and the schema.</summary>
    public static IReadOnlyList<(string Name, JsonObject Schema)> All =>
    [
        .. Kinds.WithPages.Cast<EntryKind>().Select(kind => (NameOf(kind), OfKind(kind))),
        Data(DataFiles.Sources, ListOf(DataFiles.ReadSource)),
        Data(DataFiles.Glossary, ListOf(DataFiles.ReadTerm)),
        Data(DataFiles.Levels, GroupOf(DataFiles.ReadLevels)),
        Data(DataFiles.PayBands, GroupOf(DataFiles.ReadPayBands)),
        Data(DataFiles.Vacancies, GroupOf(DataFiles.ReadVacancies)),
        Data(DataFiles.Finder, GroupOf(QuestionnaireReader.Read)),
        Data(DataFiles.Search, GroupOf(SearchFile.Read)),
    ];

    /// <returns>The file that has the schema of the front matter of pages of this kind.</returns>
    public static string NameOf(Kind kind) => $"{kind.Noun.Replace(' ', '-')}.schema.json";

    private static JsonObject OfKind(EntryKind kind)
    {
        var shape = new Shape();
        kind.ReadFields(ContentFile.Shaped($"{kind.Folder}/page.md", shape));
        var schema = Json(shape);
        foreach (var field in Kinds.Common.Concat(kind.Fields))
        {
            schema["properties"]![field.Name]!["description"] = $"{field.Label}: {field.Expects}.";
        }

        return Titled($"The fields of {Kinds.WithArticle(kind.Noun)}", schema);
    }

    private static (string Name, JsonObject Schema) Data(string file, Shape shape) =>
        ($"{Path.GetFileNameWithoutExtension(file)}.schema.json", Titled($"content/{file}", Json(shape)));

    private static Shape GroupOf<T>(Func<Fields, T> read)
    {
        var shape = new Shape();
        read(shape.AsGroup(new FileReport("", default)));
        return shape;
    }

    private static Shape ListOf<T>(Func<Fields, T> read)
    {
        var shape = new Shape();
        read(shape.AsList().AsGroup(new FileReport("", default)));
        return shape;
    }

    private static JsonObject Titled(string title, JsonObject schema)
    {
        schema.Insert(0, "$schema", "http://json-schema.org/draft-07/schema#");
        schema.Insert(1, "title", title);
        return schema;
    }

    private static JsonObject ListOf(JsonObject items, bool needsItems)
    {
        var schema = new JsonObject { ["type"] = "array", ["items"] = items };
        if (needsItems)
        {
            schema["minItems"] = 1;
        }

        return schema;
    }

    private static JsonObject Json(Shape shape)
    {
        var schema = shape switch
        {
            { Members: { } members } => new JsonObject
            {
                ["type"] = "object",
                ["properties"] = new JsonObject(members.Select(member => KeyValuePair.Create<string, JsonNode?>(member.Key, Json((Shape)member.Value.Value)))),
                ["required"] = Array(members.Where(member => ((Shape)member.Value.Value).IsRequired).Select(member => member.Key)),
                ["additionalProperties"] = false,
            },
            { Items: { } items } => ListOf(Json(items), shape.NeedsItems),
            { Range: var (from, to) } => new JsonObject { ["type"] = "integer", ["minimum"] = from, ["maximum"] = to },
            { Words: ["true", "false"] } => new JsonObject { ["type"] = "boolean" },
            { Words: { } words } => new JsonObject { ["enum"] = Array(words) },

            { Pattern: { } pattern } => new JsonObject { ["type"] = "string", ["pattern"] = pattern },

            // YAML takes 2026 for a number and true for a word of its own; the readers take both for the text they are.
            _ => new JsonObject { ["type"] = Array(["string", "number", "boolean"]) },
        };
        if (shape.Expects is { } expects)
        {
            schema["description"] = $"{char.ToUpperInvariant(expects[0])}{expects[1..]}.";
        }

        return shape is { MayBeUnknown: true } and not { Items: null, Members: null } ? new JsonObject { ["anyOf"] = new JsonArray(schema, new JsonObject { ["const"] = "unknown" }) } : schema;
    }

    private static JsonArray Array(IEnumerable<string> words) => [.. words.Select(word => JsonValue.Create(word))];
}
