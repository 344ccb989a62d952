using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>A piece of YAML with its location in the file.</summary>
internal abstract record Node(Location At);

/// <param name="Quoted">Whether the text is in quotation marks. A quoted <c>"null"</c> is text, not a missing value.</param>
internal sealed record Scalar(Location At, string Text, bool Quoted) : Node(At)
{
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";
}

internal sealed record Sequence(Location At, IReadOnlyList<Node> Items) : Node(At);

internal sealed record Mapping(Location At, IReadOnlyDictionary<string, (Location At, Node Value)> Entries) : Node(At);
