using System.Globalization;
using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Data;

/// <summary>A page as Markdown, with every fact, its status and its sources.</summary>
internal sealed partial class PageMarkdown
{
    private readonly StringBuilder text = new();
    private readonly List<SourceId> cited = [];
    private readonly Entry entry;
    private readonly Catalogue catalogue;
    private readonly SiteOptions site;

    private PageMarkdown(Entry entry, Catalogue catalogue, SiteOptions site) => (this.entry, this.catalogue, this.site) = (entry, catalogue, site);

    public static string Of(Entry entry, Catalogue catalogue, SiteOptions site)
    {
        var page = new PageMarkdown(entry, catalogue, site);
        page.Write();
        return page.text.ToString();
    }

    /// <summary>How to cite what a page says: the body that said it first, then this site as the place where it was found.</summary>
    public static string CitationOf(Entry entry, Source? source, SiteOptions site) =>
        $"{(source is null ? "" : $"{source.Publisher} ({source.Date}), {source.Title}, as collected by ")}Health Informatics Careers, “{entry.Title}”, {site.Absolute(entry.Address)}, reviewed {entry.Reviewed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.";

    private void Write()
    {
        Paragraph($"# {entry.Title}");
        if (entry.Archived is { } archived)
        {
            Paragraph($"**Archived on {Labels.Date(archived.On)}.** {archived.Because} See {site.Absolute(archived.Successor)}.");
        }

        Paragraph(string.Join(' ', entry.Opening));
        Paragraph($"{(entry.Nations.Count > 0 ? $"Applies to {Labels.Of(entry.Nations)}. " : "")}{(entry.NationsNote is null ? "" : $"{entry.NationsNote} ")}Reviewed on {Labels.Date(entry.Reviewed)}; next review due by {Labels.Date(entry.ReviewDue)}. Page: {site.Absolute(entry.Address)}");
        var facts = entry.AllFacts.ToList();
        if (facts.Count > 0)
        {
            Paragraph("## Facts");
            facts.ForEach(Write);
        }

        foreach (var row in EntryRow.AllOf(catalogue, entry, FieldUse.Compared | FieldUse.Printed).Where(row => row is { IsEmpty: false, Value: not Fact and not IReadOnlyList<FactRow> }))
        {
            text.Append(CultureInfo.InvariantCulture, $"**{row.Label}:** ");
            Lines(LinesOf(row.Value!), "");
            text.Append('\n');
        }

        // A part may end in the middle of a paragraph.
        var body = string.Concat(entry.Body.Sections.SelectMany(section => section.Parts).Select(part => part.Markup.Markup));
        WriteBlocks(new HtmlParser().ParseDocument(body).Body!, "");

        var sources = cited.Distinct().Union(catalogue.SourcesOf(entry).Select(source => source.Id)).Select(catalogue.Get).ToList();
        if (sources.Count > 0)
        {
            Paragraph("## Sources");
            foreach (var (index, source) in sources.Index())
            {
                text.Append(CultureInfo.InvariantCulture, $"{index + 1}. {source.Publisher}, *{source.Title}* ({source.Date}), read on {source.Checked:yyyy-MM-dd}.{(source.Link is null ? "" : $" <{source.Link}>")}\n");
            }

            text.Append('\n');
        }

        Paragraph("## How to cite this");
        Paragraph(CitationOf(entry, sources.Find(source => source.Kind == SourceKind.Official) ?? sources.FirstOrDefault(), site));
    }

    private void Write(NamedFact named)
    {
        var fact = named.Fact;
        var numbers = fact.AllSources.Distinct().Select(NumberOf).ToList();
        text.Append(CultureInfo.InvariantCulture, $"- **{named.Label}** ({string.Join(", ", [fact.Status.ToString().ToLowerInvariant(), .. fact.IsJudgement ? ["our judgement"] : Array.Empty<string>(), .. numbers.Count > 0 ? [$"{(numbers.Count == 1 ? "source" : "sources")} {string.Join(", ", numbers)}"] : Array.Empty<string>()])}): ");
        Lines(ValueText.Lines(FactValue.ValueOf(fact)));
        if (fact.Note is not null)
        {
            text.Append(CultureInfo.InvariantCulture, $"  {Escaped(fact.Note)}\n");
        }

        foreach (var claim in fact.OtherClaims)
        {
            text.Append(CultureInfo.InvariantCulture, $"  - Another source ({NumberOf(claim.Source)}) says: ");
            Lines([.. ValueText.Lines(claim.Value), .. claim.Note is null ? Array.Empty<string>() : [claim.Note]], "    ");
        }

        text.Append('\n');
    }

