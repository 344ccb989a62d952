using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>
/// The source of a paragraph, heading or cell with everything hidden that is not plain text to a reader: working markup, links, code, escaped
/// characters. So whatever markup is still visible has failed. Positions are those of the source.
/// </summary>
internal sealed class VisibleText
{
    /// <summary>Stands for each hidden character; files cannot contain it.</summary>
    public const char Hidden = '\0';

    private readonly int start;
    private readonly char[] characters;

    public VisibleText(LeafBlock block, string source)
    {
        start = Math.Max(0, block.Span.Start);
        Source = block.Span.IsEmpty ? "" : source[start..Math.Min(source.Length, block.Span.End + 1)];
        characters = new char[Source.Length];
        for (var index = Source.IndexOf('\n', StringComparison.Ordinal); index >= 0; index = Source.IndexOf('\n', index + 1))
        {
            characters[index] = '\n';
        }

        Show(block.Inline);
        Text = new string(characters);
    }

    /// <summary>The block as it is in the file.</summary>
    public string Source { get; }

    public string Text { get; private set; }

    public int OffsetOf(int index) => start + index;

    /// <summary>Hides a mistake that has been reported, so that nothing else is found in it.</summary>
    public void Hide(int index, int length)
    {
        for (var at = index; at < index + length; at++)
        {
            characters[at] = characters[at] == '\n' ? '\n' : Hidden;
        }

        Text = new string(characters);
    }

    private void Show(ContainerInline? container)
    {
        for (var inline = container?.FirstChild; inline is not null; inline = inline.NextSibling)
        {
            if (inline is LiteralInline literal)
            {
                Show(literal);
            }
            else if (inline is ContainerInline inner and not LinkInline)
            {
                Show(inner);
            }
        }
    }

    private void Show(LiteralInline literal)
    {
        var content = literal.Content.AsSpan();
        var from = literal.Span.Start - start;
        if (from < 0 || from > Source.Length || content.IsEmpty)
        {
            return;
        }

        // The span of an escaped character begins with the backslash, and that of a table's cell with its spaces.
        var found = Source.AsSpan(from, Math.Min(Source.Length - from, literal.Span.Length)).IndexOf(content);
        if (found >= 0)
        {
            var escaped = literal.IsFirstCharacterEscaped ? 1 : 0;
            content[escaped..].CopyTo(characters.AsSpan(from + found + escaped));
        }
    }
}
