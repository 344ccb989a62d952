using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>A YAML text, from which a field that cannot be read is taken out so that the others can. In a list, that is an item.</summary>
internal sealed partial class YamlBlocks
{
    /// <summary>The whole text is read again for each block that is left out, so their number is limited. A file with more mistakes is best mended step by step.</summary>
    private const int Most = 20;

    private readonly string yaml;
    private readonly bool isFile;
    private readonly string[] lines;
    private readonly bool isList;
    private readonly List<string?> ids = [];
    private readonly HashSet<string> names = [];
    private int count;
    private bool isCutOff;

    /// <param name="isFile">Whether it is a whole file, which can have been cut off, and not between two fences.</param>
    public YamlBlocks(string yaml, bool isFile)
    {
        (this.yaml, this.isFile) = (yaml, isFile);
        lines = yaml.Split('\n');
        isList = Array.Find(lines, line => line.Trim().Length > 0 && line[0] != '#') is ['-', ..];
    }

    /// <summary>Empty ones take the place of lines that were left out, so that the others keep their numbers.</summary>
    public string[] Lines => lines;

    public string Text => count == 0 ? yaml : string.Join('\n', lines);

    /// <summary>Leaves out the field or the item with a line.</summary>
    /// <param name="line">Counted from 1.</param>
    /// <returns>False if there is nothing to leave out, or too much was left out already.</returns>
    public bool LeaveOut(int line)
    {
        var first = Array.FindLastIndex(lines, line - 1, Begins);
        if (++count > Most || first < 0)
        {
            return false;
        }

        isCutOff |= isFile && Array.FindIndex(lines, line, next => next.Trim().Length > 0) < 0;

        // The name above lost what belongs to it, because that stands too far to the left.
        var end = Array.FindIndex(lines, first + 1, Begins);
        first -= !isList && first > 0 && Begins(lines[first - 1]) && lines[first - 1].TrimEnd().EndsWith(':') ? 1 : 0;
        var block = lines[first..(end < 0 ? lines.Length : end)];
        Array.Fill(lines, "", first, block.Length);
        ids.Add(block.Select(text => Id().Match(text)).FirstOrDefault(match => match.Success)?.Groups["id"].Value);

        // A field that stands too far to the right became part of the one above it.
        names.UnionWith(block.Select(text => Name().Match(text).Groups["name"].Value));
        return true;
    }

    /// <returns>The root, with what it lacks.</returns>
    public Node Without(Node root) => count == 0 ? root : (root, isList) switch
    {
        (Sequence list, _) => list with { Broken = ids },
        (Mapping { Entries.Count: 0 }, true) => new Sequence(root.At, []) { Broken = ids },
        (Mapping mapping, false) => mapping with { Broken = names, IsCutOff = isCutOff },
        _ => root,
    };

    private bool Begins(string line) => line.Length > 0 && (isList ? line[0] == '-' : line[0] is not (' ' or '\t' or '-' or '#' or ':' or ']' or '}' or '\r'));

    [GeneratedRegex(@"^[\s-]*id\s*:\s*[""']?(?<id>[a-z0-9-]+)")]
    private static partial Regex Id();

    [GeneratedRegex(@"^[\s-]*[""']?(?<name>[A-Za-z][\w-]*)")]
    private static partial Regex Name();
}
