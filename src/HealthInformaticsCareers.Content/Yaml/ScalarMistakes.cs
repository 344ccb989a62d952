using System.Net;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Yaml;

/// <summary>What YAML accepts in a value although its author meant something else.</summary>
internal static partial class ScalarMistakes
{
    /// <summary>Marks that work in the text of a page only, and codes that work in HTML only.</summary>
    /// <param name="at">Where the value begins.</param>
    public static Diagnostic? Markup(string value, Location at, bool isOnOneLine) =>
        !value.AsSpan().ContainsAny('[', '*', '&') ? null
        : PageMarkup().Match(value) is { Success: true } markup ? Rules.MarkupInField(isOnOneLine ? at with { Column = at.Column + markup.Index } : at, markup.Value, markup.Groups["words"].Value)
        : Entity().Match(value) is { Success: true } entity ? Rules.Entity(isOnOneLine ? at with { Column = at.Column + entity.Index } : at, entity.Value, WebUtility.HtmlDecode(entity.Value))
        : null;

    /// <returns>The words between a pair of curly quotation marks, if the value is nothing else.</returns>
    public static string? InCurlyQuotes(string value) => value is ['“' or '„' or '‘', ..] && CurlyQuotes().Match(value) is { Success: true } match ? match.Groups["words"].Value : null;

    /// <summary>A line that was meant as a field or an item, but became part of the value above it.</summary>
    /// <param name="lines">The lines that the value takes.</param>
    /// <param name="at">Where the value begins.</param>
    public static IEnumerable<Diagnostic> FoldedLines(IReadOnlyList<string> lines, Location at)
    {
        var indentation = lines[0][..(lines[0].Length - lines[0].TrimStart(' ').Length)];
        var isItem = lines[0].AsSpan(indentation.Length).StartsWith("- ");
        foreach (var (index, line) in lines.Index().Skip(1))
        {
            var column = line.Length - line.TrimStart(' ').Length;
            if (Item().Match(line) is { Success: true } item)
            {
                yield return Rules.FoldedLine(at with { Line = at.Line + index, Column = column + 1 }, line.Trim(), at.Line, $"{(isItem ? indentation : new string(' ', indentation.Length + 2))}- {item.Groups["words"].Value}");
            }
            else if (Field().Match(line) is { Success: true } field)
            {
                yield return Rules.FoldedLine(at with { Line = at.Line + index, Column = column + 1 }, line.Trim(), at.Line, $"{indentation}{(isItem ? "  " : "")}{field.Groups["name"].Value}: {field.Groups["words"].Value}");
            }
        }
    }

    [GeneratedRegex(@"\[(?<words>[^\[\]]{1,200})\]\([^\s()]{1,2000}\)|\*\*(?<words>[^\s*][^*]{0,200})\*\*")]
    private static partial Regex PageMarkup();

    [GeneratedRegex("&(?:amp|nbsp|lt|gt|quot|apos|[lr][sd]quo|[nm]dash|pound|hellip|#[0-9]{1,6}|#x[0-9A-Fa-f]{1,5});")]
    private static partial Regex Entity();

    [GeneratedRegex("^[“„](?<words>[^“”„]*)[”“]\\z|^[‘](?<words>[^‘’]*)[’]\\z")]
    private static partial Regex CurlyQuotes();

    [GeneratedRegex(@"^ *(?:[-•*–][^\S\n]*)(?<words>[^\s-].*?) *\z")]
    private static partial Regex Item();

    [GeneratedRegex(@"^ *(?<name>[a-z][a-z-]{1,40})(?::(?!//)| *= *)(?<words>\S.*?) *\z")]
    private static partial Regex Field();
}
