using HealthInformaticsCareers.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Looks through a syntax tree.</summary>
internal static class MarkdownTree
{
    public static IEnumerable<HeadingBlock> HeadingsIn(ContainerBlock container) =>
        container.SelectMany(block => block switch
        {
            HeadingBlock heading => [heading],
            ContainerBlock inner => HeadingsIn(inner),
            _ => Enumerable.Empty<HeadingBlock>(),
        });

    /// <returns>The text of a block that is nothing but plain text on one line, as most paragraphs are; else null.</returns>
    public static LiteralInline? PlainText(LeafBlock block) =>
        block.Inline is { FirstChild: LiteralInline { NextSibling: null, IsFirstCharacterEscaped: false } only } && only.Span.Start == block.Span.Start && only.Content.Length == block.Span.Length ? only : null;

    /// <returns>The first node with more lists, quotations, emphases and links around it than the limits allow; null if there is none.</returns>
    public static MarkdownObject? FirstTooDeep(MarkdownDocument document) => FirstTooDeep(document, 0);

    /// <param name="depth">The number of lists, quotations, emphases and links around the node, including the node itself.</param>
    private static MarkdownObject? FirstTooDeep(MarkdownObject node, int depth)
    {
        if (depth > Limits.MarkdownNesting)
        {
            return node;
        }

        // A list and its items count as one level. These are plain loops because they visit every word, and LINQ would allocate for each.
        MarkdownObject? found = null;
        if (node is ContainerBlock blocks)
        {
            for (var index = 0; index < blocks.Count && found is null; index++)
            {
                found = FirstTooDeep(blocks[index], blocks[index] is ContainerBlock and not ListItemBlock ? depth + 1 : depth);
            }
        }
        else
        {
            var first = node is LeafBlock leaf ? leaf.Inline?.FirstChild : (node as ContainerInline)?.FirstChild;
            for (var inline = first; inline is not null && found is null; inline = inline.NextSibling)
            {
                found = FirstTooDeep(inline, inline is ContainerInline ? depth + 1 : depth);
            }
        }

        return found;
    }
}
