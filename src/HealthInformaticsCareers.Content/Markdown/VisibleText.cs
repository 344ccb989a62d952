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

    /// <summary>As long as <c>viii)</c>.</summary>
    private const int LongestSign = 5;

    private readonly string file;
    private readonly int start;
    private readonly int length;

    /// <summary>Null if all of the source is visible.</summary>
    private char[]? characters;
    private string? text;

    public VisibleText(LeafBlock block, string file)
    {
        this.file = file;
        start = Math.Max(0, block.Span.Start);
        length = block.Span.IsEmpty ? 0 : Math.Min(file.Length, block.Span.End + 1) - start;
        if (MarkdownTree.PlainText(block) is not null)
        {
            return;
        }

        characters = new char[length];
        for (int next, index = 0; (next = Written[index..].IndexOf('\n')) >= 0; index += next + 1)
        {
            characters[index + next] = '\n';
        }

        Show(block.Inline);
    }

    /// <summary>The block as it is in the file.</summary>
    public string Source => file.Substring(start, length);

    public string Text => text ??= new string(Characters);

    /// <summary>Whether a line may begin with the sign of a heading or an item, such as <c>#</c>, <c>1.</c> or <c>a)</c>. Most paragraphs begin with a word.</summary>
    public bool MayHaveSigns
    {
        get
        {
            foreach (var range in Characters.Split('\n'))
            {
                var line = Characters[range].TrimStart(Hidden);
                if (line.Length > 0 && (!char.IsLetter(line[0]) || line[..Math.Min(line.Length, LongestSign)].Contains(')')))
                {
                    return true;
                }
            }

            return false;
        }
    }

    private ReadOnlySpan<char> Written => file.AsSpan(start, length);

    private ReadOnlySpan<char> Characters => characters is null ? Written : characters;

    public int OffsetOf(int index) => start + index;

    public bool Has(ReadOnlySpan<char> words) => Characters.IndexOf(words) >= 0;

    /// <summary>Hides a mistake that has been reported, so that nothing else is found in it.</summary>
    public void Hide(int index, int count)
    {
        characters ??= Written.ToArray();
        for (var at = index; at < index + count; at++)
        {
            characters[at] = characters[at] == '\n' ? '\n' : Hidden;
        }

        text = null;
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
        if (from < 0 || from > length || content.IsEmpty)
        {
            return;
        }

        // The span of an escaped character begins with the backslash, and that of a table's cell with its spaces.
        var found = Written.Slice(from, Math.Min(length - from, literal.Span.Length)).IndexOf(content);
        if (found >= 0)
        {
            var escaped = literal.IsFirstCharacterEscaped ? 1 : 0;
            content[escaped..].CopyTo(characters.AsSpan(from + found + escaped));
        }
    }
}
