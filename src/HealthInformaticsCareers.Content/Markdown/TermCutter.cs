using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Reading;

/// <summary>Writes text, and remembers where the first use of each term outside headings and links was written, so that the markup can be cut there.</summary>
internal sealed class TermCutter(Glossary glossary, BoundedWriter writer) : HtmlObjectRenderer<LiteralInline>
{
    private readonly Queue<(Term Term, int Start, int End)> uses = [];
    private readonly HashSet<Term> used = new(ReferenceEqualityComparer.Instance);
    private int cut;

    /// <returns>What was written since the last cut.</returns>
    public List<BodyPart> Cut()
    {
        var parts = new List<BodyPart>();
        while (uses.TryDequeue(out var use))
        {
            Add(use.Start, null);
            Add(use.End, use.Term);
        }

        Add(writer.Length, null);
        return parts;

        void Add(int end, Term? term)
        {
            if (end > cut)
            {
                parts.Add(new BodyPart(new Html(writer.ToString(cut, end)), term));
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
            for (var next = glossary.FindIn(text, 0); next is { } use; next = glossary.FindIn(text, use.Start + use.Length))
            {
                if (used.Add(use.Term))
                {
                    renderer.WriteEscape(text[written..use.Start]);
                    var start = writer.Length;
                    written = use.Start + use.Length;
                    renderer.WriteEscape(text[use.Start..written]);
                    uses.Enqueue((use.Term, start, writer.Length));
                }
            }
        }

        renderer.WriteEscape(text[written..]);
    }

    private static bool IsInHeadingOrLink(Inline inline)
    {
        var container = inline.Parent;
        while (container is not null and not LinkInline and not { ParentBlock: HeadingBlock })
        {
            container = container.Parent;
        }

        return container is not null;
    }
}
