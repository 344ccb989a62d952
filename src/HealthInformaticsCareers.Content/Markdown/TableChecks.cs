using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Syntax;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Checks tables, and finds lines that were meant to be one.</summary>
internal sealed partial class TableChecks(MarkdownText text, FileReport report, bool warn)
{
    private const int MostLettersShown = 80;

    public void Check(Table table)
    {
        var rows = table.OfType<TableRow>().ToList();
        var columns = Cells(rows[0]);
        foreach (var (index, row) in rows.Index().Where(pair => Cells(pair.Item) != columns))
        {
            report.Problems.Add(Rules.RowOfOtherLength(text.AtLine(row.Line), index + 1, Cells(row), columns, text.LineAt(row.Line).Trim()));
        }

        var names = rows[0].OfType<TableCell>().Take(columns).Select(WordsOf).ToList();
        report.Problems.AddRange(names.Index().Where(name => name.Index > 0 && name.Item.Length == 0).Select(name => Rules.ColumnWithoutName(text.AtLine(rows[0].Line), name.Index + 1)));
        if (columns == 1 && warn)
        {
            report.Problems.Add(Rules.TableOfOneColumn(text.AtLine(rows[0].Line), rows.Count > 1 ? WordsOf((TableCell)rows[1][0]) : names[0]));
        }
    }

    /// <summary>The words of a cell.</summary>
    public static string WordsOf(TableCell cell) => string.Join(' ', cell.OfType<ParagraphBlock>().Select(paragraph => MarkdownWords.Of(paragraph.Inline))).Trim();

    /// <summary>Reports a table that the parser took for a paragraph.</summary>
    public void CheckParagraph(VisibleText visible)
    {
        if (!visible.Has("|"))
        {
            return;
        }

        var lines = Line().Matches(visible.Text).Where(match => match.Length > 0).ToList();
        var separator = lines.FindIndex(line => Separator().IsMatch(line.Value));
        if (separator == 0)
        {
            Report(lines[0], "the first row has to name the columns", $"Above it, write a line such as '{(lines.Count > 1 ? NamesLike(lines[1].Value) : "| Name | Meaning |")}'.");
        }
        else if (separator > 0 && lines.Skip(separator + 1).FirstOrDefault(line => !line.Value.Contains('|', StringComparison.Ordinal)) is { } tail)
        {
            Report(tail, "it has no '|'", Written(tail) is { Length: <= MostLettersShown } row
                ? $"Put an empty line above '{row}', or write it as a row: '| {row} |'."
                : "Put an empty line above it, or write it as a row, with '|' at its beginning and at its end.");
        }
        else if (separator > 0)
        {
            Report(lines[separator], "it does not fit the line above it", $"Below the names of the columns, write '{SeparatorFor(lines[separator - 1].Value)}'.");
        }
        else if (lines.FindIndex(line => Row().IsMatch(line.Value)) is >= 0 and var first && first + 1 < lines.Count && Row().IsMatch(lines[first + 1].Value))
        {
            Report(lines[first], "no line of hyphens follows it", $"Below it, write '{SeparatorFor(lines[first].Value)}'.");
        }

        void Report(Capture line, string why, string fix)
        {
            report.Problems.Add(Rules.NotATable(text.AtOffset(visible.OffsetOf(line.Index)), Written(line), why, fix));
            visible.Hide(0, visible.Text.Length);
        }

        string Written(Capture line) => visible.Source.Substring(line.Index, line.Length).Trim();
    }

    /// <summary>A row that is too short is filled up with cells that have no text at all, not even an empty one.</summary>
    private static int Cells(TableRow row) => row.OfType<TableCell>().Count(cell => cell.Count > 0);

    private static int Columns(string row) => Math.Clamp(row.Trim().Trim('|').Count(c => c == '|') + 1, 1, Limits.TableColumns);

    private static string SeparatorFor(string row) => string.Concat(Enumerable.Repeat("|---", Columns(row))) + "|";

    private static string NamesLike(string row) => string.Concat(Enumerable.Range(1, Columns(row)).Select(column => $"| Column {column} ")) + "|";

    [GeneratedRegex("[^\\n]+")]
    private static partial Regex Line();

    [GeneratedRegex(@"^[\s\0]*\|?[\s:]*-{2,}[\s:|-]*$")]
    private static partial Regex Separator();

    [GeneratedRegex(@"^[\s\0]*\|[^\n]*\|[\s\0]*$")]
    private static partial Regex Row();
}
