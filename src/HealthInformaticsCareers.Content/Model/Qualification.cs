using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>A qualification, scheme, registration or training course: <c>qualifications/*.md</c>.</summary>
public sealed class Qualification(Kind kind, string slug) : Entry(kind, slug)
{
    public EntryId<Qualification> Id => new(Slug);

    public Fact<AccessGate> Access { get; internal set; } = Fact<AccessGate>.Unknown;

    /// <summary>Whether a job comes first.</summary>
    public bool IsForPeopleInPost => Access is { IsKnown: true, Value: AccessGate.InPost };

    /// <summary>Whether people take it before they get a job or once they have one.</summary>
    public Fact<Timing> When { get; internal set; } = Fact<Timing>.Unknown;

    public Fact<DurationRange> Time { get; internal set; } = Fact<DurationRange>.Unknown;

    public Fact<Price> Price { get; internal set; } = Fact<Price>.Unknown;

    public Fact<IReadOnlyList<string>>? Prerequisites { get; internal set; }

    public Fact<string> Level { get; internal set; } = Fact<string>.Unknown;

    /// <summary>The national level that <see cref="Level"/> names, as counted in England, Wales and Northern Ireland; null if it names none.</summary>
    public int? LevelNumber { get; internal set; }

    public Fact<string> Renewal { get; internal set; } = Fact<string>.Unknown;

    public Fact<IReadOnlyList<Place>> Where { get; internal set; } = Fact<IReadOnlyList<Place>>.Unknown;

    public Fact<string> AwardedBy { get; internal set; } = Fact<string>.Unknown;

    public IReadOnlyList<EntryId<Area>> Areas { get; internal set; } = [];

    /// <summary>The roles that it is useful for.</summary>
    public IReadOnlyList<EntryId<Role>> Roles { get; internal set; } = [];
}
