using HealthInformaticsCareers.Content.Text;
using Markdig;
using Markdig.Syntax;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>
/// Turns Markdown into a <see cref="Body"/>. It is checked before parsing (size), on the syntax tree (links, headings, HTML) and while
/// writing (length). Plain CommonMark and tables only: Markdig's extensions for heading ids, automatic links and attributes are quadratic or unsafe.
/// </summary>
internal static class MarkdownReader
{
    // Markdig's own nesting limit doesn't say where it was exceeded, so ours is reached first.
    internal static readonly MarkdownPipeline Pipeline = new MarkdownPipelineBuilder { MaximumNestingDepth = 10_000 }.UsePreciseSourceLocation().UsePipeTables().Build();

    /// <param name="collectPassages">Whether to add the prose to the report, for the editorial checks, and to look for what is only probably wrong.</param>
    public static Body Read(MarkdownText text, MarkdownRules rules, FileReport report, bool collectPassages)
    {
        if (MarkdownBudget.Exceeded(text.Text, report.Path) is { } problem)
        {
            report.Problems.Add(problem);
            return Body.Empty;
        }

        MarkdownDocument document;
        try
        {
            document = Markdig.Markdown.Parse(text.Text, Pipeline);
        }
        catch (ArgumentException)
        {
            // The budget refuses everything that is known to nest too deep for Markdig.
            report.Problems.Add(Rules.TooDeep(text.BodyStart, Limits.MarkdownNesting));
            return Body.Empty;
        }

        var checks = new MarkdownChecks(text, rules, report, collectPassages);
        return checks.Check(document) ? MarkdownWriter.Write(document, text, rules, checks.Headings, report) : Body.Empty;
    }
}

/// <summary>What the Markdown of a page must and must not contain, and how to find glossary terms in it.</summary>
/// <param name="RequiredSections">The titles of the level-2 headings that the page must have.</param>
/// <param name="ReservedIds">Heading ids that the page's template uses itself.</param>
/// <param name="OldIds">The ids that a heading had before, by its id.</param>
internal sealed record MarkdownRules(IReadOnlyList<string> RequiredSections, IReadOnlyCollection<string> ReservedIds, ILookup<string, string> OldIds, FindTerm FindTerm);

/// <returns>The first term that starts at <paramref name="from"/> or after it, or null.</returns>
internal delegate TermMatch? FindTerm(ReadOnlySpan<char> text, int from);

internal readonly record struct TermMatch(string TermId, int Start, int Length);
