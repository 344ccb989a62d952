using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>Changes to the lists in a file's YAML. A list keeps the form that its author gave it: in brackets, or an item a line.</summary>
internal sealed class YamlEdits(FileEdits file)
{
    private readonly Node? root = Read(file);

    public Mapping Root => root as Mapping ?? throw new RefusedException($"{file.Path}: the fields cannot be read. Run 'check' and mend the file first.");

    /// <summary>The items of a data file that is a list.</summary>
    public IEnumerable<Mapping> Items => (root as Sequence)?.Items.OfType<Mapping>() ?? [];

    /// <summary>The scalar at a place and the nodes around it, the innermost last; empty if the place is not in the YAML.</summary>
    public IReadOnlyList<Node> PathTo(Location at)
    {
        var path = new List<Node>();
        return root is not null && Find(root) ? path : [];

        bool Find(Node node)
        {
            path.Add(node);
            var isFound = node switch
            {
                Scalar => node.At == at,
                Sequence list => list.Items.Any(Find),
                Mapping map => map.Entries.Values.Any(entry => Find(entry.Value)),
                _ => false,
            };
            if (!isFound)
            {
                path.RemoveAt(path.Count - 1);
            }

            return isFound;
        }
    }

    /// <summary>Adds to a list of scalars, or of mappings, each with its lines. A field that is missing is added.</summary>
    /// <param name="before">The line before which a new field goes.</param>
    /// <param name="indent">The indentation of a new field.</param>
    public void Add(Mapping owner, string field, IReadOnlyList<string[]> items, int before, string indent = "")
    {
        var isPlain = items.All(item => item is [var text] && !text.Contains(": ", StringComparison.Ordinal));
        switch (owner.Entries.GetValueOrDefault(field).Value)
        {
            case null when isPlain:
                file.InsertLines(before, [$"{indent}{field}: [{string.Join(", ", items.Select(item => item[0]))}]"]);
                break;
            case null:
                file.InsertLines(before, [$"{indent}{field}:", .. Lines(items, indent + "  ")]);
                break;
            case Sequence list when IsInBrackets(list) && (isPlain || list.Items.Count == 0):
                AddInBrackets(owner, field, list, items, isPlain, indent);
                break;
            case Sequence list when !IsInBrackets(list):
                var first = file.Line(list.Items[0].At.Line);
                file.InsertLines(LastLine(list) + 1, Lines(items, first[..first.IndexOf('-', StringComparison.Ordinal)]));
                break;
            case var other:
                throw new RefusedException($"{file.Path}({other.At.Line},{other.At.Column}): '{field}' is not written as a list. Correct it first.");
        }
    }

    /// <param name="dropField">Whether a field whose last item goes is removed too; otherwise it becomes an empty list.</param>
    public void Remove(Mapping owner, Sequence list, Node item, bool dropField = false)
    {
        var at = list.Items.ToList().IndexOf(item);
        var (field, (fieldAt, _)) = owner.Entries.First(entry => entry.Value.Value == list);
        if (list.Items.Count == 1 && dropField)
        {
            file.DeleteLines(fieldAt.Line, LastLine(list));
        }
        else if (!IsInBrackets(list))
        {
            if (list.Items.Count == 1)
            {
                file.Replace(file.OffsetOf(fieldAt) + field.Length, file.LineStart(LastLine(list) + 1), ": []" + file.LineEnd);
            }
            else
            {
                file.DeleteLines(item.At.Line, LastLine(item));
            }
        }
        else if (at > 0)
        {
            file.Replace(EndOf(list.Items[at - 1]), EndOf(item), "");
        }
        else
        {
            file.Replace(file.OffsetOf(item.At), list.Items.Count > 1 ? file.OffsetOf(list.Items[1].At) : EndOf(item), "");
        }
    }

    public static int LastLine(Node node) => node switch
    {
        Sequence { Items.Count: > 0 } list => list.Items.Max(LastLine),
        Mapping { Entries.Count: > 0 } map => map.Entries.Values.Max(entry => LastLine(entry.Value)),
        _ => node.At.Line,
    };

    private static Node? Read(FileEdits file)
    {
        var text = file.Text.TrimStart('\uFEFF');
        return !file.Path.EndsWith(".md", StringComparison.Ordinal) ? YamlReader.Read(text, file.Path, linesBefore: 0, Limits.DataYamlEvents, [])
            : FrontMatter.Find(text) is { } front ? YamlReader.Read(front.Yaml, file.Path, linesBefore: 1, Limits.PageYamlEvents, [])
            : null;
    }

    private void AddInBrackets(Mapping owner, string field, Sequence list, IReadOnlyList<string[]> items, bool isPlain, string indent)
    {
        var open = file.OffsetOf(list.At) + 1;
        if (isPlain)
        {
            var added = string.Join(", ", items.Select(item => item[0]));
            var end = list.Items.Count == 0 ? open : EndOf(list.Items[^1]);
            file.Replace(end, end, list.Items.Count == 0 ? added : $", {added}");
        }
        else
        {
            var line = owner.Entries[field].At.Line;
            file.Replace(file.LineStart(line), file.LineStart(line + 1), string.Concat(Lines(items, indent + "  ").Prepend($"{indent}{field}:").Select(text => text + file.LineEnd)));
        }
    }

    private static IEnumerable<string> Lines(IEnumerable<string[]> items, string indent) =>
        items.SelectMany(item => item.Select((line, number) => $"{indent}{(number == 0 ? "- " : "  ")}{line}"));

    private bool IsInBrackets(Sequence list) => file.Text[file.OffsetOf(list.At)] == '[';

    private int EndOf(Node node)
    {
        if (node is not Scalar scalar)
        {
            throw new RefusedException($"{file.Path}({node.At.Line},{node.At.Column}): this list is written in a way that a verb cannot change. Change it by hand.");
        }

        return file.StartOf(scalar.At, scalar.Text) + scalar.Text.Length + (scalar.Quoted ? 1 : 0);
    }
}
