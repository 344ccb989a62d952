using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>What a reader has or does today: <c>starting-points/*.md</c>.</summary>
public sealed class StartingPoint(Kind kind, string slug) : Entry(kind, slug)
{
    public EntryId<StartingPoint> Id => new(Slug);

    public IReadOnlyList<string> WhoFor { get; internal set; } = [];

    public Fact<IReadOnlyList<string>> Requirements { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public Fact<string> Time { get; internal set; } = Fact<string>.Unknown;

    public Fact<string> Cost { get; internal set; } = Fact<string>.Unknown;

    /// <summary>The roles that are open from here.</summary>
    public IReadOnlyList<EntryId<Role>> Roles { get; internal set; } = [];

    /// <summary>Whether the reader already has a job in health care.</summary>
    public bool InPost { get; internal set; }

    /// <summary>Whether the reader is on a professional register, as nurses and doctors are.</summary>
    public bool IsRegistered { get; internal set; }

    /// <summary>Whether this is for readers without a degree.</summary>
    public bool IsBelowDegree { get; internal set; }
}
