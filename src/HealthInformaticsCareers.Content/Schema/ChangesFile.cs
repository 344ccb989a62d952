using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.Unicode;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>Reads and writes <c>changes.json</c>. A change has a line of its own, so that git can merge two records.</summary>
internal static partial class ChangesFile
{
    private static readonly ChangesJson Json = new(new JsonSerializerOptions(ChangesJson.Default.Options) { Encoder = JavaScriptEncoder.Create(UnicodeRanges.All) });

    public static ChangeRecord Read(ContentFile file)
    {
        try
        {
            var written = JsonSerializer.Deserialize(file.Text, Json.WrittenRecord) ?? throw new JsonException("null", null, 0, 0);
            return new ChangeRecord(written.Until, [.. written.Changes.Select((change, index) => (change ?? throw new JsonException()).Numbered(index + 1))]);
        }
        catch (JsonException broken)
        {
            file.Report.Problems.Add(Rules.BadRecordOfChanges(PlaceOf(broken, file)));
            return ChangeRecord.None;
        }
    }

    /// <summary>The exception counts bytes, of which letters such as é and marks such as ’ have several.</summary>
    private static Location PlaceOf(JsonException broken, ContentFile file)
    {
        var number = (int)(broken.LineNumber ?? 0);
        var line = Encoding.UTF8.GetBytes(file.Text.Split('\n')[number]);
        var before = line.AsSpan(0, (int)Math.Min(broken.BytePositionInLine ?? 0, line.Length));
        return new Location(file.Path, number + 1, Encoding.UTF8.GetString(before).Length + 1);
    }

    public static string Write(ChangeRecord record)
    {
        var lines = record.Changes.Select(change => "    " + JsonSerializer.Serialize(WrittenChange.Of(change), Json.WrittenChange));
        return $$"""
            {
              "until": {{JsonSerializer.Serialize(record.Until, Json.String)}},
              "changes": [
            {{string.Join(",\n", lines)}}
              ]
            }

            """;
    }

    private sealed record WrittenRecord(string Until, IReadOnlyList<WrittenChange?> Changes);

    private sealed record WrittenChange(
        string Id,
        DateOnly On,
        ChangeKind Kind,
        string Page,
        string Title,
        string? Fact = null,
        string? Label = null,
        IReadOnlyList<string>? Before = null,
        IReadOnlyList<string>? After = null,
        IReadOnlyList<string>? Sources = null)
    {
        public static WrittenChange Of(Change change) => new(
            change.Id, change.On, change.Kind, change.Page, change.Title, change.Fact, change.Label, OrNull(change.Before), OrNull(change.After), OrNull([.. change.Sources.Select(id => id.Value)]));

        public Change Numbered(int number) =>
            new(number, Id, On, Kind, Links.IsAddress(Page) ? Page : throw new JsonException(), Title, Fact, Label, Before ?? [], After ?? [], [.. (Sources ?? []).Select(id => new Model.Facts.SourceId(id))]);

        private static IReadOnlyList<string>? OrNull(IReadOnlyList<string> lines) => lines.Count == 0 ? null : lines;
    }

    /// <summary>Written by the compiler, because finding out by reflection how to read it takes longer than reading it.</summary>
    [JsonSourceGenerationOptions(
        PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase,
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
        UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
        RespectNullableAnnotations = true,
        RespectRequiredConstructorParameters = true,
        MaxDepth = 8,
        Converters = [typeof(ChangeKindConverter)])]
    [JsonSerializable(typeof(WrittenRecord))]
    private sealed partial class ChangesJson : JsonSerializerContext;

    private sealed class ChangeKindConverter() : JsonStringEnumConverter<ChangeKind>(JsonNamingPolicy.CamelCase, allowIntegerValues: false);
}
