using HealthInformaticsCareers.Content.Text;
using Markdig.Syntax;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>Every section has a text, and the sections that a kind of page needs are there, in their order.</summary>
internal static class SectionChecks
{
    /// <param name="required">The headings that the text needs, in order.</param>
    /// <param name="checksOrder">Whether to warn about another order, which the editorial checks ask for.</param>
    public static void Run(MarkdownDocument document, IReadOnlyList<Heading> headings, IReadOnlyList<string> required, MarkdownText text, FileReport report, bool checksOrder)
    {
        var blocks = document.Where(block => block is not LinkReferenceDefinitionGroup).ToList();
        if (blocks.Count == 0)
        {
            report.Problems.Add(Rules.EmptyBody(text.BodyStart));
            return;
        }

        var missing = required.Where(title => !headings.Any(heading => heading.Level == 2 && heading.Title == title)).ToList();
        foreach (var (block, next) in blocks.Zip(blocks.Skip(1).Append(null)))
        {
            if (block is not HeadingBlock heading)
            {
                continue;
            }

            var title = MarkdownWords.Of(heading.Inline);
            if (heading.Level == 2 && !required.Contains(title) && NearMiss.Of(title, missing) is { } near)
            {
                report.Problems.Add(Rules.MisspeltSection(text.At(heading), title, near));
                missing.Remove(near);
            }

            if (title.Trim().Length > 0 && (next is null || (next is HeadingBlock other && other.Level <= heading.Level)))
            {
                report.Problems.Add(Rules.EmptySection(text.At(heading), title));
            }
        }

        if (checksOrder)
        {
            CheckOrder(blocks, [.. required], text, report);
        }

        report.Problems.AddRange(missing.Select(title => Rules.MissingSection(text.BodyStart, title)));
    }

    private static void CheckOrder(List<Block> blocks, List<string> required, MarkdownText text, FileReport report)
    {
        var last = 0;
        foreach (var heading in blocks.OfType<HeadingBlock>().Where(heading => heading.Level == 2))
        {
            var place = required.IndexOf(MarkdownWords.Of(heading.Inline));
            if (place >= 0 && place < last)
            {
                report.Problems.Add(Rules.HeadingOutOfOrder(text.At(heading), required[place], required[last]));
            }

            last = Math.Max(place, last);
        }
    }
}
