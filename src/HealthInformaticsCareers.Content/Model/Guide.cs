namespace HealthInformaticsCareers.Content.Model;

/// <summary>The answer to one question that people ask before they choose a job: <c>guides/*.md</c>. Its figures are its <see cref="Entry.Facts"/>.</summary>
public sealed class Guide(Kind kind, string slug) : Entry(kind, slug)
{
    public EntryId<Guide> Id => new(Slug);

    /// <summary>Two or three sentences, which come before everything else.</summary>
    public IReadOnlyList<string> Answer { get; internal set; } = [];

    /// <summary>What the page shows of the rest of the content, in this order.</summary>
    public IReadOnlyList<GuideBlock> Shows { get; internal set; } = [];
}

/// <summary>A part of a guide that its view makes from the rest of the content, so that no guide repeats it.</summary>
public enum GuideBlock
{
    PayBands,
    RolesByPay,
    Vacancies,
    Apprenticeships,
    Conditions,
    StartingPoints,
    Activities,
}
