using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content.Text;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Finds lines of a paragraph that look like a heading, a list or a table and aren't.</summary>
internal sealed partial class LineMistakes(MarkdownText text, FileReport report)
{
    private const int MostLettersOfAHeading = 80;
    private const int MostLettersShown = 40;

    /// <summary>The last paragraph with a mistake; what follows it directly belongs to the same list.</summary>
    private Block? lastItem;

    /// <returns>The headings without a space behind their '#' signs, which count as headings, so that nothing else is reported because of them.</returns>
    public IEnumerable<(int Level, string Title)> HeadingsWithoutSpace(VisibleText visible)
    {
        foreach (Match match in Heading().Matches(visible.Text))
        {
            var signs = match.Groups["signs"];
            var isWhole = match.Length == visible.Text.Length;
            if (signs.Length > 1 || isWhole)
            {
                var level = Math.Max(2, signs.Length);
                var title = visible.Source[(signs.Index + signs.Length)..(match.Index + match.Length)].Trim();
                report.Problems.Add(Rules.HeadingWithoutSpace(At(visible, signs), signs.Value + title, $"{new string('#', level)} {title}"));
                visible.Hide(match.Index, match.Length);
                yield return (level, title);
            }
        }
    }

    /// <param name="level">The level that a heading would have here.</param>
    public void CheckBoldLine(ParagraphBlock paragraph, int level)
    {
        if (paragraph is { Parent: MarkdownDocument parent, Inline.FirstChild: EmphasisInline { DelimiterCount: 2 } bold }
            && bold.NextSibling is null
            && MarkdownWords.Of(paragraph.Inline).Trim() is { Length: > 0 and <= MostLettersOfAHeading } words
            && words[^1] is not ('.' or '!' or ',' or ';' or ':')
            && parent.IndexOf(paragraph) + 1 < parent.Count
            && parent[parent.IndexOf(paragraph) + 1] is not HeadingBlock and not ThematicBreakBlock and not LinkReferenceDefinitionGroup)
        {
            report.Problems.Add(Rules.BoldAsHeading(text.At(paragraph), $"**{words}**", $"{new string('#', level)} {words}"));
        }
    }

    /// <summary>Reports the first line of what looks like a list.</summary>
    public void CheckLists(ParagraphBlock paragraph, VisibleText visible)
    {
        if (FirstItem(visible) is not { } item)
        {
            return;
        }

        var isAnother = lastItem is not null && lastItem.Parent == paragraph.Parent && paragraph.Parent!.IndexOf(paragraph) == paragraph.Parent.IndexOf(lastItem) + 1;
        lastItem = paragraph;
        if (!isAnother)
        {
            var line = visible.Source[item.Line.Index..(item.Line.Index + item.Line.Length)];
            report.Problems.Add(Rules.NotAList(At(visible, item.Line), line, item.Why, item.Fix));
        }
    }

    private static (Group Line, string Why, string Fix)? FirstItem(VisibleText visible)
    {
        if (Sign().Match(visible.Text) is { Success: true } sign)
        {
            return (sign.Groups["line"], $"'{sign.Groups["mark"].Value}' does not begin one", $"Write '- {Short(visible, sign)}', and each other item in the same way.");
        }

        var dashes = Dash().Matches(visible.Text);
        if (dashes.Count > 1 || (dashes.Count == 1 && dashes[0].Index == 0 && dashes[0].Groups["mark"].Value == "–"))
        {
            return (dashes[0].Groups["line"], $"the dash '{dashes[0].Groups["mark"].Value}' does not begin one", $"Write '- {Short(visible, dashes[0])}' with a hyphen, and each other item in the same way.");
        }

        if (WithoutSpace().Match(visible.Text) is { Success: true } close)
        {
            var mark = close.Groups["mark"].Value;
            return (close.Groups["line"], $"a space is missing after '{mark}'", $"Write '{(mark is "*" ? "-" : mark)} {Short(visible, close)}', and each other item in the same way.");
        }

        if (Letter().Match(visible.Text) is { Success: true } letter)
        {
            return (letter.Groups["line"], $"'{letter.Groups["mark"].Value}' does not begin one", $"Write '1. {Short(visible, letter)}', and number the other items in the same way.");
        }

        return Number().Match(visible.Text) is { Success: true } number
            ? (number.Groups["line"], "only a list that begins with 1 can follow a paragraph directly", $"Put an empty line above '{number.Groups["mark"].Value} {Short(visible, number)}'.")
            : null;
    }

    /// <summary>The first words of an item.</summary>
    private static string Short(VisibleText visible, Match match)
    {
        var item = match.Groups["item"];
        var words = visible.Source.Substring(item.Index, item.Length);
        return words.Length > MostLettersShown ? words[..(MostLettersShown - 1)].TrimEnd() + "…" : words;
    }

    private Location At(VisibleText visible, Group group) => text.AtOffset(visible.OffsetOf(group.Index));

    [GeneratedRegex(@"^\0*(?<signs>#{1,6})[\p{L}\p{N}""'“‘*_\0][^\n]*$", RegexOptions.Multiline)]
    private static partial Regex Heading();

    [GeneratedRegex(@"^\0*(?<line>(?<mark>[•◦▪‣●○■·])[^\S\n]*(?<item>[^\s][^\n]*))$", RegexOptions.Multiline)]
    private static partial Regex Sign();

    [GeneratedRegex(@"^\0*(?<line>(?<mark>[–—])[^\S\n]+(?<item>[^\s][^\n]*))$", RegexOptions.Multiline)]
    private static partial Regex Dash();

    [GeneratedRegex(@"^\0*(?<line>(?<mark>[*-]|[0-9]{1,2}[.)])(?<item>\p{Lu}?\p{Ll}[^\n*]*))$", RegexOptions.Multiline)]
    private static partial Regex WithoutSpace();

    [GeneratedRegex(@"^\0*(?<line>(?<mark>(?:[a-hA-H]|[ivx]{1,4})\))[^\S\n]+(?<item>[^\s][^\n]*))$", RegexOptions.Multiline)]
    private static partial Regex Letter();

    /// <summary>Behind a sentence or a colon; elsewhere the number is part of a sentence that goes on.</summary>
    [GeneratedRegex(@"(?<=[:.;][^\S\n]?\n)\0*(?<line>(?<mark>[0-9]{1,2}[.)])[^\S\n]+(?<item>[^\s][^\n]*))$", RegexOptions.Multiline)]
    private static partial Regex Number();
}
