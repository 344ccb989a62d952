using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>Turns what the parser complains about into the mistake that was made, with the line as it should read.</summary>
/// <param name="lines">The lines of the YAML.</param>
/// <param name="linesBefore">The number of lines before them in the file.</param>
internal sealed partial class YamlMistakes(string[] lines, int linesBefore)
{
    /// <returns>The first line that is indented with a tab, or null.</returns>
    public Diagnostic? Tab(string file)
    {
        var index = Array.FindIndex(lines, line => line.Contains('\t', StringComparison.Ordinal) && TabInIndentation().IsMatch(line));
        if (index < 0)
        {
            return null;
        }

        // The line gets the indentation of the line above it, and two spaces more if it belongs to that line.
        var tab = lines[index].IndexOf('\t', StringComparison.Ordinal);
        var written = lines[index][tab..(lines[index].Length - lines[index].TrimStart(' ', '\t').Length)];
        var above = lines.Take(index).LastOrDefault(line => line.Trim().Length > 0);
        var isBelow = above?.TrimEnd().EndsWith(':') == true || (above?.TrimStart().StartsWith("- ", StringComparison.Ordinal) == true && !lines[index].TrimStart().StartsWith('-'));
        var width = above is null ? 0 : IndentationOf(above) + (isBelow ? 2 : 0);
        return Rules.TabInIndentation(new Location(file, index + 1 + linesBefore, tab + 1), width, width < tab || above?.Contains('\t', StringComparison.Ordinal) == true ? null : new Fix(written, new string(' ', width - tab)));
    }

    /// <summary>A quotation mark or a bracket that is not closed takes in what follows, so that the parser stops far behind it.</summary>
    /// <param name="at">Where it stopped.</param>
    /// <returns>The first value up to there that is not closed although the next line is a field or an item of its own; null if there is none.</returns>
    public Diagnostic? NotClosedBefore(Location at)
    {
        foreach (var (index, line) in lines.Take(at.Line - linesBefore).Index())
        {
            if (Opened().Match(line) is { Success: true } opened
                && lines.Skip(index + 1).FirstOrDefault(next => next.Trim().Length > 0) is var next
                && (next is null || (StartOfNext().IsMatch(next) && IndentationOf(next) <= (opened.Groups["name"].Success ? opened.Groups["name"].Index : IndentationOf(line)))))
            {
                var value = opened.Groups["value"];
                var place = at with { Line = index + 1 + linesBefore, Column = value.Index + 1 };
                if (value.Value[0] is '"' or '\'' ? !ClosedQuote().IsMatch(value.Value) : value.Value.Count(c => c is '[' or '{') > value.Value.Count(c => c is ']' or '}'))
                {
                    return value.Value[0] is '"' or '\'' ? QuoteNotClosed(place, value.Value) : BracketNotClosed(place);
                }
            }
        }

        return null;
    }

    /// <param name="message">The parser's words, which mention scanners and scalars and mean nothing to an editor.</param>
    /// <param name="at">Where it stopped.</param>
    public Diagnostic Of(string message, Location at)
    {
        var line = LineAt(at);
        if (message.Contains("escape", StringComparison.Ordinal) || message.Contains("hexadecimal", StringComparison.Ordinal) || message.Contains("surrogate", StringComparison.Ordinal))
        {
            return BadEscape(at);
        }

        if (message.Contains("quoted scalar", StringComparison.Ordinal) && at.Column <= line.Length)
        {
            return QuoteNotClosed(at, line[(at.Column - 1)..]);
        }

        if (message.Contains("cannot start any token", StringComparison.Ordinal) && at.Column <= line.Length && line.Trim().Length > 0)
        {
            // The parser can stop behind the character, at the spaces that end the line.
            var start = line[(at.Column - 1)..].Trim().Length > 0 ? at.Column - 1 : IndentationOf(line);
            var value = line[start..].TrimEnd();
            return Rules.SpecialFirstCharacter(at with { Column = start + 1 }, value, Quoted(value));
        }

        var field = Field().Match(line.TrimEnd());
        if (field.Success && field.Groups["value"].Value[0] is '|' or '>')
        {
            return Rules.SpecialFirstCharacter(at with { Column = field.Groups["value"].Index + 1 }, field.Groups["value"].Value, Quoted(field.Groups["value"].Value));
        }

        if ((WithoutDash(at) ?? WithoutColon(at)) is { } incomplete)
        {
            return incomplete;
        }

        if (message.Contains("invalid mapping", StringComparison.Ordinal) && field.Success && at.Column > field.Groups["value"].Index && field.Groups["value"].Value.Contains(": ", StringComparison.Ordinal))
        {
            return Rules.ColonInValue(at with { Column = field.Groups["value"].Index + 1 }, field.Groups["value"].Value, Quoted(field.Groups["value"].Value));
        }

        return field.Success && TextAfterQuote().IsMatch(field.Groups["value"].Value)
            ? Rules.TextAfterQuote(at with { Column = field.Groups["value"].Index + 1 }, field.Groups["value"].Value, Quoted(Apostrophe().IsMatch(field.Groups["value"].Value) ? field.Groups["value"].Value[1..^1] : field.Groups["value"].Value))
            : Indentation(at, line);
    }

