namespace HealthInformaticsCareers.Content.Model;

/// <summary>The steps of one person's career, as a source tells them: <c>stories/*.md</c>.</summary>
public sealed class Story(Kind kind, string slug) : Entry(kind, slug)
{
    public EntryId<Story> Id => new(Slug);

    /// <summary>The first name that the source gives.</summary>
    public string Person { get; internal set; } = "";

    /// <summary>The latest date on which the story can have been published; null if the account has no date.</summary>
    public DateOnly? Told { get; internal set; }

    public IReadOnlyList<StoryStep> Steps { get; internal set; } = [];
}

/// <param name="Role">The closest role of today.</param>
public sealed record StoryStep(string Text, EntryId<Role>? Role);
