using System.Text;

namespace HealthInformaticsCareers.Content;

/// <summary>A page's Markdown as markup, with what a page needs to know of it.</summary>
/// <param name="Sections">In order; the first one has no heading where text stands before any.</param>
/// <param name="Headings">Of every level, in order.</param>
public sealed record Body(IReadOnlyList<BodySection> Sections, IReadOnlyList<Heading> Headings)
{
    public static readonly Body Empty = new([], []);
}

/// <summary>A heading of level 2 and what stands below it.</summary>
/// <param name="Parts">In order, the heading included. Where a term is first used in the body the markup is cut, so that a page can expand the term if it has not done so above.</param>
public sealed record BodySection(Heading? Heading, IReadOnlyList<BodyPart> Parts);

/// <summary>Either markup, or the first use of a term and the words it is used in.</summary>
public sealed class BodyPart(Html markup, Term? term)
{
    /// <summary>In UTF-8, which takes half the room: most of what the catalogue holds is this, and it is read when a page is made, once or twice.</summary>
    private readonly byte[] utf8 = Encoding.UTF8.GetBytes(markup.Markup);

    public Html Markup => new(Encoding.UTF8.GetString(utf8));

    public Term? Term { get; } = term;
}

/// <param name="Id">Unique on its page.</param>
/// <param name="Level">From 2: level 1 is the page's title.</param>
public sealed record Heading(string Id, string Title, int Level);
