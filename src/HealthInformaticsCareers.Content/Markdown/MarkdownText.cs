using HealthInformaticsCareers.Content.Text;
using Markdig.Syntax;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>The Markdown of a file. Its front matter is replaced by empty lines, so that every line keeps its number.</summary>
internal sealed class MarkdownText
{
    private readonly string path;
    private readonly List<int> lineStarts;

    /// <param name="frontMatterLines">The number of lines of front matter, including both fences.</param>
    /// <param name="frontMatterLength">The number of characters of front matter, including both fences.</param>
    public MarkdownText(string path, string file, int frontMatterLines, int frontMatterLength)
    {
        this.path = path;
        Text = string.Concat(new string('\n', frontMatterLines), file.AsSpan(frontMatterLength));
        BodyStart = new(path, frontMatterLines + (file[frontMatterLength - 1] == '\n' ? 1 : 0));
        lineStarts = new(Text.AsSpan().Count('\n') + 1) { 0 };
        for (var end = Text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = Text.IndexOf('\n', end + 1))
        {
            lineStarts.Add(end + 1);
        }
    }

    public string Text { get; }

    /// <summary>The first line after the front matter; the closing fence if the file ends with it.</summary>
    public Location BodyStart { get; }

    public Location At(MarkdownObject node) => AtOffset(node.Span.Start);

    /// <param name="line">Counted from 0, as the parser counts.</param>
    public Location AtLine(int line) => new(path, line + 1);

    /// <param name="line">Counted from 0, as the parser counts.</param>
    public string LineAt(int line) => Text[lineStarts[line]..(line + 1 < lineStarts.Count ? lineStarts[line + 1] - 1 : Text.Length)];

    public Location AtOffset(int offset)
    {
        var line = lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new Location(path, line + 1, offset - lineStarts[line] + 1);
    }
}