    private void Lines(IReadOnlyList<string> lines, string indent = "  ")
    {
        if (lines is [var only])
        {
            text.Append(Escaped(only)).Append('\n');
            return;
        }

        text.Append('\n');
        foreach (var line in lines)
        {
            text.Append(CultureInfo.InvariantCulture, $"{indent}- {Escaped(line)}\n");
        }
    }

    private static IReadOnlyList<string> LinesOf(object value) => value switch
    {
        IReadOnlyList<LinkedLine> lines => [.. lines.Select(line => line.More is null ? line.Entry.Title : $"{line.Entry.Title}: {line.More}")],
        IReadOnlyList<Step> steps => [.. steps.Select(step => step.Text is null ? step.Do : $"{step.Do}. {step.Text}")],
        IReadOnlyList<StoryStep> steps => [.. steps.Select(step => step.Text)],
        _ => ValueText.Lines(value),
    };

    private int NumberOf(SourceId id)
    {
        if (!cited.Contains(id))
        {
            cited.Add(id);
        }

        return cited.IndexOf(id) + 1;
    }

    /// <summary>What would be markup stays text.</summary>
    private static string Escaped(string words) => MarkupSign().Replace(words, "\\$0");

    private void Paragraph(string line) => text.Append(line).Append("\n\n");

    private void WriteBlocks(INode parent, string indent)
    {
        foreach (var node in parent.ChildNodes)
        {
            switch (node.NodeName.ToLowerInvariant())
            {
                case ['h', >= '2' and <= '6' and var level]:
                    Paragraph($"{indent}{new string('#', level - '0')} {Inline(node)}");
                    break;
                case "ul" or "ol":
                    foreach (var (index, item) in ((IElement)node).Children.Index())
                    {
                        text.Append(indent).Append(node.NodeName == "OL" ? $"{index + 1}. " : "- ").Append(Inline(item)).Append('\n');
                        item.Children.Where(child => child.LocalName is "ul" or "ol").ToList().ForEach(list => WriteBlocks(Wrapped(list), indent + "   "));
                    }

                    text.Append(indent.Length == 0 ? "\n" : "");
                    break;
                case "pre":
                    Paragraph($"```\n{node.TextContent.TrimEnd('\n')}\n```");
                    break;
                case "table":
                    WriteTable((IElement)node);
                    break;
                case "blockquote":
                    Paragraph($"> {Inline(node)}");
                    break;
                case "div" or "section" or "figure":
                    WriteBlocks(node, indent);
                    break;
                default:
                    if (Inline(node).Trim() is { Length: > 0 } words)
                    {
                        Paragraph(words);
                    }

                    break;
            }
        }
    }

    private void WriteTable(IElement table)
    {
        foreach (var (index, row) in table.QuerySelectorAll("tr").Index())
        {
            text.Append(CultureInfo.InvariantCulture, $"| {string.Join(" | ", row.Children.Select(cell => Inline(cell).Trim()))} |\n");
            if (index == 0)
            {
                text.Append(CultureInfo.InvariantCulture, $"|{string.Concat(row.Children.Select(_ => " --- |"))}\n");
            }
        }

        text.Append('\n');
    }

    /// <summary>The words of an element on one line, without the lists inside it.</summary>
    private string Inline(INode node) => node switch
    {
        IText words => Escaped(string.Join(' ', words.Data.Split('\n'))),
        IElement { LocalName: "ul" or "ol" } => "",
        IElement { LocalName: "a" } link => $"[{Children(link)}]({AddressOf(link.GetAttribute("href") ?? "")})",
        IElement { LocalName: "strong" } strong => $"**{Children(strong)}**",
        IElement { LocalName: "em" } em => $"*{Children(em)}*",
        IElement { LocalName: "code" } code => $"`{code.TextContent}`",
        _ => Children(node),
    };

    private string Children(INode node) => string.Concat(node.ChildNodes.Select(Inline));

    private string AddressOf(string address) => address.StartsWith('/') ? site.Absolute(address) : address.StartsWith('#') ? site.Absolute(entry.Address) + address : address;

    private static IElement Wrapped(IElement list)
    {
        var wrapper = list.Owner!.CreateElement("div");
        wrapper.AppendChild(list.Clone());
        return wrapper;
    }

    [GeneratedRegex(@"[\\*_\[\]<>`|]")]
    private static partial Regex MarkupSign();
}
