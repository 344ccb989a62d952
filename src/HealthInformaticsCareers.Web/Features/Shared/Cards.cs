using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Cards.cshtml</c>: entries as cards, each with a link and a few tags.</summary>
public sealed record Cards(SitePage Page, IEnumerable<Entry> Entries)
{
    /// <summary>The level of the cards' headings: one below the heading above them.</summary>
    public int HeadingLevel { get; init; } = 3;

    /// <summary>Cards in a list have a tick box that belongs to the form of <c>_CompareTicked.cshtml</c>.</summary>
    public bool CanBeCompared(Entry entry) => Page is IndexPage && SiteKinds.Of(entry.Kind).IsComparable;

    /// <summary>Tags of a few words each, the most useful first.</summary>
    public IEnumerable<string> TagsOf(Entry entry) => SiteKinds.Of(entry.Kind).Tags(entry, Page.Catalogue);
}
