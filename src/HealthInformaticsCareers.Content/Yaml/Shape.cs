using System.Collections;
using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>
/// What a reader accepts where a node could be. A reader that is given shapes instead of nodes notes in each what it would have taken, so what it accepts need
/// not be written down a second time.
/// </summary>
internal sealed record Shape() : Node(new Location(""))
{
    /// <summary>What an author writes, in a few words; null for any line of text.</summary>
    public string? Expects { get; set; }

    /// <summary>The closed list that it has to be in, or null.</summary>
    public IReadOnlyList<string>? Words { get; set; }

    /// <summary>A regular expression that it matches, or null.</summary>
    public string? Pattern { get; set; }

    public (int From, int To)? Range { get; set; }

    /// <summary>What each item of the list is; null if it is no list.</summary>
    public Shape? Items { get; private set; }

    public bool NeedsItems { get; set; }

    /// <summary>The fields of the group; null if it is no group.</summary>
    public ShapeMembers? Members { get; private set; }

    /// <summary>Whether <c>unknown</c> may stand in its place.</summary>
    public bool MayBeUnknown { get; set; }

    public bool IsRequired { get; init; }

    public Shape AsList() => Items ??= new Shape();

    public Fields AsGroup(FileReport report) => new(report, new Mapping(At, Members ??= new ShapeMembers()));
}

/// <summary>The fields that a reader has asked a group for, in that order. Each is there as soon as the reader asks for it.</summary>
internal sealed class ShapeMembers : IReadOnlyDictionary<string, (Location At, Node Value)>
{
    private readonly List<(string Name, Shape Shape)> members = [];

    public IEnumerable<string> Keys => members.Select(member => member.Name);

    public IEnumerable<(Location At, Node Value)> Values => members.Select(member => (member.Shape.At, (Node)member.Shape));

    public int Count => members.Count;

    public (Location At, Node Value) this[string key] => (default, Of(key));

    /// <summary>The field; a reader that asks whether it is there before it requires it can do without.</summary>
    public Shape Of(string name, bool isRequired = false)
    {
        if (members.Find(member => member.Name == name).Shape is { } known)
        {
            return known;
        }

        var shape = new Shape { IsRequired = isRequired };
        members.Add((name, shape));
        return shape;
    }

    public bool ContainsKey(string key) => TryGetValue(key, out _);

    public bool TryGetValue(string key, [MaybeNullWhen(false)] out (Location At, Node Value) value)
    {
        value = this[key];
        return true;
    }

    public IEnumerator<KeyValuePair<string, (Location At, Node Value)>> GetEnumerator() =>
        members.Select(member => KeyValuePair.Create(member.Name, (member.Shape.At, (Node)member.Shape))).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();
}
