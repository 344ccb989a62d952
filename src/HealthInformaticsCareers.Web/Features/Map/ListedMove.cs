using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Map;

/// <param name="Other">The end of the move that the heading of the list does not name.</param>
public sealed record ListedMove(MapPage Page, Move Move, Role Other)
{
    /// <summary>Null if the move stays in its area.</summary>
    public Area? OtherArea => Move.From.Area == Move.To.Area ? null : Page.Catalogue.Get(Other.Area);
}
