using System.Text;

namespace HealthInformaticsCareers.Content.Markdown;

/// <summary>A page's text as HTML.</summary>
/// <param name="Sections">The sections in order. The first has no heading if there is text above the first heading.</param>
/// <param name="Headings">The headings of all levels, in order.</param>
public sealed record Body(IReadOnlyList<BodySection> Sections, IReadOnlyList<Heading> Headings)
{
    public static readonly Body Empty = new([], []);
}

/// <summary>A heading of level 2 and the text below it.</summary>
/// <param name="Parts">The parts in order, including the heading. The markup is split at the first use of each term, so that a page can spell the term out if it hasn't done so above.</param>
public sealed record BodySection(Heading? Heading, IReadOnlyList<BodyPart> Parts);

/// <summary>A piece of markup.</summary>
/// <param name="termId">The glossary term that this piece is the first use of, or null.</param>
public sealed class BodyPart(ReadOnlySpan<char> markup, string? termId)
{
    /// <summary>UTF-8 halves the largest part of a catalogue's memory, and a body is decoded only when its page is rendered.</summary>
    private readonly byte[] utf8 = Utf8Of(markup);

    public Html Markup => new(Encoding.UTF8.GetString(utf8));

    public string? TermId { get; } = termId;

    private static byte[] Utf8Of(ReadOnlySpan<char> text)
    {
        var bytes = new byte[Encoding.UTF8.GetByteCount(text)];
        Encoding.UTF8.GetBytes(text, bytes);
        return bytes;
    }
}

/// <param name="Id">Unique on its page.</param>
/// <param name="Level">2 or more; level 1 is the page's title.</param>
public sealed record Heading(string Id, string Title, int Level);
