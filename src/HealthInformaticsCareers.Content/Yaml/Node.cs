using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>A piece of YAML with its location in the file.</summary>
internal abstract record Node(Location At)
{
    /// <summary>The line on which the last value inside begins.</summary>
    public int LastLine => this switch
    {
        Sequence { Items: [.., var last] } => last.LastLine,
        Mapping { Entries.Count: > 0 } mapping => mapping.Entries.Values.Max(entry => entry.Value.LastLine),
        _ => At.Line,
    };
}

/// <param name="Quoted">Whether the text is in quotation marks. A quoted <c>"null"</c> is text, not a missing value.</param>
internal sealed record Scalar(Location At, string Text, bool Quoted) : Node(At)
{
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";
}

internal sealed record Sequence(Location At, IReadOnlyList<Node> Items) : Node(At)
{
    /// <summary>The ids of items that were left out because they could not be read; null for an item whose id is not known.</summary>
    public IReadOnlyList<string?> Broken { get; init; } = [];
}

internal sealed record Mapping(Location At, IReadOnlyDictionary<string, (Location At, Node Value)> Entries) : Node(At)
{
    /// <summary>The names of fields that were left out because they could not be read.</summary>
    public IReadOnlyCollection<string> Broken { get; init; } = [];

    /// <summary>Whether the file ends in something that could not be read, so that nobody knows which fields it lacks.</summary>
    public bool IsCutOff { get; init; }
}
