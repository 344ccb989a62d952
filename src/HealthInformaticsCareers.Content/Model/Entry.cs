using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>The properties of every page that is made from a Markdown file.</summary>
public abstract class Entry(Kind kind, string slug)
{
    public Kind Kind => kind;

    /// <summary>The file's name without its ending, and the last part of the address.</summary>
    public string Slug => slug;

    public string Address => kind.AddressOf(slug);

    public string Title { get; internal set; } = "";

    /// <summary>One sentence, for lists.</summary>
    public string Summary { get; internal set; } = "";

    /// <summary>What its page says first, under the title.</summary>
    public virtual IReadOnlyList<string> Opening => [Summary];

    public DateOnly Reviewed { get; internal set; }

    public DateOnly ReviewDue { get; internal set; }

    /// <summary>Position in the list of its kind; entries without one follow, by title.</summary>
    public int Order { get; internal set; } = int.MaxValue;

    /// <summary>The nations it applies to; empty if that makes no difference to the page.</summary>
    public IReadOnlyList<Nation> Nations { get; internal set; } = [];

    public string? NationsNote { get; internal set; }

    /// <summary>Other, former and misheard names.</summary>
    public IReadOnlyList<string> AlsoCalled { get; internal set; } = [];

    /// <summary>Old addresses that redirect here.</summary>
    public IReadOnlyList<string> Aliases { get; internal set; } = [];

    /// <summary>Old ids of headings, which links may still lead to.</summary>
    public IReadOnlyList<KeptAnchor> Anchors { get; internal set; } = [];

    /// <summary>Sources of the prose; each fact has its own.</summary>
    public IReadOnlyList<SourceId> Sources { get; internal set; } = [];

    /// <summary>Addresses of related pages that no other field names.</summary>
    public IReadOnlyList<string> SeeAlso { get; internal set; } = [];

    /// <summary>Words that the checks of style leave alone on this page.</summary>
    public IReadOnlyList<string> WordsAllowed { get; internal set; } = [];

    /// <summary>Set for a page that keeps its address, with a banner, but is in no list.</summary>
    public Ending? Archived { get; internal set; }

    /// <summary>Set for a page that is gone; its address says what replaced it.</summary>
    public Ending? Retired { get; internal set; }

    /// <summary>The first day on which the page is on the site; null if it always was.</summary>
    public DateOnly? From { get; internal set; }

    /// <summary>The last day on which the page is on the site; null if no end is known.</summary>
    public DateOnly? Until { get; internal set; }

    public bool IsCurrent => Archived is null && Retired is null;

    /// <summary>The facts that are fields of the page itself, in the order of its kind.</summary>
    public IReadOnlyList<NamedFact> Facts { get; internal set; } = [];

    /// <summary>Every fact of the page with a name that no other fact of the page has: its own, and those of its parts.</summary>
    public virtual IEnumerable<NamedFact> AllFacts => Facts;

    public Body Body { get; internal set; } = Body.Empty;
}

/// <param name="Was">The id of a heading that is gone or has other words now.</param>
/// <param name="Now">The id of the heading that a link to the old one leads to; null for the top of the page.</param>
public sealed record KeptAnchor(string Was, string? Now)
{
    internal Location At { get; init; }
}

/// <summary>When and why a page stopped being current, and the address of its successor.</summary>
public sealed record Ending(DateOnly On, string Because, string Successor)
{
    internal Location At { get; init; }
}
