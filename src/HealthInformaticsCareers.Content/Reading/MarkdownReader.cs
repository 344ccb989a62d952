using System.Text;
using HealthInformaticsCareers.Content.Diagnostics;
using Markdig;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;
using Markdig.Syntax.Inlines;

namespace HealthInformaticsCareers.Content.Reading;

/// <summary>
/// Markdown into a <see cref="Body"/>: checked before parsing (size), on the syntax tree (links, headings, HTML) and while writing (length).
/// Plain CommonMark: the extensions of Markdig that make heading ids, links and attributes by themselves are quadratic or unsafe.
/// </summary>
internal sealed class MarkdownReader
{
    // The parser's own guard against nesting does not say where; ours, which does, comes after it.
    private static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = 10_000 }.UsePreciseSourceLocation().Build();

    private readonly ContentFile file;
    private readonly Kind kind;
    private readonly Glossary glossary;
    private readonly string text;
    private readonly List<int> lineStarts = [0];
    private readonly List<Heading> headings = [];
    private readonly HashSet<(LinkReferenceDefinition, bool IsImage)> usedDefinitions = [];

    private MarkdownReader(ContentFile file, Kind kind, Glossary glossary)
    {
        // The front matter is blanked out, not cut off: every line keeps its number.
        text = string.Concat(new string('\n', file.FrontMatterLines), file.Text.AsSpan(file.FrontMatterLength));
        this.file = file;
        this.kind = kind;
        this.glossary = glossary;
        for (var end = text.IndexOf('\n', StringComparison.Ordinal); end >= 0; end = text.IndexOf('\n', end + 1))
        {
            lineStarts.Add(end + 1);
        }
    }

    /// <param name="sections">Titles of the sections of level 2 that the body must have.</param>
    public static Body Read(ContentFile file, Kind kind, Glossary glossary, IReadOnlyList<string> sections)
    {
        var reader = new MarkdownReader(file, kind, glossary);
        if (MarkdownBudget.Exceeded(reader.text, file.Path) is { } problem)
        {
            file.Problems.Add(problem);
            return Body.Empty;
        }

        MarkdownDocument document;
        try
        {
            document = Markdown.Parse(reader.text, Pipeline);
        }
        catch (ArgumentException)
        {
            // Not known to happen: what nests so deep is refused by the budget.
            file.Problems.Add(Rules.TooDeep(reader.BodyStart, Limits.MarkdownNesting));
            return Body.Empty;
        }

        return reader.Check(document, sections) ? reader.Write(document) : Body.Empty;
    }

    /// <summary>The last line of the file where no text and no line end follows the front matter.</summary>
    private Location BodyStart => new(file.Path, file.FrontMatterLines + (file.Text[file.FrontMatterLength - 1] == '\n' ? 1 : 0));

    /// <returns>False where the document may not even be written.</returns>
    private bool Check(MarkdownDocument document, IReadOnlyList<string> sections)
    {
        if (FirstTooDeep(document, 0) is { } deep)
        {
            file.Problems.Add(Rules.TooDeep(At(deep), Limits.MarkdownNesting));
            return false;
        }

        if (document.Descendants<HeadingBlock>().ElementAtOrDefault(Limits.Headings) is { } tooMany)
        {
            file.Problems.Add(Rules.OverLimit(At(tooMany), $"the page has more than {Limits.Headings} headings"));
            return false;
        }

        var openElements = new List<string>();
        foreach (var node in document.Descendants())
        {
            switch (node)
            {
                case HtmlBlock block:
                    CheckHtml(At(block), block.Lines.ToString(), openElements);
                    break;
                case HtmlInline inline:
                    CheckHtml(At(inline), inline.Tag, openElements);
                    break;
                case HtmlEntityInline entity:
                    CheckCharacters(At(entity), entity.Transcoded.ToString());
                    break;
                case FencedCodeBlock { Info: { } info } code:
                    CheckCharacters(At(code), info);
                    break;
                case HeadingBlock heading:
                    CheckHeading(heading);
                    break;
                case ParagraphBlock paragraph when file.Prose is not null:
                    file.Prose.Add(new Passage(At(paragraph), WordsOf(paragraph.Inline)));
                    break;
                case LinkInline link:
                    CheckLink(link);
                    break;
                case AutolinkInline autolink:
                    CheckAddress(At(autolink), autolink.IsEmail ? "mailto:" + autolink.Url : autolink.Url);
                    break;
            }
        }

        CheckSections(document, sections);
        return true;
    }

    /// <param name="openElements">Elements already reported whose end is still to come: start and end are one mistake.</param>
    private void CheckHtml(Location at, string html, List<string> openElements)
    {
        var name = html.TrimStart('<', '/').Split(' ', '>', '/', '\n')[0];
        if (html.StartsWith("</", StringComparison.Ordinal) && openElements.Remove(name))
        {
            return;
        }

        openElements.Add(name);
        file.Problems.Add(Rules.RawHtml(at));
    }

    /// <param name="depth">How many lists, quotations, emphases and links there are, this one included.</param>
    private static MarkdownObject? FirstTooDeep(MarkdownObject node, int depth)
    {
        if (depth > Limits.MarkdownNesting)
        {
            return node;
        }

        // A list and its items count once. With loops of our own: every word comes by here, and a query would make objects for each.
        MarkdownObject? found = null;
        if (node is ContainerBlock blocks)
        {
            for (var index = 0; index < blocks.Count && found is null; index++)
            {
                found = FirstTooDeep(blocks[index], blocks[index] is ContainerBlock and not ListItemBlock ? depth + 1 : depth);
            }
        }
        else
        {
            var first = node is LeafBlock leaf ? leaf.Inline?.FirstChild : (node as ContainerInline)?.FirstChild;
            for (var inline = first; inline is not null && found is null; inline = inline.NextSibling)
            {
                found = FirstTooDeep(inline, inline is ContainerInline ? depth + 1 : depth);
            }
        }

        return found;
    }

    private void CheckHeading(HeadingBlock heading)
    {
        var title = WordsOf(heading.Inline).Trim();
        var expected = headings.Count == 0 ? 2 : headings[^1].Level + 1;
        if (heading.Level == 1)
        {
            file.Problems.Add(Rules.SecondTitle(At(heading)));
        }
        else if (heading.Level > expected)
        {
            file.Problems.Add(Rules.SkippedHeading(At(heading), heading.Level, expected));
        }

        if (title.Length == 0)
        {
            file.Problems.Add(Rules.EmptyHeading(At(heading)));
        }
        else if (headings.Any(other => other.Title == title))
        {
            file.Problems.Add(Rules.DuplicateHeading(At(heading), title));
        }
        else if (kind.OwnSections.Contains(Slug.Of(title)))
        {
            file.Problems.Add(Rules.HeadingTaken(At(heading), title));
        }

        var id = Slug.Of(title);
        for (var number = headings.Count + 1; id.Length == 0 || headings.Any(other => other.Id == id); number++)
        {
            id = $"section-{number}";
        }

        heading.GetAttributes().Id = id;

        // A heading of the wrong level counts as the one it should be: a required section is not missing too.
        headings.Add(new Heading(id, title, Math.Clamp(heading.Level, 2, expected)));
    }

    private void CheckLink(LinkInline link)
    {
        if (link.IsImage && WordsOf(link).Trim().Length == 0)
        {
            file.Problems.Add(Rules.ImageWithoutText(At(link)));
        }

        // The address of a definition is wrong once, however often it is used.
        if (link.Reference is { } definition && !usedDefinitions.Add((definition, link.IsImage)))
        {
            return;
        }

        var address = link.Reference?.UrlSpan ?? link.UrlSpan;
        var at = address.IsEmpty ? At(link) : AtOffset(address.Start);
        CheckCharacters(at, link.Title ?? "");
        if (!link.IsImage)
        {
            CheckAddress(at, link.Url ?? "");
        }
        else if (!Links.IsPicture(link.Url ?? ""))
        {
            // A picture is a file of the site, not one of its pages.
            file.Problems.Add(Rules.LinkNotAllowed(at, link.Url ?? "", Links.PictureGrammar));
        }
    }

    /// <summary>An entity such as <c>&amp;#x202E;</c> can stand for what may not be written as it is.</summary>
    private void CheckCharacters(Location at, string text)
    {
        if (Characters.FirstForbidden(text) is var (_, forbidden))
        {
            file.Problems.Add(Rules.ForbiddenCharacter(at, forbidden));
        }
    }

    private void CheckAddress(Location at, string address)
    {
        if (address.Length > Limits.AddressLength)
        {
            file.Problems.Add(Rules.OverLimit(at, $"the address has more than {Limits.AddressLength} characters"));
        }
        else if (!Links.IsAllowed(address))
        {
            file.Problems.Add(Rules.LinkNotAllowed(at, address, Links.Grammar));
        }
        else if (Links.IsInside(address))
        {
            file.References.Add(new Reference(at, Kind: null, address, address));
        }
    }

    private void CheckSections(MarkdownDocument document, IReadOnlyList<string> required)
    {
        if (!document.Any(block => block is not LinkReferenceDefinitionGroup))
        {
            file.Problems.Add(Rules.EmptyBody(BodyStart));
            return;
        }

        var missing = required.Where(title => !headings.Any(heading => heading.Level == 2 && heading.Title == title)).ToList();
        Block? previous = null;
        foreach (var block in document.Where(block => block is not LinkReferenceDefinitionGroup).Append(null))
        {
            if (previous is HeadingBlock empty && WordsOf(empty.Inline).Trim().Length > 0 && (block is null || (block is HeadingBlock next && next.Level <= empty.Level)))
            {
                file.Problems.Add(Rules.EmptySection(At(empty), WordsOf(empty.Inline)));
            }

            if (block is HeadingBlock { Level: 2 } heading
                && WordsOf(heading.Inline) is var title
                && !required.Contains(title)
                && NearMiss.Of(title, missing) is { } near)
            {
                file.Problems.Add(Rules.MisspeltSection(At(heading), title, near));
                missing.Remove(near);
            }

            previous = block;
        }

        file.Problems.AddRange(missing.Select(title => Rules.MissingSection(BodyStart, title)));
    }

    private Body Write(MarkdownDocument document)
    {
        using var writer = new BoundedWriter(Limits.HtmlLength, expected: text.Length * 5 / 4);
        var renderer = new HtmlRenderer(writer);
        var terms = new TermCutter(glossary, writer);
        Pipeline.Setup(renderer);
        renderer.ObjectRenderers.Replace<Markdig.Renderers.Html.Inlines.LiteralInlineRenderer>(terms);
        var sections = new List<BodySection>();
        Heading? current = null;

        void EndSection()
        {
            var parts = terms.Cut();
            if (parts.Count > 0)
            {
                sections.Add(new BodySection(current, parts));
            }
        }

        try
        {
            foreach (var block in document)
            {
                if (block is HeadingBlock { Level: 2 } heading)
                {
                    EndSection();
                    current = headings.First(known => known.Id == heading.GetAttributes().Id);
                }

                renderer.Write(block);
            }
        }
        catch (BoundedWriter.FullException)
        {
            file.Problems.Add(Rules.OverLimit(BodyStart, $"the page would be more than {Limits.HtmlLength / 1024} KiB of HTML"));
            return Body.Empty;
        }

        EndSection();
        return new Body(sections, headings);
    }

    /// <summary>The words a reader sees, without markup.</summary>
    private static string WordsOf(ContainerInline? inline)
    {
        var words = new StringBuilder();
        foreach (var child in inline?.Descendants() ?? [])
        {
            words.Append(child switch
            {
                LiteralInline literal => literal.Content.ToString(),
                CodeInline code => code.Content,
                HtmlEntityInline entity => entity.Transcoded.ToString(),
                LineBreakInline => " ",
                _ => "",
            });
        }

        return words.ToString();
    }

    private Location At(MarkdownObject node) => AtOffset(node.Span.Start);

    private Location AtOffset(int offset)
    {
        var line = lineStarts.BinarySearch(offset);
        line = line < 0 ? ~line - 1 : line;
        return new Location(file.Path, line + 1, offset - lineStarts[line] + 1);
    }
}
