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
        var parts = fields.Parts("levels");
        var framework = new LevelFramework(
            fields.Text("about"),
            fields.References("sources", Kind.Source),
            [.. parts.Select(level => Level.Read(level, file))]);
        fields.RefuseTwice("levels", framework.Levels.Zip(parts, (level, part) => (level.Number == 0 ? "" : $"level {level.Number}", part.AtValue("level"))));
        return framework;
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
