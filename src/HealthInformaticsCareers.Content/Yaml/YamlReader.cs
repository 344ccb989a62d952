using HealthInformaticsCareers.Content.Text;
using YamlDotNet.Core;
using YamlDotNet.Core.Events;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>
/// Reads YAML from parser events into located nodes. A deserialiser or a document model would recurse before the depth can be checked,
/// resolve aliases, and read <c>010</c> as 8.
/// </summary>
internal sealed class YamlReader
{
    private readonly Scanner scanner;
    private readonly Parser parser;
    private readonly string file;
    private readonly int linesBefore;
    private readonly string[] lines;
    private readonly YamlMistakes mistakes;
    private readonly int maxEvents;
    private readonly ICollection<Diagnostic> problems;
    private readonly List<Mapping> itemsWithoutDash = [];
    private int events;
    private Mark lastBracket = Mark.Empty;

    private YamlReader(YamlBlocks yaml, string file, int linesBefore, int maxEvents, ICollection<Diagnostic> problems)
    {
        scanner = new Scanner(new StringReader(yaml.Text), skipComments: false);
        parser = new Parser(scanner);
        this.file = file;
        this.linesBefore = linesBefore;
        lines = yaml.Lines;
        mistakes = new YamlMistakes(lines, linesBefore);
        this.maxEvents = maxEvents;
        this.problems = problems;
    }

    /// <summary>Reads all that can be read. A field of a group, or an item of a list, in which something is no YAML is reported and left out.</summary>
    /// <param name="linesBefore">The number of lines before the YAML, which is added to every line number.</param>
    /// <returns>The root node (an empty mapping for an empty text); null, after a diagnostic, if nothing can be read.</returns>
    public static Node? Read(string yaml, string file, int linesBefore, int maxEvents, ICollection<Diagnostic> problems)
    {
        if (yaml.StartsWith('%'))
        {
            // The parser would only complain about the line that has to follow.
            problems.Add(Rules.YamlNotAllowed(new Location(file, linesBefore + 1), "a directive"));
            return null;
        }

        var blocks = new YamlBlocks(yaml, isFile: linesBefore == 0);
        while (true)
        {
            var found = new List<Diagnostic>();
            var (root, mistake) = new YamlReader(blocks, file, linesBefore, maxEvents, found).ReadOrRefuse();
            if (mistake is null)
            {
                found.ForEach(problems.Add);
                return blocks.Without(root!);
            }

            problems.Add(mistake.Diagnostic);
            if (!mistake.IsOfOneField || !blocks.LeaveOut(mistake.Diagnostic.At.Line - linesBefore))
            {
                return null;
            }
        }
    }

    private (Node? Root, Refused? Mistake) ReadOrRefuse()
    {
        if (mistakes.Tab(file) is { } tab)
        {
            // The parser's own message points at the beginning of the whole group.
            return (null, new Refused(tab));
        }

        try
        {
            return (ReadDocument(), null);
        }
        catch (Refused refused)
        {
            return (null, refused);
        }
        catch (YamlException malformed)
        {
            var at = At(malformed.Start.Equals(Mark.Empty) ? scanner.CurrentPosition : malformed.Start);
            return (null, new Refused(mistakes.NotClosedBefore(at) ?? (malformed.Message.Contains("flow ", StringComparison.Ordinal) ? BracketNotClosed() : mistakes.Of(malformed.Message, at))));
        }
        catch (InvalidOperationException)
        {
            // The scanner fails like this on a plain word after a bracket that is never closed.
            return (null, new Refused(mistakes.NotClosedBefore(At(scanner.CurrentPosition)) ?? BracketNotClosed()));
        }
        catch (ArgumentException)
        {
            // The scanner does not validate escapes such as "\UFFFFFFFF" or surrogates in the wrong order.
            return (null, new Refused(mistakes.BadEscape(At(scanner.CurrentPosition))));
        }
    }

    private Node ReadDocument()
    {
        Next(); // stream start
        var first = NextOrNull();
        if (first is null or StreamEnd)
        {
            return new Mapping(At(Mark.Empty), new Dictionary<string, (Location, Node)>());
        }

        // A document starts at its first directive and ends its start with "---".
        if (first is DocumentStart { IsImplicit: false } && first.Start.Line != first.End.Line)
        {
            throw new Refused(Rules.YamlNotAllowed(At(first.Start), "a directive")) { IsOfOneField = false };
        }

        var root = ReadNode(Next(), depth: 1);
        Next(); // document end
        var last = Next();
        return last is StreamEnd ? root : throw new Refused(Rules.YamlNotAllowed(At(last.Start), "a second document")) { IsOfOneField = false };
    }

    private Node ReadNode(ParsingEvent current, int depth)
    {
        if (current is AnchorAlias)
        {
            throw Refuse(current, "an alias (*)");
        }

        if (current is NodeEvent { Anchor.IsEmpty: false })
        {
            throw Refuse(current, "an anchor (&)");
        }

        if (current is NodeEvent { Tag.IsEmpty: false })
        {
            throw Refuse(current, "a tag (!)");
        }

        if (depth > Limits.YamlDepth)
        {
            throw new Refused(Rules.OverLimit(At(current.Start), $"the values are nested more than {Limits.YamlDepth} deep")) { IsOfOneField = false };
        }

        return current switch
        {
            YamlDotNet.Core.Events.Scalar scalar => ReadScalar(scalar),
            SequenceStart => ReadSequence(current, depth),
            MappingStart => ReadMapping(current, depth),
            _ => throw Refuse(current, "a special construct"),
        };
    }

