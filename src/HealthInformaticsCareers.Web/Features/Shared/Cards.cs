using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>
/// The model of <c>_Cards.cshtml</c>: entries as cards under one or more headings, each with a link and a few tags. A phone shows about ten cards, some
/// under every heading, until the reader follows a link to the rest. The rest is on the same page, so that ticks are kept, and paper, search engines and
/// exported copies have the whole list; ten cards alone would save 6 KB of 11.
/// </summary>
public sealed record Cards
{
    private const int Longest = 12;
    private const int AtFirst = 10;

    public Cards(IndexPage page, params IEnumerable<CardGroup> groups)
    {
        Page = page;
        List<CardGroup> filled = [.. groups.Where(group => group.Entries.Count > 0)];
        var isLong = filled.Sum(group => group.Entries.Count) > Longest;
        Groups = [.. filled.Select((group, index) => (group, isLong ? Math.Min(ShareOf(index, filled.Count), group.Entries.Count) : group.Entries.Count))];
    }

    public IndexPage Page { get; }

    /// <summary>The groups that have a card, each with the number of cards that a phone shows before the link to the rest.</summary>
    public IReadOnlyList<(CardGroup Group, int AtFirst)> Groups { get; }

    /// <summary>Cards have a tick box that belongs to the form of <c>_CompareTicked.cshtml</c>.</summary>
    public static bool CanBeCompared(Entry entry) => SiteKinds.Of(entry.Kind).IsComparable;

    /// <summary>Tags of a few words each, the most useful first.</summary>
    public IEnumerable<string> TagsOf(Entry entry) => SiteKinds.Of(entry.Kind).Tags(entry, Page.Catalogue);

    /// <summary>Shares the first ten out evenly, the remainder to the first groups.</summary>
    private static int ShareOf(int group, int groups) => Math.Max(1, (AtFirst / groups) + (group < AtFirst % groups ? 1 : 0));
}

/// <param name="Id">The id of the heading.</param>
public sealed record CardGroup(string Id, string Title, IReadOnlyList<Entry> Entries)
{
    /// <summary>Whether the heading is for screen readers alone, because the title of the page says the same.</summary>
    public bool IsTitleHidden { get; init; }
}
