using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>Turns what the parser complains about into the mistake that was made, with the line as it should read.</summary>
/// <param name="lines">The lines of the YAML.</param>
/// <param name="linesBefore">The number of lines before them in the file.</param>
internal sealed partial class YamlMistakes(string[] lines, int linesBefore)
{
    public static Diagnostic Tab(Location at) => Rules.TabInIndentation(at);

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
            var rest = line[(at.Column - 1)..];
            return Rules.QuoteNotClosed(at, rest, rest.TrimEnd() + rest[0]);
        }

        if (message.Contains("cannot start any token", StringComparison.Ordinal) && at.Column <= line.Length)
        {
            var value = line[(at.Column - 1)..].TrimEnd();
            return Rules.SpecialFirstCharacter(at, value, Quoted(value));
        }

        var field = Field().Match(line.TrimEnd());
        if (message.Contains("invalid mapping", StringComparison.Ordinal) && field.Success && at.Column > field.Groups["value"].Index && field.Groups["value"].Value.Contains(": ", StringComparison.Ordinal))
        {
            return Rules.ColonInValue(at with { Column = field.Groups["value"].Index + 1 }, field.Groups["value"].Value, Quoted(field.Groups["value"].Value));
        }

        return field.Success && TextAfterQuote().IsMatch(field.Groups["value"].Value)
            ? Rules.TextAfterQuote(at with { Column = field.Groups["value"].Index + 1 }, field.Groups["value"].Value, Quoted(field.Groups["value"].Value))
            : Indentation(at, line);
    }

    /// <param name="at">The opening bracket.</param>
    public Diagnostic BracketNotClosed(Location at)
    {
        var rest = LineAt(at) is { } line && at.Column <= line.Length ? line[(at.Column - 1)..].TrimEnd() : "[";
        return Rules.BracketNotClosed(at, rest, rest.TrimEnd(',') + (rest[0] == '{' ? "}" : "]"));
    }

    public static Diagnostic BadEscape(Location at) => Rules.BadEscape(at);

    private Diagnostic Indentation(Location at, string line)
    {
        var own = IndentationOf(line);
        var above = lines.Take(at.Line - linesBefore - 1).LastOrDefault(earlier => earlier.Trim().Length > 0 && !earlier.TrimStart().StartsWith('#'));
        return line.Trim().Length == 0 || above is null || IndentationOf(above) == own
            ? Rules.InvalidYaml(at, "this is not a field, or not in the right place for one")
            : Rules.WrongIndentation(at, own, IndentationOf(above));
    }

    private string LineAt(Location at) => lines.ElementAtOrDefault(at.Line - linesBefore - 1)?.TrimEnd('\r') ?? "";

    private static int IndentationOf(string line) => line.Length - line.TrimStart(' ').Length;

    /// <summary>In the marks that the value doesn't hold.</summary>
    private static string Quoted(string value) => value.Contains('"') && !value.Contains('\'') ? $"'{value}'" : $"\"{value.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"";

    [GeneratedRegex(@"^ *(?:- +)*[A-Za-z][\w-]*: +(?<value>\S.*)\z")]
    private static partial Regex Field();

    [GeneratedRegex("^(?:\"[^\"]*\"|'[^']*')\\s*\\S")]
    private static partial Regex TextAfterQuote();
}
