namespace HealthInformaticsCareers.Content;

/// <summary>A page's Markdown as markup, with what a page needs to know of it.</summary>
/// <param name="Parts">In order. Where a term is first used in the body the markup is cut, so that a page can expand the term if it has not done so above.</param>
/// <param name="Headings">In order.</param>
public sealed record Body(IReadOnlyList<BodyPart> Parts, IReadOnlyList<Heading> Headings)
{
    public static readonly Body Empty = new([], []);

    public bool IsEmpty => Parts.Count == 0;
}

/// <summary>Either markup, or the first use of a term and the words it is used in.</summary>
public readonly record struct BodyPart(Html Markup, Term? Term);

/// <param name="Id">Unique on its page.</param>
/// <param name="Level">From 2: level 1 is the page's title.</param>
public sealed record Heading(string Id, string Title, int Level);