    /// <summary>Whether a '-' begins an item right before a place.</summary>
    public bool IsItem(Location at) => at.Column > 2 && LineAt(at).AsSpan(at.Column - 3).StartsWith("- ");

    /// <param name="at">The opening bracket.</param>
    public Diagnostic BracketNotClosed(Location at)
    {
        var rest = LineAt(at) is { } line && at.Column <= line.Length && line[(at.Column - 1)..].TrimEnd() is { Length: > 0 } written ? written : "[";
        return Rules.BracketNotClosed(at, rest, rest.TrimEnd(',') + (rest[0] == '{' ? "}" : "]"));
    }

    public Diagnostic BadEscape(Location at)
    {
        var value = LineAt(at) is var line && at.Column <= line.Length ? line[(at.Column - 1)..] : "";
        return Rules.BadEscape(at, value, SingleBackslash().Replace(value, "\\\\"));
    }

    /// <summary>A bracket behind the value closes the list around it.</summary>
    private static Diagnostic QuoteNotClosed(Location at, string value) =>
        Rules.QuoteNotClosed(at, value, value.TrimEnd() is var text && text.EndsWith(']') && !text.Contains('[', StringComparison.Ordinal) ? $"{text[..^1]}{text[0]}]" : text + text[0]);

    /// <returns>The line at a place, or the one above it, if it is an item without a proper '- '; else null.</returns>
    private Diagnostic? WithoutDash(Location at)
    {
        foreach (var index in LinesUpTo(at))
        {
            var (line, indentation) = (lines[index].TrimEnd(), IndentationOf(lines[index]));
            var place = at with { Line = index + 1 + linesBefore, Column = indentation + 1 };
            var next = lines.Skip(index + 1).FirstOrDefault(other => other.Trim().Length > 0 && IndentationOf(other) <= indentation);
            var above = lines.Take(index).LastOrDefault(other => other.Trim().Length > 0 && IndentationOf(other) <= indentation);
            if (OtherBullet().Match(line) is { Success: true } bullet)
            {
                return Rules.ItemWithoutDash(place, line.Trim(), new Fix(line.TrimStart(), $"- {bullet.Groups["words"].Value}"));
            }

            if (Field().IsMatch(line) && !line.TrimStart().StartsWith('-') && IsItemAt(next, indentation) && (above is null || IndentationOf(above) < indentation))
            {
                return Rules.ItemWithoutDash(place, line.Trim(), new Fix(line.TrimStart(), $"- {line.TrimStart()}"));
            }

            if (!StartOfNext().IsMatch(line) && IsItemAt(above, indentation))
            {
                return Rules.ItemWithoutDash(place, line.Trim(), null);
            }
        }

        return null;
    }

    private static bool IsItemAt(string? line, int indentation) => line is not null && IndentationOf(line) == indentation && line.AsSpan(indentation).StartsWith("- ");

    /// <returns>The indices of the line at a place and of the last one above it with text.</returns>
    private IEnumerable<int> LinesUpTo(Location at)
    {
        var last = Math.Min(at.Line - linesBefore, lines.Length) - 1;
        var above = last < 1 ? -1 : Array.FindLastIndex(lines, last - 1, line => line.Trim().Length > 0);
        return new[] { last, above }.Where(index => index >= 0 && lines[index].Trim().Length > 0);
    }

    /// <returns>The line at a place, or the one above it, if it is neither a field nor an item nor a comment; else null.</returns>
    private Diagnostic? WithoutColon(Location at)
    {
        var index = LinesUpTo(at).FirstOrDefault(index => !StartOfNext().IsMatch(lines[index]) && !lines[index].TrimStart().StartsWith('#'), -1);
        if (index < 0)
        {
            return null;
        }

        var line = lines[index].Trim();
        var place = at with { Line = index + 1 + linesBefore, Column = IndentationOf(lines[index]) + 1 };
        var isAboveGroup = lines.ElementAtOrDefault(index + 1) is { } below && below.Trim().Length > 0 && IndentationOf(below) > IndentationOf(lines[index]);
        return isAboveGroup && Name().IsMatch(line) ? Rules.NameWithoutColon(place, line, line + ":", isCertain: true)
            : NameWithoutColon().Match(line) is { Success: true } match
            ? Rules.NameWithoutColon(place, line, $"{match.Groups["name"].Value}: {match.Groups["value"].Value}", isCertain: match.Groups["sign"].Value.Trim().Length > 0)
            : Rules.InvalidYaml(place, line);
    }

