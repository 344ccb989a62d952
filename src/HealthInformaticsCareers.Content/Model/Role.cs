using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>Our own five levels of seniority. They are neither the historic framework nor pay bands.</summary>
public enum Seniority
{
    Entry,
    Intermediate,
    Professional,
    Senior,
    Executive,
}

public enum ProgressionKind
{
    Promotion,
    Sideways,
    Entry,
}

/// <summary>A job: <c>roles/*.md</c>.</summary>
public sealed class Role(Kind kind, string slug) : Entry(kind, slug)
{
    public EntryId<Role> Id => new(Slug);

    /// <summary>The home area.</summary>
    public EntryId<Area> Area { get; internal set; }

    public IReadOnlyList<EntryId<Area>> AlsoIn { get; internal set; } = [];

    public Seniority Level { get; internal set; }

    /// <summary>Our estimate of its level in the historic nine-level framework.</summary>
    public FrameworkRange? FrameworkLevels { get; internal set; }

    public Fact<BandRange> Pay { get; internal set; } = Fact<BandRange>.Unknown;

    public Fact<IReadOnlyList<string>> Duties { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public Fact<IReadOnlyList<string>> EntryRequirements { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public Fact<IReadOnlyList<string>> Skills { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public RoleConditions Conditions { get; internal set; } = RoleConditions.None;

    public IReadOnlyList<Progression> Progression { get; internal set; } = [];

    public IReadOnlyList<WayIn> FromOutside { get; internal set; } = [];

    public IReadOnlyList<EntryId<Qualification>> Qualifications { get; internal set; } = [];

    /// <summary>Questions to ask before applying.</summary>
    public IReadOnlyList<string> Ask { get; internal set; } = [];
}

/// <summary>One or more consecutive levels, 1 to 9, of the historic framework.</summary>
public sealed record FrameworkRange(int From, int To)
{
    internal const string Grammar = "a level from 1 to 9 such as '4', or a range such as '4-6'";

    internal static FrameworkRange? Parse(string text) =>
        text.Split('-').Select(part => part is [>= '1' and <= '9'] ? part[0] - '0' : 0).ToArray() switch
        {
            [> 0 and var level] => new(level, level),
            [> 0 and var from, var to] when to > from => new(from, to),
            _ => null,
        };

    public override string ToString() => From == To ? $"level {From}" : $"levels {From} to {To}";
}

/// <summary>The conditions that apply to all posts with this role, to some of them, and to hardly any.</summary>
public sealed record RoleConditions(IReadOnlyList<EntryId<Condition>> Always, IReadOnlyList<DependingCondition> Depends, IReadOnlyList<EntryId<Condition>> NotTypical)
{
    public static readonly RoleConditions None = new([], [], []);

    /// <returns>True if the condition applies to all posts with this role, or to some.</returns>
    public bool Include(EntryId<Condition> condition) => Always.Contains(condition) || Depends.Any(depends => depends.Condition == condition);
}

/// <param name="Because">A sentence that says when the condition applies.</param>
public sealed record DependingCondition(EntryId<Condition> Condition, string Because);

/// <summary>A step from one role to another. Without a story or a source it is our own judgement: an example, not a promise.</summary>
public sealed record Progression(EntryId<Role> To, ProgressionKind Kind, string? Because, EntryId<Story>? Story, SourceId? Source)
{
    internal Location At { get; init; }
}

/// <summary>A background that is not a role of this site, and the starting point it belongs to.</summary>
public sealed record WayIn(string Background, EntryId<StartingPoint> StartingPoint);
