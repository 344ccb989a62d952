using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>How the site shows one kind of content. The kind itself, with its fields, is described in the content library.</summary>
/// <param name="List">The page that lists its entries; null if there is none.</param>
/// <param name="Singular">What one of them is called, in a search result.</param>
/// <param name="Plural">The heading above several of them.</param>
public sealed record SiteKind(Kind Kind, IndexText? List, string Singular, string Plural)
{
    public bool HasIndex => List is not null;

    public IndexText Index => List ?? throw new InvalidOperationException($"No page lists the {Kind.Folder}.");

    /// <summary>The ids of the headings that its template makes from the fields, which its text can't use.</summary>
    public IReadOnlyList<string> SectionIds { get; init; } = [];

    /// <summary>The name of its list in the main navigation; null for a list that is only in the footer.</summary>
    public string? NavigationTitle { get; init; }

    /// <summary>Tells the kind apart at a glance; one of <see cref="Icons"/>.</summary>
    public string Icon { get; init; } = Icons.More;

    public bool IsComparable { get; init; }

    /// <summary>A few words for a card, the most useful first.</summary>
    public Func<Entry, Catalogue, IEnumerable<string>> Tags { get; private init; } = (_, _) => [];

    /// <summary>What comparisons and handouts show beside the fields, such as entries that name this one.</summary>
    public Func<Entry, Catalogue, IEnumerable<RelatedRow>> RelatedRows { get; private init; } = (_, _) => [];

    public SiteKind WithTags<T>(Func<T, Catalogue, IEnumerable<string>> tags)
        where T : Entry => this with { Tags = (entry, catalogue) => tags((T)entry, catalogue) };

    public SiteKind WithRelatedRows<T>(Func<T, Catalogue, IEnumerable<RelatedRow>> rows)
        where T : Entry => this with { RelatedRows = (entry, catalogue) => rows((T)entry, catalogue) };
}

/// <summary>The title and purpose of a list of entries.</summary>
public sealed record IndexText(string Address, string Title, string Description)
{
    public Crumb Crumb => new(Title, Address);
}

/// <param name="After">The name of the field that it follows; null puts it last.</param>
/// <param name="Value">A fact, a text, or a list of texts, <see cref="LinkedLine"/>s or <see cref="FactRow"/>s.</param>
/// <param name="Use">Where it is shown, as for a field.</param>
public sealed record RelatedRow(string? After, string Label, object? Value, FieldUse Use = FieldUse.Compared);

/// <summary>A link to an entry in a list.</summary>
/// <param name="More">A few words about it.</param>
public sealed record LinkedLine(Entry Entry, string? More = null);
