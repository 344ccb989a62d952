using HealthInformaticsCareers.Content.Text;
using Markdig.Extensions.Tables;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Checks a syntax tree, gives its headings their ids, and reports its links.</summary>
internal sealed class MarkdownChecks(MarkdownText text, MarkdownRules rules, FileReport report, bool collectPassages)
{
    private readonly MarkupMistakes mistakes = new(text, report, warn: collectPassages);
    private readonly LineMistakes lines = new(text, report);
    private readonly TableChecks tables = new(text, report, warn: collectPassages);

    private readonly List<Heading> headings = [];
    private readonly HashSet<(LinkReferenceDefinition, bool IsImage)> usedDefinitions = [];

    /// <summary>Elements whose start tag has been reported, so that the end tag is not reported too.</summary>
    private readonly List<string> openElements = [];

    public IReadOnlyList<Heading> Headings => headings;

    private int LevelBelowLast => headings.Count == 0 ? 2 : Math.Min(6, headings[^1].Level + 1);

    /// <returns>False if the document must not be written as HTML.</returns>
    public bool Check(MarkdownDocument document)
    {
        if (MarkdownTree.FirstTooDeep(document) is { } deep)
        {
            report.Problems.Add(Rules.TooDeep(text.At(deep), Limits.MarkdownNesting));
            return false;
        }

        if (MarkdownTree.HeadingsIn(document).ElementAtOrDefault(Limits.Headings) is { } tooMany)
        {
            report.Problems.Add(Rules.OverLimit(text.At(tooMany), $"the page has more than {Limits.Headings} headings"));
            return false;
        }

        CheckInside(document);
        SectionChecks.Run(document, headings, rules.RequiredSections, text, report, checksOrder: collectPassages);
        return true;
    }

    /// <summary>Checks a container and everything in it, in the order of the text.</summary>
    private void CheckInside(MarkdownObject container)
    {
        if (container is ContainerBlock blocks)
        {
            for (var index = 0; index < blocks.Count; index++)
            {
                Check(blocks[index]);
                CheckInside(blocks[index]);
            }
        }

        var first = container is LeafBlock leaf ? leaf.Inline?.FirstChild : (container as ContainerInline)?.FirstChild;
        for (var inline = first; inline is not null; inline = inline.NextSibling)
        {
            Check(inline);
            CheckInside(inline);
        }
    }

    private void Check(MarkdownObject node)
    {
        switch (node)
        {
            case HtmlBlock block:
                CheckHtml(text.At(block), block.Lines.ToString());
                break;
            case HtmlInline { PreviousSibling: LiteralInline before } when before.Content.AsSpan().EndsWith("{{"):
                // Reported as a command of another program.
                break;
            case HtmlInline inline:
                CheckHtml(text.At(inline), inline.Tag);
                break;
            case HtmlEntityInline entity:
                if (CheckCharacters(text.At(entity), entity.Transcoded.ToString()))
                {
                    mistakes.Check(entity);
                }

                break;
            case FencedCodeBlock { Info: { } info } code:
                CheckCharacters(text.At(code), info);
                break;
            case CodeBlock code:
                mistakes.Check(code);
                break;
            case HeadingBlock heading:
                CheckHeading(heading);
                mistakes.Check(new VisibleText(heading, text.Text));
                break;
            case Table table:
                tables.Check(table);
                break;
            case ParagraphBlock { Span.IsEmpty: false } paragraph:
                CheckParagraph(paragraph);
                break;
            case LinkReferenceDefinition definition:
                mistakes.IsFootnote(definition, definition);
                break;
            case LinkInline link:
                CheckLink(link);
                break;
            case AutolinkInline autolink:
                CheckAddress(text.At(autolink), autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url);
                break;
        }
    }

    private void CheckParagraph(ParagraphBlock paragraph)
    {
        if (collectPassages)
        {
            report.Passages.Add(MarkdownWords.PassageOf(paragraph, text));
            lines.CheckBoldLine(paragraph, LevelBelowLast);
        }

        var visible = new VisibleText(paragraph, text.Text);
        mistakes.Check(visible);
        if (paragraph.Parent is TableCell)
        {
            return;
        }

        if (visible.MayHaveSigns)
        {
            foreach (var (level, title) in lines.HeadingsWithoutSpace(visible))
            {
                headings.Add(new Heading($"section-{headings.Count + 1}", title, Math.Min(level, LevelBelowLast)));
            }
        }

        tables.CheckParagraph(visible);
        if (visible.MayHaveSigns)
        {
            lines.CheckLists(paragraph, visible);
        }
    }

