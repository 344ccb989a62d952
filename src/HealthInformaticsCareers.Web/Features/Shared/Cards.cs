using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Cards.cshtml</c>: entries as cards, each a link with a few tags.</summary>
public sealed record Cards(SitePage Page, IEnumerable<Entry> Entries)
{
    /// <summary>Narrower cards, for a page with many groups.</summary>
    public bool IsCompact { get; init; }

    /// <summary>One level below the heading above the cards.</summary>
    public int HeadingLevel { get; init; } = 3;

    /// <summary>On index pages, a card has a tick box for the form in <c>_CompareTicked.cshtml</c>.</summary>
    public bool CanBeCompared(Entry entry) => Page is IndexPage && Comparison.Kinds.Contains(entry.Kind);

    /// <summary>Short facts, the most useful first.</summary>
    public IEnumerable<string> TagsOf(Entry entry) => entry switch
    {
        Area area => [Count(Page.Catalogue.Roles.Count(role => role.Area == area.Slug), "role")],
        Role role => [Labels.Of(role.Level), role.Pay.IsKnown ? Labels.Capitalize(role.Pay.Value!.ToString()) : "Pay band not known"],
        Qualification qualification =>
        [
            qualification.Time.IsKnown ? Labels.Capitalize(qualification.Time.Value!.ToString()) : "Time not known",
            FactValue.Of(Page, qualification.Price).Value is Price price ? Labels.Capitalize(Labels.Of(price)) : "Price not known",
        ],
        Condition condition => [condition.Effect.IsKnown ? Labels.Of(condition.Effect.Value) : "Effect not known"],
        Route route => route.Nations.Select(Labels.Of),
        Story story => [$"Told in {story.Told.Year} or earlier"],
        _ => [],
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