    private Diagnostic Indentation(Location at, string line)
    {
        var own = IndentationOf(line);
        var before = lines.Take(at.Line - linesBefore - 1).Where(earlier => earlier.Trim().Length > 0 && !earlier.TrimStart().StartsWith('#')).ToList();
        if (line.Trim().Length == 0 || before.Count == 0 || IndentationOf(before[^1]) == own)
        {
            return Rules.InvalidYaml(at, line.Trim());
        }

        // Fields below the first one of a group, which stands too far to the left.
        var above = before[^1];
        if (own > IndentationOf(above) && StartOfNext().IsMatch(above) && before.Count > 1 && before[^2].TrimEnd().EndsWith(':') && IndentationOf(before[^2]) == IndentationOf(above) && own == IndentationOf(above) + 2)
        {
            return Rules.WrongIndentation(at with { Line = Array.LastIndexOf(lines, above, at.Line - linesBefore - 2) + 1 + linesBefore, Column = 1 }, own - 2, own - 2, new Fix(above, "  " + above));
        }

        if (own > IndentationOf(above) && above.TrimStart().StartsWith("- ", StringComparison.Ordinal) && !StartOfNext().IsMatch(above.TrimStart()[2..]))
        {
            return Rules.InvalidYaml(at with { Line = Array.LastIndexOf(lines, above, at.Line - linesBefore - 2) + 1 + linesBefore, Column = IndentationOf(above) + 3 }, above.TrimStart()[2..]);
        }

        // A space too many or too few: the line belongs to the group whose lines begin right beside it.
        var widths = before.Select(IndentationOf).Append(above.EndsWith(':') ? IndentationOf(above) + 2 : 0).Where(width => Math.Abs(width - own) == 1).Distinct().ToList();
        widths = widths.Contains(IndentationOf(above)) ? [IndentationOf(above)] : widths;
        return Rules.WrongIndentation(at with { Column = 1 }, own, IndentationOf(above), widths.Count == 1 ? new Fix(line, new string(' ', widths[0]) + line.TrimStart()) : null);
    }

    /// <returns>The value of the line at a place, in quotation marks; null if the line is no field.</returns>
    public string? WithQuotes(Location at) => Field().Match(LineAt(at).TrimEnd()) is { Success: true } field ? Quoted(field.Groups["value"].Value) : null;

    private string LineAt(Location at) => lines.ElementAtOrDefault(at.Line - linesBefore - 1)?.TrimEnd('\r') ?? "";

    private static int IndentationOf(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>In the marks that the value doesn't hold.</summary>
    private static string Quoted(string value) => value.Contains('"') && !value.Contains('\'') ? $"'{value}'" : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^ *(?:- +)*[A-Za-z][\w-]*: +(?<value>\S.*)\z")]
    private static partial Regex Field();

    [GeneratedRegex("^ *\\t[ \\t]*\\S")]
    private static partial Regex TabInIndentation();

    /// <summary>A value that begins with a quotation mark or a bracket.</summary>
    [GeneratedRegex(@"^ *(?:- +)*(?:(?<name>[A-Za-z][\w-]*): +)?(?<value>[""'\[{].*?)\s*\z")]
    private static partial Regex Opened();

    [GeneratedRegex(@"^(?:""(?:[^""\\]|\\.)*""|'(?:[^']|'')*')")]
    private static partial Regex ClosedQuote();

    [GeneratedRegex(@"^ *(?:- |-\z|[""']?[A-Za-z][\w-]*[""']? *:(?:\s|\z))")]
    private static partial Regex StartOfNext();

    [GeneratedRegex(@"^[A-Za-z][\w-]*\z")]
    private static partial Regex Name();

    /// <summary>What other programs begin an item with, and a hyphen without its space.</summary>
    [GeneratedRegex(@"^ *(?:[•◦▪‣●–—*+] *|-(?=[^\s-]))(?<words>\S.*)\z")]
    private static partial Regex OtherBullet();

    [GeneratedRegex(@"(?<!\\)\\(?![\\""])")]
    private static partial Regex SingleBackslash();

    [GeneratedRegex(@"^(?:(?<name>[A-Za-z][\w-]*)(?<sign>[:：]| *[=;] *)|(?<name>[a-z][a-z-]*)(?<sign> +))(?<value>\S.*)\z")]
    private static partial Regex NameWithoutColon();

    /// <summary>Single quotation marks around words with an apostrophe, which closes the value too early.</summary>
    [GeneratedRegex(@"^'(?:[^']|(?<=\p{L})'(?=\p{L}))+'\z")]
    private static partial Regex Apostrophe();

    [GeneratedRegex("^(?:\"[^\"]*\"|'[^']*')\\s*\\S")]
    private static partial Regex TextAfterQuote();
}
