using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>
/// The fields of a mapping, read one by one. A wrong field adds a diagnostic and returns a stand-in value, so that one run reports every
/// problem; a catalogue with any error is never served. <see cref="End"/> rejects the fields that nothing has asked for.
/// </summary>
internal sealed partial class Fields(FileReport report, Mapping node)
{
    private const string AnItem = "at least one item";
    private const string AListOfGroups = "a list of groups of fields, each starting with '- '";

    // A group has so few fields that lists are quicker than sets. There are thousands of groups, so what few of them need is only made for those.
    private readonly List<string> asked = [];
    private List<string>? missing;
    private List<string>? required;

    /// <summary>What the value of a field is, for messages about one that isn't there.</summary>
    private Dictionary<string, string>? expectations;
    private List<Fields>? parts;

    /// <summary>Messages about items that should be groups of fields and aren't. Each is replaced when the file ends, because only then is it known which fields the reader asks such a group for.</summary>
    private List<(Diagnostic Said, Func<Diagnostic> Better)>? standIns;

    /// <summary>The report of the file that these fields belong to.</summary>
    public FileReport FileReport => report;

    public Location At => node.At;

    public IReadOnlyCollection<string> Names => [.. node.Entries.Keys];

    public bool Has(string name) => node.Entries.ContainsKey(name);

    /// <summary>True if the field is present, under its own name or misspelt.</summary>
    public bool HasNearly(string name) => Has(name) || NearMiss.Of(name, node.Entries.Keys) is not null;

    /// <summary>Whether nothing is wrong with a field, which may be absent.</summary>
    public bool IsSound(string name) => !node.Broken.Contains(name) && (node.Entries.TryGetValue(name, out var entry) ? IsSoundFrom(entry.At.Line, entry.Value.LastLine) : !HasNearly(name));

    /// <summary>Whether nothing is wrong with any of the fields.</summary>
    public bool IsSound() => node.Broken.Count == 0 && IsSoundFrom(node.At.Line, node.LastLine);

    public Location AtField(string name) => node.Entries.TryGetValue(name, out var entry) ? entry.At : At;

    public Location AtValue(string name) => node.Entries.TryGetValue(name, out var entry) ? entry.Value.At : At;

    /// <summary>The location of <paramref name="item"/> in the list <paramref name="name"/>; the last one if the item is repeated.</summary>
    public Location AtItem(string name, string item) =>
        node.Entries.TryGetValue(name, out var entry) && entry.Value is Sequence list && list.Items.OfType<Scalar>().LastOrDefault(scalar => scalar.Text.Trim() == item) is { } found
            ? found.At
            : AtField(name);

    /// <summary>The node as written, or null if the field is absent.</summary>
    public Node? Find(string name)
    {
        if (!asked.Contains(name))
        {
            asked.Add(name);
        }

        return node.Entries.TryGetValue(name, out var entry) ? entry.Value : null;
    }

    /// <summary>Like <see cref="Find"/>, for a field that is refused with a message of its own. No schema offers it.</summary>
    public Node? FindRefused(string name) => node.Entries is ShapeMembers ? null : Find(name);

    /// <summary>Like <see cref="Find"/>, but an absent field is reported when the file ends.</summary>
    /// <param name="expected">What its value is, for the message about one that is missing or empty; null for any text.</param>
    public Node? Require(string name, Func<string>? expected = null)
    {
        (node.Entries as ShapeMembers)?.Of(name, isRequired: true);

        // A reader that looks for a field before it requires it can do without.
        if (!asked.Contains(name))
        {
            (required ??= []).Add(name);
        }

        var value = Find(name);
        if (expected is not null && (value is null or Scalar { IsEmpty: true } or Sequence { Items.Count: 0 }))
        {
            (expectations ??= [])[name] = expected();
        }

        if (value is not null)
        {
            return value;
        }

        if (missing?.Contains(name) != true && !node.Broken.Contains(name) && !node.IsCutOff)
        {
            (missing ??= []).Add(name);
        }

        return null;
    }

    /// <summary>Like <see cref="Require"/>, but for a list that needs at least one item.</summary>
    public Node? RequireItems(string name, Func<string>? expected = null)
    {
        var value = Require(name, expected);
        if (value is Sequence { Items.Count: 0, Broken.Count: 0 })
        {
            ReportEmpty(value.At, name, AnItem);
        }
        else if (value is Shape shape)
        {
            shape.NeedsItems = true;
        }

        return value;
    }

    public Fields? Part(string name) => PartOf(Require(name), name);

