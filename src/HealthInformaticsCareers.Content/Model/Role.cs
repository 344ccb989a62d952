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

    /// <summary>The home area; an empty id where the field could not be read.</summary>
    public EntryId<Area> Area { get; internal set; } = new("");

    public IReadOnlyList<EntryId<Area>> AlsoIn { get; internal set; } = [];

    public Seniority Level { get; internal set; }

    /// <summary>Our estimate of its level in the historic nine-level framework.</summary>
    public FrameworkRange? FrameworkLevels { get; internal set; }

    public Fact<BandRange> Pay { get; internal set; } = Fact<BandRange>.Unknown;

    /// <summary>What dated adverts offered, best shown where no band is known.</summary>
    public Fact<IReadOnlyList<Advert>>? Adverts { get; internal set; }

    /// <summary>What the job pays across employers of every kind, not only in the NHS.</summary>
    public Fact<IReadOnlyList<TypicalPay>>? AllEmployers { get; internal set; }

    /// <summary>Hours a week and the pattern of work.</summary>
    public Fact<string>? Hours { get; internal set; }

    /// <summary>Where the work is done, and how much of it can be done at home.</summary>
    public Fact<string>? Where { get; internal set; }

    /// <summary>Left out unless a source says something about it.</summary>
    public Fact<HomeWorking>? Home { get; internal set; }

    /// <summary>The least that a beginner needs.</summary>
    public Fact<string>? LowestWayIn { get; internal set; }

    /// <summary>How long it takes from the first day to doing the job fully.</summary>
    public Fact<string>? TimeToQualify { get; internal set; }

    /// <summary>School and college subjects that help.</summary>
    public Fact<IReadOnlyList<string>>? Subjects { get; internal set; }

    /// <summary>A working day in order. A line may begin with a time and a colon, such as <c>9:00: Open the first record.</c></summary>
    public Fact<IReadOnlyList<string>>? Day { get; internal set; }

    /// <summary>Endings of the sentence "You'll like it if …".</summary>
    public Fact<IReadOnlyList<string>>? Suits { get; internal set; }

    /// <summary>What people enjoy in it, the strongest first. The finder ranks jobs by it.</summary>
    public Fact<IReadOnlyList<RoleInterest>>? Interests { get; internal set; }

    /// <summary>What people find hard about it.</summary>
    public Fact<IReadOnlyList<string>>? HardPart { get; internal set; }

    /// <summary>The way in, in a few steps. The first sentence of a line is its heading.</summary>
    public Fact<IReadOnlyList<string>>? WayIn { get; internal set; }

    /// <summary>The words with which to search for vacancies; null if the title is best.</summary>
    public string? SearchFor { get; internal set; }

    public Fact<IReadOnlyList<string>> Duties { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public Fact<IReadOnlyList<string>> EntryRequirements { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public Fact<IReadOnlyList<string>> Skills { get; internal set; } = Fact<IReadOnlyList<string>>.Unknown;

    public RoleConditions Conditions { get; internal set; } = RoleConditions.None;

    public IReadOnlyList<Progression> Progression { get; internal set; } = [];

    public IReadOnlyList<OutsideWayIn> FromOutside { get; internal set; } = [];

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
public sealed record OutsideWayIn(string Background, EntryId<StartingPoint> StartingPoint);
