using System.Text;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>Changes to the text of one file. All positions are those of the file as it is, and everything else in it stays as it is.</summary>
internal sealed class FileEdits
{
    private static readonly UTF8Encoding Utf8 = new(encoderShouldEmitUTF8Identifier: false);

    private readonly List<int> lineStarts = [0];
    private readonly List<(int Start, int End, string New)> edits = [];

    public FileEdits(string path, byte[] bytes)
    {
        Path = path;
        Text = Utf8.GetString(bytes);
        for (var index = 0; index < Text.Length; index++)
        {
            if (Text[index] == '\n' || (Text[index] == '\r' && (index + 1 == Text.Length || Text[index + 1] != '\n')))
            {
                lineStarts.Add(index + 1);
            }
        }

        LineEnd = Text.Contains("\r\n", StringComparison.Ordinal) ? "\r\n" : "\n";
    }

    public string Path { get; }

    public string Text { get; }

    public string LineEnd { get; }

    /// <summary>The path that the file gets; null if it is deleted.</summary>
    public string? NewPath { get; set; }

    public byte[] NewBytes => Utf8.GetBytes(NewText(0, Text.Length));

    public bool HasEdits => edits.Count > 0;

    public int OffsetOf(Location at) => LineStart(at.Line) + at.Column - 1 + (at.Line == 1 && Text.StartsWith('\uFEFF') ? 1 : 0);

    /// <summary>The start of a line, or the end of the text if it has no such line.</summary>
    public int LineStart(int line) => line <= lineStarts.Count ? lineStarts[line - 1] : Text.Length;

    public string Line(int line) => Text[LineStart(line)..LineStart(line + 1)].TrimEnd('\r', '\n');

    public void Replace(int start, int end, string with) => edits.Add((start, end, with));

    public void InsertLines(int before, IEnumerable<string> lines)
    {
        var start = LineStart(before);
        var isAfterUnfinishedLine = start == Text.Length && start > 0 && Text[start - 1] is not ('\n' or '\r');
        Replace(start, start, (isAfterUnfinishedLine ? LineEnd : "") + string.Concat(lines.Select(line => line + LineEnd)));
    }

    public void DeleteLines(int first, int last) => Replace(LineStart(first), LineStart(last + 1), "");

    /// <summary>Replaces an id or an address, which may stand in quotation marks.</summary>
    public void ReplaceWritten(Location at, string written, string with)
    {
        var start = StartOf(at, written);
        Replace(start, start + written.Length, with);
    }

    /// <returns>Where <paramref name="written"/> begins, at a place or just behind a quotation mark there.</returns>
    public int StartOf(Location at, string written)
    {
        var start = OffsetOf(at);
        start += start < Text.Length && Text[start] is '"' or '\'' ? 1 : 0;
        if (IsAt(start, written))
        {
            return start;
        }

        // A letter whose accent is a character of its own moves what is behind it on the line.
        var (first, end) = (LineStart(at.Line), LineStart(at.Line + 1));
        start = Text.IndexOf(written, first, end - first, StringComparison.Ordinal);
        return start >= 0 && Text.IndexOf(written, start + 1, end - start - 1, StringComparison.Ordinal) < 0
            ? start
            : throw new RefusedException($"{Path}({at.Line},{at.Column}): '{written}' is written in a way that a verb cannot change. Change it by hand.");
    }

    /// <returns>Each changed line before and after, as <c>path(line): - text</c> and <c>path(line): + text</c>.</returns>
    public IEnumerable<string> Describe()
    {
        if (NewPath != Path)
        {
            yield return NewPath is null ? $"{Path}: deleted" : $"{Path}: moved to {NewPath}";
        }

        foreach (var group in NewPath is null ? [] : GroupedByLines())
        {
            foreach (var (sign, text) in new[] { ('-', Text[group.Start..group.End]), ('+', NewText(group.Start, group.End)) })
            {
                foreach (var line in text.Split('\n').Select(line => line.TrimEnd('\r')).Where(line => line.Length > 0))
                {
                    yield return $"{NewPath}({group.Line}): {sign} {line}";
                }
            }
        }
    }

    private bool IsAt(int start, string written) => start + written.Length <= Text.Length && Text.AsSpan(start, written.Length).SequenceEqual(written);

    /// <summary>Runs of whole lines that edits touch. A line that is inserted stands alone.</summary>
    private IEnumerable<(int Line, int Start, int End)> GroupedByLines()
    {
        var last = (Line: 0, Start: 0, End: -1);
        foreach (var (start, end, with) in edits.OrderBy(edit => edit.Start))
        {
            var line = lineStarts.FindLastIndex(first => first <= start) + 1;
            var isInsertedLine = start == end && start == LineStart(line) && with.EndsWith('\n');
            var group = (Line: line, Start: isInsertedLine ? start : LineStart(line), End: isInsertedLine ? start : LineStart(lineStarts.FindLastIndex(first => first <= Math.Max(start, end - 1)) + 2));
            if (last.End >= 0 && group.Start >= last.End && group.Start > last.Start)
            {
                yield return last;
                last = group;
            }
            else
            {
                last = last.End < 0 ? group : last with { End = Math.Max(last.End, group.End) };
            }
        }

        if (last.End >= 0)
        {
            yield return last;
        }
    }

    private string NewText(int from, int to)
    {
        var result = new StringBuilder();
        var written = from;
        foreach (var (start, end, with) in edits.Where(edit => edit.Start >= from && edit.End <= to && (edit.Start < to || from == to || to == Text.Length)).OrderBy(edit => edit.Start))
        {
            // Two changes of one place are the same, such as a list item that is named twice.
            if (start >= written)
            {
                result.Append(Text, written, start - written).Append(with);
                written = end;
            }
        }

        return result.Append(Text, written, to - written).ToString();
    }
}