    private Scalar ReadScalar(YamlDotNet.Core.Events.Scalar scalar)
    {
        // The file has already been checked for such characters, but "\u202E" in double quotation marks produces one too.
        if (Characters.FirstForbidden(scalar.Value) is var (_, forbidden))
        {
            problems.Add(Rules.ForbiddenCharacter(At(scalar.Start), forbidden));
        }

        var at = At(scalar.Start);
        var start = scalar.End.Line > scalar.Start.Line ? at : at with { Column = at.Column + (scalar.Style == ScalarStyle.Plain ? 0 : 1) };
        if (ScalarMistakes.Markup(scalar.Value, start, isOnOneLine: scalar.End.Line == scalar.Start.Line) is { } markup)
        {
            problems.Add(markup);
        }

        if (scalar is { Style: ScalarStyle.SingleQuoted or ScalarStyle.DoubleQuoted } && scalar.End.Line > scalar.Start.Line && mistakes.NotClosedBefore(at) is { } open && open.At.Line == at.Line)
        {
            // It was closed by the first quotation mark of a later value.
            throw new Refused(open);
        }

        if (scalar.Style == ScalarStyle.Plain)
        {
            if (scalar.End.Line > scalar.Start.Line)
            {
                foreach (var folded in ScalarMistakes.FoldedLines(lines[(int)(scalar.Start.Line - 1)..(int)Math.Min(scalar.End.Line, lines.Length)], at))
                {
                    problems.Add(folded);
                }
            }

            if (ScalarMistakes.InCurlyQuotes(scalar.Value) is { } words)
            {
                // Read as if the quotation marks were straight, so that nothing else is reported because of them.
                problems.Add(Rules.CurlyQuotes(at, scalar.Value, words));
                return new Scalar(at, words, Quoted: true);
            }
        }

        return new Scalar(at, scalar.Value, scalar.Style != ScalarStyle.Plain);
    }

    private Sequence ReadSequence(ParsingEvent start, int depth)
    {
        var items = new List<Node>();
        for (var current = Next(); current is not SequenceEnd; current = Next())
        {
            items.Add(ReadNode(current, depth + 1));
            items.AddRange(itemsWithoutDash);
            itemsWithoutDash.Clear();
        }

        return new Sequence(At(start.Start), items);
    }

    private Mapping ReadMapping(ParsingEvent start, int depth)
    {
        var at = At(start.Start);
        var entries = new Dictionary<string, (Location At, Node)>();
        var others = new List<Mapping>();
        for (var current = Next(); current is not MappingEnd; current = Next())
        {
            if (ReadNode(current, depth + 1) is not Scalar key)
            {
                throw new Refused(Rules.WrongShape(At(current.Start), "name of a field", "a single word"));
            }

            if (key.At.Line > at.Line && entries.TryGetValue(key.Text, out var first) && first.At == at && mistakes.IsItem(at))
            {
                // The first field of an item once more: here another item begins, whose '-' is missing.
                var written = lines[key.At.Line - linesBefore - 1][(key.At.Column - 1)..].TrimEnd();
                problems.Add(Rules.ItemWithoutDash(key.At with { Column = key.At.Column - 2 }, written, new Fix("  " + written, "- " + written)));
                others.Add(new Mapping(at, entries));
                (at, entries) = (key.At, []);
            }

            var value = ReadNode(Next(), depth + 1);
            if (!entries.TryAdd(key.Text, (key.At, value)))
            {
                problems.Add(Rules.DuplicateField(key.At, key.Text, entries[key.Text].Item1.Line));
            }
        }

        if (others.Count == 0)
        {
            return new Mapping(at, entries);
        }

        itemsWithoutDash.AddRange([.. others.Skip(1), new Mapping(at, entries)]);
        return others[0];
    }

    private ParsingEvent Next() => NextOrNull() ?? throw new Refused(Rules.InvalidYaml(At(parser.Current?.End ?? Mark.Empty), ""));

    private ParsingEvent? NextOrNull()
    {
        while (parser.MoveNext())
        {
            if (++events > maxEvents)
            {
                throw new Refused(Rules.OverLimit(At(parser.Current!.Start), $"there are more than {maxEvents} values")) { IsOfOneField = false };
            }

            if (parser.Current is SequenceStart { Style: SequenceStyle.Flow } or MappingStart { Style: MappingStyle.Flow })
            {
                lastBracket = parser.Current.Start;
            }

            if (parser.Current is not Comment comment)
            {
                return parser.Current!;
            }

            // "title: C# #1" would silently lose its end.
            if (comment.IsInline)
            {
                problems.Add(Rules.CommentAfterValue(At(comment.Start), mistakes.WithQuotes(At(comment.Start))));
            }
        }

        return null;
    }

    private Diagnostic BracketNotClosed() => mistakes.BracketNotClosed(At(lastBracket));

    private Refused Refuse(ParsingEvent at, string what) => new(Rules.YamlNotAllowed(At(at.Start), what, mistakes.WithQuotes(At(at.Start))));

    /// <summary>At the end of the text, the parser can report a line after the last one.</summary>
    private Location At(Mark mark) => new(file, (int)Math.Clamp(mark.Line, 1, lines.Length) + linesBefore, (int)Math.Max(1, mark.Column));

    /// <summary>Stops reading at the first place that cannot be read. <see cref="ReadOrRefuse"/> always catches it.</summary>
    private sealed class Refused(Diagnostic diagnostic) : Exception
    {
        public Diagnostic Diagnostic { get; } = diagnostic;

        /// <summary>Whether the rest of the file may be read without the field.</summary>
        public bool IsOfOneField { get; init; } = true;
    }
}
