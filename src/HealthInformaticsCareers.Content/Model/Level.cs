using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>The historic nine-level framework: <c>levels.yml</c>.</summary>
public sealed record LevelFramework(string About, IReadOnlyList<SourceId> Sources, IReadOnlyList<Level> Levels)
{
    public static readonly LevelFramework None = new("", [], []);
}

/// <param name="Today">The closest equivalent in use today.</param>
public sealed record Level(
    int Number,
    string Title,
    string Meaning,
    string Examples,
    string Today,
    FactStatus Status,
    IReadOnlyList<SourceId> Sources,
    string? Note);
