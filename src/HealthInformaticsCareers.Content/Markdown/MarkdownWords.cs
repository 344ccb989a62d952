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
        var words = new StringBuilder();
        foreach (var child in inline?.Descendants() ?? [])
        {
            words.Append(WordsOf(child));
        }

        return words.ToString();
    }

    /// <summary>The same words, which also know where they are in the file.</summary>
    public static Passage PassageOf(LeafBlock block, MarkdownText text)
    {
        var words = new StringBuilder();
        var pieces = new List<Piece>();
        foreach (var child in block.Inline?.Descendants() ?? [])
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

        return new Passage(text.At(block), words.ToString()) { Pieces = pieces };
    }

    private static string WordsOf(MarkdownObject inline) => inline switch
    {
        LiteralInline literal => literal.Content.ToString(),
        CodeInline code => code.Content,
        HtmlEntityInline entity => entity.Transcoded.ToString(),
        LineBreakInline => " ",
        _ => "",
    };
}
