using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Reading;

/// <summary>Writes text, and marks the first use of each term outside headings and links, so that the markup can be cut there.</summary>
internal sealed class TermCutter(Glossary glossary) : HtmlObjectRenderer<LiteralInline>
{
    // Content holds no control characters: they are refused before parsing.
    private const char Mark = '\u0001';

    private readonly List<Term> marked = [];
    private int cut;

    /// <param name="markup">What was written since the last cut.</param>
    public List<BodyPart> Cut(string markup)
    {
        var parts = new List<BodyPart>();
        var pieces = markup.Split(Mark);
        for (var index = 0; index < pieces.Length; index++)
        {
            // Between every two pieces of markup stands the use of a term.
            var term = index % 2 == 1 ? marked[cut++] : null;
            if (pieces[index].Length > 0)
            {
                parts.Add(new BodyPart(new Html(pieces[index]), term));
            }
        }

        return parts;
    }

    protected override void Write(HtmlRenderer renderer, LiteralInline literal)
    {
        var text = literal.Content.ToString();
        var written = 0;
        if (!IsInHeadingOrLink(literal))
        {
            foreach (var use in glossary.FindIn(text).Where(use => !marked.Contains(use.Term)))
            {
                marked.Add(use.Term);
                renderer.WriteEscape(text[written..use.Start]);
                renderer.Write(Mark);
                renderer.WriteEscape(text.Substring(use.Start, use.Length));
                renderer.Write(Mark);
                written = use.Start + use.Length;
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
