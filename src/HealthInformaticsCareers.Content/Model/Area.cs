using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>What a reader sees before reading; the site has a drawing for each.</summary>
public enum Picture
{
    Folder,
    Puzzle,
    Wrench,
    Book,
    Board,
    Plan,
    Stethoscope,
    Lock,
    App,
}

/// <summary>An area of work: <c>areas/*.md</c>.</summary>
public sealed class Area(Kind kind, string slug) : Entry(kind, slug)
{
    public EntryId<Area> Id => new(Slug);

    /// <summary>Related work that the health service does not advertise.</summary>
    public bool IsOutsideHealthService { get; internal set; }

    /// <summary>What people who like this work enjoy, such as <c>Puzzles and detail</c>. Our judgement.</summary>
    public string Enjoy { get; internal set; } = "";

    public Picture Picture { get; internal set; }

    public Activity Activity { get; internal set; } = Activity.None;

    public Fact<IReadOnlyList<string>> EntryRequirements { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public Fact<IReadOnlyList<string>> Skills { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public Fact<IReadOnlyList<string>> Employers { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;
}
