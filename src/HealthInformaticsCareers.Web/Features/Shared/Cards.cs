using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Cards.cshtml</c>: entries as cards, each a link with what tells it from its neighbours.</summary>
public sealed record Cards(SitePage Page, IEnumerable<Entry> Entries)
{
    /// <summary>Narrower, for a page with many groups.</summary>
    public bool Tight { get; init; }

    /// <summary>One below the heading that the cards stand under.</summary>
    public int HeadingLevel { get; init; } = 3;

    /// <summary>On its list a card has a box to tick for the form of <c>_CompareTicked.cshtml</c>.</summary>
    public bool CanBeCompared(Entry entry) => Page is IndexPage && Comparison.Kinds.Contains(entry.Kind);

    /// <summary>A few words each, the most telling first.</summary>
    public IEnumerable<string> TagsOf(Entry entry) => entry switch
    {
        Area area => [Count(Page.Catalogue.Roles.Count(role => role.Area == area.Slug), "role")],
        Role role => [Words.Of(role.Level), role.Pay.IsKnown ? Words.Capital(role.Pay.Value!.ToString()) : "Pay band not known"],
        Qualification qualification =>
        [
            qualification.Time.IsKnown ? Words.Capital(qualification.Time.Value!.ToString()) : "Time not known",
            FactValue.Of(Page, qualification.Price).Value is Price price ? Words.Capital(Words.Of(price)) : "Price not known",
        ],
        Condition condition => [condition.Effect.IsKnown ? Words.Of(condition.Effect.Value) : "Effect not known"],
        Route route => route.Nations.Select(Words.Of),
        Story story => [$"Told in {story.Told.Year} or before"],
        _ => [],
    };

    private static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";
}
