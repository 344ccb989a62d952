using System.Text;
using HealthInformaticsCareers.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Markdown;

internal static class MarkdownWords
{
    /// <summary>The words a reader sees, without markup.</summary>
    public static string Of(ContainerInline? inline)
    {
        // A single run of letters, as most headings are, needs no joining.
        if (inline is { FirstChild: LiteralInline { NextSibling: null } only })
        {
            return only.Content.ToString();
        }

        var words = new StringBuilder();
        Visit(inline, child => words.Append(WordsOf(child)));
        return words.ToString();
    }

    /// <summary>The same words, which also know where they are in the file.</summary>
    public static Passage PassageOf(LeafBlock block, MarkdownText text)
    {
        if (MarkdownTree.PlainText(block) is { } plain)
        {
            return new Passage(text.At(block), plain.Content.ToString());
        }

        var words = new StringBuilder(Math.Max(0, block.Span.Length));
        var pieces = new List<Piece>();
        Visit(block.Inline, Add);
        return new Passage(text.At(block), words.ToString()) { Pieces = [.. pieces] };

        void Add(Inline child)
        {
            var said = WordsOf(child);
            if (said.Length > 0)
            {
                // The span of an escaped character begins with the backslash, and that of a table's cell with its spaces.
                var at = Math.Max(0, child.Span.Start);
                var length = Math.Min(text.Text.Length - at, child.Span.Length);
                var place = text.AtOffset(at + Math.Max(0, text.Text.AsSpan(at, Math.Max(0, length)).IndexOf(said)));
                pieces.Add(new Piece(words.Length, place.Line, place.Column, child is CodeInline));
                words.Append(said);
            }
        }
    }

    /// <summary>Visits everything inside, in order. The checks refuse what is nested too deep for a method that calls itself.</summary>
    private static void Visit(ContainerInline? container, Action<Inline> visit)
    {
        for (var child = container?.FirstChild; child is not null; child = child.NextSibling)
        {
            visit(child);
            Visit(child as ContainerInline, visit);
        }
    }

    private static ReadOnlySpan<char> WordsOf(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.AsSpan(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.AsSpan(),
        LineBreakInline => " ",
        _ => "",
    };
}