    public Fields? OptionalPart(string name) => PartOf(Find(name), name);

    public IReadOnlyList<Fields> Parts(string name) => PartsOf(RequireItems(name), name);

    public IReadOnlyList<Fields> OptionalParts(string name) => PartsOf(Find(name), name);

    /// <summary>Rejects unknown fields, here and in every part. A misspelt required field is reported once, as unknown and not also as missing.</summary>
    public void End()
    {
        foreach (var (name, entry) in node.Entries)
        {
            if (asked.Contains(name))
            {
                continue;
            }

            var near = NearMiss.Of(name, asked.Where(field => !Has(field) && !node.Broken.Contains(field)));
            Report(Rules.UnknownField(entry.At, name, near, string.Join(", ", asked.Order(StringComparer.Ordinal))));
            if (near is not null)
            {
                missing?.Remove(near);
            }
        }

        standIns?.ForEach(item => report.Problems[report.Problems.IndexOf(item.Said)] = item.Better());
        missing?.ForEach(name => report.Problems.Add(Rules.MissingField(At, name, expectations?.GetValueOrDefault(name))));
        parts?.ForEach(part => part.End());
    }

    /// <summary>Reports each id that is named a second time.</summary>
    public void RefuseDuplicates(string where, IEnumerable<(string Id, Location At)> named)
    {
        var seen = new HashSet<string>();
        foreach (var (id, at) in named.Where(item => item.Id.Length > 0).OrderBy(item => item.At).Where(item => !seen.Add(item.Id)))
        {
            Report(Rules.NamedTwice(at, id, where));
        }
    }

    public void Report(Diagnostic problem) => report.Problems.Add(problem);

    /// <param name="otherwise">What the value is if nothing else has been said of it; null for any text.</param>
    private void ReportEmpty(Location at, string name, string? otherwise = null) => Report(Rules.EmptyValue(at, name, expectations?.GetValueOrDefault(name) ?? otherwise, required?.Contains(name) == true));

    private bool IsSoundFrom(int first, int last) => !report.Problems.Exists(problem => problem.Severity == Severity.Error && problem.At.Line >= first && problem.At.Line <= last);

    private Fields? PartOf(Node? value, string name)
    {
        switch (value)
        {
            case null:
                return null;
            case Mapping mapping:
                var part = new Fields(report, mapping);
                (parts ??= []).Add(part);
                return part;
            case Shape shape:
                return shape.AsGroup(report);
            case Scalar { IsEmpty: true }:
                ReportEmpty(value.At, name, "its fields on the lines below it");
                return null;
            default:
                Report(Rules.WrongShape(value.At, name, "a group of fields, each on its own line below it"));
                return null;
        }
    }

    private List<Fields> PartsOf(Node? value, string name)
    {
        switch (value)
        {
            case null:
                return [];
            case Sequence sequence:
                return [.. sequence.Items.Select(item => item is Scalar { IsEmpty: false } or Sequence ? StandIn(item, name) : PartOf(item, name)).OfType<Fields>()];
            case Shape shape:
                return [shape.AsList().AsGroup(report)];
            case Scalar { IsEmpty: true }:
                ReportEmpty(value.At, name, AnItem);
                return [];
            default:
                return [StandIn(value, name)];
        }
    }

    /// <summary>Takes the place of an item that should be a group of fields and isn't, and notes which fields the reader asks it for, so that the message can name them.</summary>
    private Fields StandIn(Node written, string name)
    {
        var shape = new Shape();
        var standIn = shape.AsGroup(new FileReport(report.Path, report.Today));
        var problem = Rules.WrongShape(written.At, name, AListOfGroups);
        Report(problem);
        (standIns ??= []).Add((problem, () => Rules.WrongShape(written.At, name, AListOfGroups, Example(shape.Members!, written))));
        return standIn;
    }

    /// <returns>How to write a group: the field that it needs first, with what was written in place of the group, and some of the others that it needs.</returns>
    private static string? Example(ShapeMembers members, Node written)
    {
        var needed = members.Where(member => ((Shape)member.Value.Value).IsRequired).Select(member => member.Key).Concat(members.Keys.Take(1)).Distinct().Take(4).ToList();
        if (needed is not [var first, .. var others])
        {
            return null;
        }

        var start = $"'- {first}:{(written is Scalar { Text: { Length: <= 40 } text } ? $" {text}" : "")}'";
        return others.Count == 0 ? start : $"{start}, and {string.Join(" and ", others.Select(other => $"'{other}:'"))} below it";
    }
}
