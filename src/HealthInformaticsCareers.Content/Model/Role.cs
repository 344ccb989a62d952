using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>Five plain levels of seniority: our own grouping, not the historic framework and not a pay band.</summary>
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
public sealed record Role : Entry
{
    internal Role(ContentFile file, Glossary glossary)
        : base(file, Kind.Role, glossary)
    {
        var fields = file.Fields;
        Area = fields.Reference("area", Kind.Area);
        AlsoIn = fields.OptionalReferences("also-in", Kind.Area);
        Level = fields.Word<Seniority>("level");
        FrameworkLevels = fields.Find("framework-levels") is not null ? FrameworkRange.Read(fields) : null;
        Pay = fields.Fact("pay", Values.Band);
        Duties = fields.Fact("duties", Values.Lines);
        EntryRequirements = fields.Fact("entry-requirements", Values.Lines);
        Skills = fields.Fact("skills", Values.Lines);
        Conditions = fields.Part("conditions") is { } conditions ? RoleConditions.Read(conditions) : RoleConditions.None;
        Progression = [.. fields.OptionalParts("progression").Select(edge => Content.Progression.Read(edge, Slug))];
        FromOutside = [.. fields.OptionalParts("from-outside").Select(way => new WayIn(way.Text("background"), way.Reference("starting-point", Kind.StartingPoint)))];
        Qualifications = fields.OptionalReferences("qualifications", Kind.Qualification);
        Ask = fields.OptionalLines("ask");
    }

    /// <summary>Id of the home area.</summary>
    public string Area { get; }

    public IReadOnlyList<string> AlsoIn { get; }

    public Seniority Level { get; }

    /// <summary>Place in the historic nine-level framework; our own estimate.</summary>
    public FrameworkRange? FrameworkLevels { get; }

    public Fact<BandRange> Pay { get; }

    public Fact<IReadOnlyList<string>> Duties { get; }

    public Fact<IReadOnlyList<string>> EntryRequirements { get; }

    public Fact<IReadOnlyList<string>> Skills { get; }

    public RoleConditions Conditions { get; }

    public IReadOnlyList<Progression> Progression { get; }

    public IReadOnlyList<WayIn> FromOutside { get; }

    public IReadOnlyList<string> Qualifications { get; }

    /// <summary>Questions to ask before applying.</summary>
    public IReadOnlyList<string> Ask { get; }
}

/// <summary>One level of the historic framework, or several neighbouring ones.</summary>
public sealed record FrameworkRange(int From, int To)
{
    internal static FrameworkRange? Read(Fields fields) => fields.Parsed("framework-levels", "a level from 1 to 9 such as '4', or a range such as '4-6'", Parse);

    internal static FrameworkRange? Parse(string text) =>
        text.Split('-').Select(part => part is [>= '1' and <= '9'] ? part[0] - '0' : 0).ToArray() switch
        {
            [> 0 and var level] => new(level, level),
            [> 0 and var from, var to] when to > from => new(from, to),
            _ => null,
        };

    public override string ToString() => From == To ? $"level {From}" : $"levels {From} to {To}";
}

/// <summary>Ids of the conditions that apply to every such post, to some, and to hardly any.</summary>
public sealed record RoleConditions(IReadOnlyList<string> Always, IReadOnlyList<DependingCondition> Depends, IReadOnlyList<string> NotTypical)
{
    public static readonly RoleConditions None = new([], [], []);

    /// <summary>Whether it applies to every such post or to some.</summary>
    public bool Names(string condition) => Always.Contains(condition) || Depends.Any(depends => depends.Condition == condition);

    internal static RoleConditions Read(Fields fields)
    {
        var always = fields.OptionalReferences("always", Kind.Condition);
        var depends = fields.OptionalParts("depends")
            .Select(part => (Condition: part.Reference("condition", Kind.Condition), Because: part.Text("because"), At: part.AtValue("condition")))
            .ToList();
        var notTypical = fields.OptionalReferences("not-typical", Kind.Condition);
        fields.RefuseTwice("conditions",
        [
            .. always.Select(id => (id, fields.AtItem("always", id))),
            .. depends.Select(part => (part.Condition, part.At)),
            .. notTypical.Select(id => (id, fields.AtItem("not-typical", id))),
        ]);
        return new RoleConditions(always, [.. depends.Select(part => new DependingCondition(part.Condition, part.Because))], notTypical);
    }
}

/// <param name="Because">When it applies.</param>
public sealed record DependingCondition(string Condition, string Because);

/// <summary>A step from this role to another. Without a story or a source it is our own judgement: an example, not a promise.</summary>
public sealed record Progression(string To, ProgressionKind Kind, string? Because, string? Story, string? Source)
{
    /// <summary>Where the next role is named, for the checks over the whole.</summary>
    internal Location At { get; private init; }

    internal static Progression Read(Fields fields, string from)
    {
        var edge = new Progression(
            fields.Reference("to", Content.Kind.Role),
            fields.Word<ProgressionKind>("kind"),
            fields.OptionalText("because"),
            fields.OptionalReference("story", Content.Kind.Story),
            fields.OptionalReference("source", Content.Kind.Source))
        {
            At = fields.AtValue("to"),
        };
        if (edge.To == from)
        {
            fields.Report(Rules.NamesItself(edge.At, from));
        }

        if (edge is { Story: not null, Source: not null })
        {
            fields.Report(Rules.OneOrTheOther(fields.AtField("source"), "story", "source"));
        }

        return edge;
    }
}

/// <summary>A background outside the roles of this site, and the starting point it belongs to.</summary>
public sealed record WayIn(string Background, string StartingPoint);
