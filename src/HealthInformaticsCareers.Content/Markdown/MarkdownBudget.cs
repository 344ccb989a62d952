using System.Buffers;
using System.Text;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Rejects Markdown that would be expensive to parse, before it is parsed: the time grows with the square of a paragraph's length.</summary>
internal static class MarkdownBudget
{
    private const string Delimiters = "#=*_`[]()<>!~&-+\"'\\|";
    private static readonly SearchValues<char> AnyDelimiter = SearchValues.Create(Delimiters);

    public static Diagnostic? Exceeded(string text, string path)
    {
        var run = 0;
        var inRun = new int[Delimiters.Length];
        var inPage = new int[Delimiters.Length];
        var definitions = 0;
        var (definesInRun, longestDefinition) = (false, 0);
        var rowsInRun = 0;
        var number = 0;
        foreach (var range in text.AsSpan().Split('\n'))
        {
            var line = text.AsSpan(range);
            var at = new Location(path, ++number);

            // In Markdown only spaces and tabs make a line blank; a no-break space does not.
            if (line.Trim(" \t").IsEmpty)
            {
                run = 0;
                definesInRun = false;
                rowsInRun = 0;
                Array.Clear(inRun);
                continue;
            }

            run += Encoding.UTF8.GetByteCount(line) + 1;
            if (run > Limits.MarkdownRunBytes)
            {
                return Rules.OverLimit(at, $"there are more than {Limits.MarkdownRunBytes / 1024} KiB of text here without an empty line");
            }

            if (ColumnsIfSeparator(line) is > Limits.TableColumns)
            {
                return Rules.OverLimit(at, $"the table has more than {Limits.TableColumns} columns");
            }

            // Counted from the separator on, which is itself no row.
            rowsInRun += rowsInRun > 0 || ColumnsIfSeparator(line) > 0 ? 1 : 0;
            if (rowsInRun > Limits.TableRows + 1)
            {
                return Rules.OverLimit(at, $"the table has more than {Limits.TableRows} rows");
            }

            if (TooManyMarkers(line) is { } column)
            {
                return Rules.TooDeep(at with { Column = column }, Limits.MarkdownNesting);
            }

            for (int next, index = 0; (next = line[index..].IndexOfAny(AnyDelimiter)) >= 0; index += next + 1)
            {
                var delimiter = line[index + next];
                var position = Delimiters.IndexOf(delimiter, StringComparison.Ordinal);
                if (++inRun[position] > (delimiter == '|' ? Limits.PipesInRun : Limits.DelimitersInRun))
                {
                    return Rules.OverLimit(at, $"this paragraph has the character '{delimiter}' more than {inRun[position] - 1:#,0} times");
                }

                if (++inPage[position] > (delimiter == '|' ? Limits.PipesInPage : Limits.DelimitersInPage))
                {
                    return Rules.OverLimit(at, $"the page has the character '{delimiter}' more than {inPage[position] - 1:#,0} times");
                }
            }

            // The parser copies a definition's title and address for every link that uses it, if they contain an entity.
            definesInRun |= line.Contains("]:", StringComparison.Ordinal);
            longestDefinition = definesInRun ? Math.Max(longestDefinition, run) : longestDefinition;
            if ((long)longestDefinition * inPage[Delimiters.IndexOf('[', StringComparison.Ordinal)] > Limits.DefinitionsTimesLinks)
            {
                return Rules.OverLimit(at, "a link definition on this page is too long to be used by so many links");
            }

            var start = line.TrimStart(" \t>");
            if (start.StartsWith('[') && start.Contains("]:", StringComparison.Ordinal) && ++definitions > Limits.ReferenceDefinitions)
            {
                return Rules.OverLimit(at, $"the page has more than {Limits.ReferenceDefinitions} link definitions");
            }
        }

        return null;
    }

    /// <summary>
    /// Every <c>&gt;</c>, <c>-</c> or <c>1.</c> at the start of a line opens a quotation or a list inside the one before, and the parser walks
    /// through all of them for each.
    /// </summary>
    /// <returns>The column of the first marker that is one too many.</returns>
    private static int? TooManyMarkers(ReadOnlySpan<char> line)
    {
        var markers = 0;
        for (var index = 0; index < line.Length; index++)
        {
            if (line[index] is ' ' or '\t')
            {
                continue;
            }

            var length = MarkerLength(line[index..]);
            if (length == 0 || IsThematicBreak(line[index..]))
            {
                return null;
            }

            if (++markers > Limits.MarkdownNesting)
            {
                return index + 1;
            }

            index += length - 1;
        }

        return null;
    }

    /// <returns>The number of columns if the line is one such as <c>|---|---|</c>, which makes the line above it a header; else 0.</returns>
    private static int ColumnsIfSeparator(ReadOnlySpan<char> line)
    {
        var row = line.Trim(" \t>");
        return row.IndexOfAnyExcept("|:- \t") < 0 && row.Contains('|') && row.Contains('-') ? row.Trim('|').Count('|') + 1 : 0;
    }

    private static int MarkerLength(ReadOnlySpan<char> rest)
    {
        if (rest[0] == '>')
        {
            return 1;
        }

        var digits = rest.IndexOfAnyExceptInRange('0', '9');
        var length = rest[0] is '-' or '*' or '+' ? 1 : digits > 0 && rest[digits] is '.' or ')' ? digits + 1 : 0;
        return length > 0 && (length == rest.Length || rest[length] is ' ' or '\t') ? length : 0;
    }

    /// <summary>A line such as <c>- - -</c>.</summary>
    private static bool IsThematicBreak(ReadOnlySpan<char> rest) =>
        rest[0] is '-' or '*' && rest.IndexOfAnyExcept(rest[0], ' ', '\t') < 0 && rest.Count(rest[0]) >= 3;
}
