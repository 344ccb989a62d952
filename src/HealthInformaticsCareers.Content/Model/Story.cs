using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>The steps of one person's career, as a source tells them: <c>stories/*.md</c>.</summary>
public sealed record Story : Entry
{
    internal Story(ContentFile file, Glossary glossary)
        : base(file, Kind.Story, glossary, "What has changed since")
    {
        var fields = file.Fields;
        Person = fields.Text("person");
        Told = fields.Date("told");
        Steps = [.. fields.Parts("steps").Select(step => new StoryStep(step.Text("text"), step.OptionalReference("role", Kind.Role)))];
    }

    /// <summary>The first name that the source gives.</summary>
    public string Person { get; }

    /// <summary>The latest day on which it can have been told.</summary>
    public DateOnly Told { get; }

    public IReadOnlyList<StoryStep> Steps { get; }
}

/// <param name="Role">The nearest role of today.</param>
public sealed record StoryStep(string Text, string? Role);