    private void CheckHtml(Location at, string html)
    {
        var name = html.TrimStart('<', '/').Split(' ', '>', '/', '\n')[0];
        if (html.StartsWith("</", StringComparison.Ordinal) && openElements.Remove(name))
        {
            return;
        }

        openElements.Add(name);
        report.Problems.Add(Rules.RawHtml(at, html.Contains('>', StringComparison.Ordinal) && !html.StartsWith("<!--", StringComparison.Ordinal) ? html[..(html.IndexOf('>', StringComparison.Ordinal) + 1)] : html.Split('\n')[0]));
    }

    private void CheckHeading(HeadingBlock heading)
    {
        var title = MarkdownWords.Of(heading.Inline).Trim();
        var expected = LevelBelowLast;
        if (heading.Level == 1)
        {
            report.Problems.Add(Rules.SecondTitle(text.At(heading)));
        }
        else if (heading.Level > expected)
        {
            report.Problems.Add(Rules.SkippedHeading(text.At(heading), heading.Level, expected));
        }

        if (title.Length == 0)
        {
            report.Problems.Add(Rules.EmptyHeading(text.At(heading)));
        }
        else if (headings.Any(other => other.Title == title))
        {
            report.Problems.Add(Rules.DuplicateHeading(text.At(heading), title));
        }
        else if (rules.ReservedIds.Contains(Slug.Of(title)))
        {
            report.Problems.Add(Rules.HeadingTaken(text.At(heading), title));
        }

        var id = Slug.Of(title);
        for (var number = headings.Count + 1; id.Length == 0 || headings.Any(other => other.Id == id); number++)
        {
            id = $"section-{number}";
        }

        heading.GetAttributes().Id = id;
        if (collectPassages && title.Length > 0)
        {
            report.ShortTexts.Add(MarkdownWords.PassageOf(heading, text));
        }

        // A heading of the wrong level counts as the right one, so that a required section is not also reported as missing.
        headings.Add(new Heading(id, title, Math.Clamp(heading.Level, 2, expected)));
    }

    private void CheckLink(LinkInline link)
    {
        if (link.IsImage && MarkdownWords.Of(link).Trim().Length == 0)
        {
            report.Problems.Add(Rules.ImageWithoutText(text.At(link)));
        }

        if (mistakes.IsFootnote(link.Reference, link))
        {
            return;
        }

        // A definition's address is checked once, however many links use it.
        if (link.Reference is { } definition && !usedDefinitions.Add((definition, link.IsImage)))
        {
            return;
        }

        var address = link.Reference?.UrlSpan ?? link.UrlSpan;
        var at = address.IsEmpty ? text.At(link) : text.AtOffset(address.Start);
        CheckCharacters(at, link.Title ?? "");
        if (!link.IsImage)
        {
            CheckAddress(at, link.Url ?? "");
        }
        else if (!Links.IsPicture(link.Url ?? ""))
        {
            // A picture is a file of the site, not one of its pages.
            report.Problems.Add(Rules.LinkNotAllowed(at, link.Url ?? "", Links.PictureGrammar));
        }
        else if (collectPassages)
        {
            report.Pictures.Add((at, link.Url!));
        }
    }

    /// <summary>An entity such as <c>&amp;#x202E;</c> can encode a forbidden character.</summary>
    /// <returns>Whether there is none.</returns>
    private bool CheckCharacters(Location at, string written)
    {
        if (Characters.FirstForbidden(written) is not var (_, forbidden))
        {
            return true;
        }

        report.Problems.Add(Rules.ForbiddenCharacter(at, forbidden));
        return false;
    }

    private void CheckAddress(Location at, string address)
    {
        if (address.Length > Limits.AddressLength)
        {
            report.Problems.Add(Rules.OverLimit(at, $"the address has more than {Limits.AddressLength} characters"));
        }
        else if (Links.PathOnOwnComputer(address) is { } path)
        {
            report.Problems.Add(Rules.OwnComputer(at, address, path));
        }
        else if (!Links.IsAllowed(address))
        {
            report.Problems.Add(Rules.LinkNotAllowed(at, address, Links.Grammar, Links.OfFile(address)));
        }
        else if (Links.IsInside(address))
        {
            report.References.Add(new Reference(at, address, address, Noun: null));
        }
        else
        {
            report.WebLinks.Add((at, address));
        }
    }
}
