using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Writes text and splits the markup around the first use of each term that is in neither a heading (of a section or a column) nor a link.</summary>
internal sealed class TermMarker(FindTerm findTerm, BoundedWriter writer) : HtmlObjectRenderer<LiteralInline>
{
    private readonly Queue<(string TermId, int Start, int End)> uses = [];
    private readonly HashSet<string> used = [];
    private int cut;

    /// <returns>The parts written since the last call.</returns>
    public List<BodyPart> Cut()
    {
        var parts = new List<BodyPart>();
        while (uses.TryDequeue(out var use))
        {
            Add(use.Start, null);
            Add(use.End, use.TermId);
        }

        Add(writer.Length, null);
        return parts;

        void Add(int end, string? termId)
        {
            if (end > cut)
            {
                parts.Add(new BodyPart(writer.Written(cut, end), termId));
                cut = end;
            }
        }
    }

    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.AsSpan();
        var written = 0;
        if (!IsInHeadingOrLink(literal))
        {
            for (var next = findTerm(text, 0); next is { } use; next = findTerm(text, use.Start + use.Length))
            {
                if (used.Add(use.TermId))
                {
                    renderer.WriteEscape(text[written..use.Start]);
                    var start = writer.Length;
                    written = use.Start + use.Length;
                    renderer.WriteEscape(text[use.Start..written]);
                    uses.Enqueue((use.TermId, start, writer.Length));
                }
            }
        }

        renderer.WriteEscape(text[written..]);
    }

    private static bool IsInHeadingOrLink(Inline inline)
    {
        var container = inline.Parent;
        while (container is not null and not LinkInline and not { ParentBlock: HeadingBlock or { Parent: TableCell { Parent: TableRow { IsHeader: true } } } })
        {
            container = container.Parent;
        }

        return container is not null;
    }
}
