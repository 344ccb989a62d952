using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>A piece of YAML that knows where it stands.</summary>
internal abstract record Node(Location At);

/// <param name="Quoted">Written in quotes, so that <c>"null"</c> is a word and not an absence.</param>
internal sealed record Scalar(Location At, string Text, bool Quoted) : Node(At)
{
    public bool IsEmpty => !Quoted && Text is "" or "~" or "null";
}

internal sealed record Sequence(Location At, IReadOnlyList<Node> Items) : Node(At);

internal sealed record Mapping(Location At, IReadOnlyDictionary<string, (Location At, Node Value)> Entries) : Node(At);
