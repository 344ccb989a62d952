using HealthInformaticsCareers.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Writes a checked syntax tree as HTML, section by section.</summary>
internal static class MarkdownWriter
{
    public static Body Write(MarkdownDocument document, MarkdownText text, MarkdownRules rules, IReadOnlyList<Heading> headings, FileReport report)
    {
        using var writer = new BoundedWriter(Limits.HtmlLength, expected: text.Text.Length * 5 / 4);
        var renderer = new HtmlRenderer(writer);
        var terms = new TermMarker(rules.FindTerm, writer);
        MarkdownReader.Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(terms);
        renderer.ObjectRenderers.Replace<HtmlTableRenderer>(new TableWriter());
        if (rules.OldIds.Count > 0)
        {
            renderer.ObjectWriteAfter += (_, written) => WriteOldIds(written);
        }

        var sections = new List<BodySection>();
        Heading? current = null;

        // Behind the heading: where the heading is the summary of a fold, they are inside the fold, so a browser opens it for a link to them.
        void WriteOldIds(MarkdownObject written)
        {
            foreach (var id in written is HeadingBlock heading ? rules.OldIds[heading.GetAttributes().Id!] : [])
            {
                writer.Write($"<span class=\"old-anchor\" id=\"{Html.Encode(id)}\"></span>");
            }
        }

        void EndSection()
        {
            var parts = terms.Cut();
            if (parts.Count > 0)
            {
                sections.Add(new BodySection(current, parts));
            }
        }

        try
        {
            foreach (var block in document)
            {
                if (block is HeadingBlock { Level: 2 } heading)
                {
                    EndSection();
                    current = headings.First(known => known.Id == heading.GetAttributes().Id);
                }

                renderer.Write(block);
            }
        }
        catch (BoundedWriter.FullException)
        {
            report.Problems.Add(Rules.OverLimit(text.BodyStart, $"the page would be more than {Limits.HtmlLength / 1024} KiB of HTML"));
            return Body.Empty;
        }

        EndSection();
        return new Body(sections, headings);
    }
}
