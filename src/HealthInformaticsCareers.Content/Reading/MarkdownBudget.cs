using HealthInformaticsCareers.Content.Diagnostics;

namespace HealthInformaticsCareers.Content.Reading;

/// <summary>Refuses, before parsing, Markdown that would cost a parser more than its length: the cost grows with the square of a paragraph.</summary>
internal static class MarkdownBudget
{
    private const string Delimiters = "*_`[]()<>!~&-+\"'\\";

    public static Diagnostic? Exceeded(IReadOnlyList<string> lines, string path)
    {
        var run = 0;
        var counts = new int[Delimiters.Length];
        var headings = 0;
        var definitions = 0;
        for (var index = 0; index < lines.Count; index++)
        {
            var line = lines[index];
            var at = new Location(path, index + 1);
            if (string.IsNullOrWhiteSpace(line))
            {
                run = 0;
                Array.Clear(counts);
                continue;
            }

            run += line.Length + 1;
            if (run > Limits.MarkdownRunBytes)
            {
                return Rules.OverLimit(at, $"this paragraph has more than {Limits.MarkdownRunBytes / 1024} KiB without an empty line");
            }

            foreach (var delimiter in line)
            {
                var place = Delimiters.IndexOf(delimiter, StringComparison.Ordinal);
                if (place >= 0 && ++counts[place] > Limits.DelimitersInRun)
                {
                    return Rules.OverLimit(at, $"this paragraph has more than {Limits.DelimitersInRun} of the character '{delimiter}'");
                }
            }

            var start = line.TrimStart(' ', '\t', '>');
            if (start.StartsWith('#') && ++headings > Limits.Headings)
            {
                return Rules.OverLimit(at, $"the page has more than {Limits.Headings} headings");
            }

            if (start.StartsWith('[') && start.Contains("]:", StringComparison.Ordinal) && ++definitions > Limits.ReferenceDefinitions)
            {
                return Rules.OverLimit(at, $"the page has more than {Limits.ReferenceDefinitions} link definitions");
            }
        }

        return null;
    }
}
