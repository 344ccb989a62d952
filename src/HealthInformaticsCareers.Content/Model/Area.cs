using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>An area of work: <c>areas/*.md</c>.</summary>
public sealed record Area : Entry
{
    internal Area(ContentFile file, Glossary glossary)
        : base(file, Kind.Area, glossary)
    {
        var fields = file.Fields;
        IsOutsideHealthService = fields.Flag("outside-health-service");
        Employers = fields.Fact("employers", Values.Lines);
        EntryRequirements = fields.Fact("entry-requirements", Values.Lines);
        Skills = fields.Fact("skills", Values.Lines);
    }

    /// <summary>Related work that the health service does not advertise.</summary>
    public bool IsOutsideHealthService { get; }

    public Fact<IReadOnlyList<string>> Employers { get; }

    public Fact<IReadOnlyList<string>> EntryRequirements { get; }

    public Fact<IReadOnlyList<string>> Skills { get; }
}
