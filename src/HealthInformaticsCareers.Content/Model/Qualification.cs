using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>A qualification, scheme, registration or training: <c>qualifications/*.md</c>.</summary>
public sealed record Qualification : Entry
{
    internal Qualification(ContentFile file, Glossary glossary)
        : base(file, Kind.Qualification, glossary, "What it does", "Time it takes", "Price range", "Where to get it")
    {
        var fields = file.Fields;
        AwardedBy = fields.Fact("awarded-by", Values.Text);
        Level = fields.Fact("level", Values.Text);
        LevelNumber = fields.Find("level-number") is null ? null : fields.Number("level-number", 1, 8);
        Access = fields.Fact("access", Values.Word<AccessGate>);
        When = fields.Fact("when", Values.Word<Timing>);
        Time = fields.Fact("time", Values.Duration);
        Price = fields.Fact("price", Values.Price);
        Where = fields.Fact("where", Values.Places);
        Renewal = fields.Fact("renewal", Values.Text);
        Prerequisites = fields.OptionalFact("prerequisites", Values.Lines);
        Areas = fields.OptionalReferences("areas", Kind.Area);
        Roles = fields.OptionalReferences("roles", Kind.Role);
    }

    public Fact<string> AwardedBy { get; }

    public Fact<string> Level { get; }

    /// <summary>The one national level that <see cref="Level"/> names, in the counting of England, Wales and Northern Ireland; null where it names none.</summary>
    public int? LevelNumber { get; }

    public Fact<AccessGate> Access { get; }

    /// <summary>Whether it opens the way to a job or is gained in one.</summary>
    public Fact<Timing> When { get; }

    public Fact<DurationRange> Time { get; }

    public Fact<Price> Price { get; }

    public Fact<IReadOnlyList<Place>> Where { get; }

    public Fact<string> Renewal { get; }

    public Fact<IReadOnlyList<string>>? Prerequisites { get; }

    public IReadOnlyList<string> Areas { get; }

    /// <summary>Ids of the roles that it serves.</summary>
    public IReadOnlyList<string> Roles { get; }
}
