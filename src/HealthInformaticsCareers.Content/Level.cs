using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>The historic nine-level framework: <c>levels.yml</c>.</summary>
public sealed record LevelFramework(string About, IReadOnlyList<string> Sources, IReadOnlyList<Level> Levels)
{
    public static readonly LevelFramework None = new("", [], []);

    internal static LevelFramework Read(ContentFile file)
    {
        var fields = file.Fields;
        return new(
            fields.Text("about"),
            fields.References("sources", Kind.Source),
            [.. fields.Parts("levels").Select(level => Level.Read(level, file))]);
    }
}

/// <param name="Today">The nearest equivalent that is in use today.</param>
public sealed record Level(
    int Number,
    string Title,
    string Meaning,
    string Examples,
    string Today,
    FactStatus Status,
    IReadOnlyList<string> Sources,
    string? Note)
{
    internal static Level Read(Fields fields, ContentFile file)
    {
        var level = new Level(
            fields.Number("level", 1, 9),
            fields.Text("title"),
            fields.Text("meaning"),
            fields.Text("examples"),
            fields.Text("today"),
            fields.Word<FactStatus>("status"),
            fields.References("sources", Kind.Source),
            fields.OptionalText("note"));
        file.CheckConfirmed(fields, level.Title, level.Sources);
        return level;
    }
}
