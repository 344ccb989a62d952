using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>
/// Finds text that looks like markup and isn't. Every pattern takes time in proportion to the text, because what may be long cannot
/// contain what ends it or is limited in length.
/// </summary>
/// <param name="warn">Whether to look for what is only probably wrong, too.</param>
internal sealed partial class MarkupMistakes(MarkdownText text, FileReport report, bool warn)
{
    private const string Target = @"(?:https?://|www\.|mailto:|tel:|/|#)";

    private readonly HashSet<string> footnotes = [];

    /// <summary>Looks for slips inside lines. What is found is hidden from later checks.</summary>
    public void Check(VisibleText visible)
    {
        // Each pattern is only tried on a text that has its signs, because most have none of them.
        if (visible.Has("{"))
        {
            Find(visible, Command(), (at, match) => Rules.Shortcode(at, Written(visible, match)));
        }

        if (visible.Has("[^"))
        {
            Find(visible, Note(), (at, match) => footnotes.Add(match.Groups["label"].Value) ? Rules.Footnote(at, Written(visible, match)) : null);
        }

        if (visible.Has("(") || visible.Has("["))
        {
            Find(visible, Reversed(), (at, match) => Link(at, match, "its brackets are the wrong way round"));
            Find(visible, Spaced(), (at, match) => Link(at, match, "there is a space between ']' and '('"));
            Find(visible, NotClosed(), (at, match) => NotClosedLink(at, match));
            Find(visible, NotOpened(), (at, match) => Link(at, match, "the '[' before its words is missing"));
            Find(visible, WithoutMiddle(), (at, match) => Link(at, match, "the ']' after its words is missing"));
        }

        if (visible.Has("**"))
        {
            Find(visible, Bold(), (at, match) => Rules.BoldNotClosed(at, Written(visible, match), "a space separates them from the words", $"**{Group("words", match).Trim()}**", isCertain: true));
            Find(visible, OpenedBold(), (at, match) => Rules.BoldNotClosed(at, Written(visible, match), "nothing closes the bold letters", $"{Written(visible, match)}**"));
            Find(visible, ClosedBold(), (at, match) => Rules.BoldNotClosed(at, Written(visible, match), "nothing opens the bold letters", $"**{Written(visible, match)}"));
        }

        if (warn && (visible.Has("://") || visible.Has("www")))
        {
            Find(visible, Address(), (at, match) => Rules.BareAddress(at, match.Value, $"[{match.Groups["host"].Value}](https://{match.Groups["rest"].Value})"));
        }

        Diagnostic Link(Location at, Match match, string why) =>
            Rules.NotALink(at, Written(visible, match), why, $"[{Group("words", match)}]({Group("url", match)})");

        Diagnostic NotClosedLink(Location at, Match match) => match.Groups["rest"].Success
            ? Rules.NotALink(at, Written(visible, match), "its address contains a space", $"[{Group("words", match)}]({Spaces().Replace(Group("url", match) + Group("rest", match)[..^1].TrimEnd(), match.Groups["url"].Value.StartsWith('/') ? "-" : "%20")})", isCertain: false)
            : Rules.NotALink(at, Written(visible, match), "the ')' after its address is missing", $"[{Group("words", match)}]({Group("url", match).TrimEnd('.', ',', ';')})");

        string Group(string name, Match match) => match.Groups[name] is var group ? visible.Source.Substring(group.Index, group.Length) : "";
    }

    /// <summary>A footnote whose text is a single word is a link definition to the parser.</summary>
    /// <returns>True if the definition is one.</returns>
    public bool IsFootnote(LinkReferenceDefinition? definition, MarkdownObject at)
    {
        if (definition?.Label is not ['^', ..] label)
        {
            return false;
        }

        if (footnotes.Add(label[1..]))
        {
            report.Problems.Add(Rules.Footnote(text.At(at), $"[{label}]"));
        }

        return true;
    }

    public void Check(HtmlEntityInline entity)
    {
        if (warn)
        {
            var character = entity.Transcoded.ToString();
            report.Problems.Add(Rules.Entity(text.At(entity), entity.Original.ToString(), character is "<" or "*" or "_" or "[" or "]" or "`" or "\\" ? "\\" + character : character));
        }
    }

    /// <summary>Code between fences was meant to be code.</summary>
    public void Check(CodeBlock code)
    {
        if (warn && code is not FencedCodeBlock && code.Lines.ToString().Trim() is { Length: > 0 } written)
        {
            report.Problems.Add(Rules.IndentedCode(text.At(code), written.Split('\n')[0]));
        }
    }

    private static string Written(VisibleText visible, Capture match) => visible.Source.Substring(match.Index, match.Length);

    private void Find(VisibleText visible, Regex pattern, Func<Location, Match, Diagnostic?> problem)
    {
        foreach (Match match in pattern.Matches(visible.Text))
        {
            if (problem(text.AtOffset(visible.OffsetOf(match.Index)), match) is { } found)
            {
                report.Problems.Add(found);
            }

            visible.Hide(match.Index, match.Length);
        }
    }

    [GeneratedRegex(@"\{[{%][^\n}]{0,200}(?:\}{1,2})?")]
    private static partial Regex Command();

    [GeneratedRegex(@"\[\^(?<label>[^\s\[\]^]{1,50})\]:?")]
    private static partial Regex Note();

    [GeneratedRegex(@"\((?<words>[^()\[\]\n]{1,200})\)\[(?<url>" + Target + @"[^\s\[\]]{0,2000})\]")]
    private static partial Regex Reversed();

    [GeneratedRegex(@"\[(?<words>[^\[\]\n]{1,200})\]\s{1,9}\((?<url>" + Target + @"[^\s()]{0,2000})\)")]
    private static partial Regex Spaced();

    [GeneratedRegex(@"\[(?<words>[^\[\]\n]{1,200})\]\((?<url>[^\s()\0]{1,2000})(?<rest>[^()\n]{1,200}\))?")]
    private static partial Regex NotClosed();

    [GeneratedRegex(@"(?<words>[\p{L}\p{N}-]{1,50})\]\((?<url>" + Target + @"[^\s()]{0,2000})\)")]
    private static partial Regex NotOpened();

    [GeneratedRegex(@"\[(?<words>[^\[\]()\n]{1,200})\((?<url>" + Target + @"[^\s()]{0,2000})\)(?![^\[\n]{0,200}\])")]
    private static partial Regex WithoutMiddle();

    [GeneratedRegex(@"(?<!\*)\*\*(?!\*)(?<words>[^*\n]{1,200})(?<!\*)\*\*(?!\*)")]
    private static partial Regex Bold();

    [GeneratedRegex(@"(?<![*\d])\*\*[\p{L}\p{N}""'“‘£(][^\s*\n.,:;!?]{0,50}[:.!?]?")]
    private static partial Regex OpenedBold();

    [GeneratedRegex(@"[\p{L}\p{N}-]{1,50}[:.!?]?\*\*(?![*\d])")]
    private static partial Regex ClosedBold();

    [GeneratedRegex(@"(?<![\p{L}\p{N}@/._-])(?:https?://(?<rest>(?<host>[\p{L}\p{N}-]+(?:\.[\p{L}\p{N}-]+)+)[^\s<>()\[\]\0]*)|(?<rest>(?<host>www(?:\.[\p{L}\p{N}-]+)+)[^\s<>()\[\]\0]*))(?<![.,;:!?'""])")]
    private static partial Regex Address();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces();
}
