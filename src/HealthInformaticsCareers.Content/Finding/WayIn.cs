using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>One way into a job: by a route, or by applying for a post straight away.</summary>
/// <param name="Route">Null to apply straight away.</param>
/// <param name="Totals">The totals of the route; null without one.</param>
/// <param name="StartingPoints">The starting points from which people can take it.</param>
public sealed record WayIn(Role Role, Route? Route, RouteTotals? Totals, IReadOnlySet<EntryId<StartingPoint>> StartingPoints)
{
    /// <summary>Whether nothing has to be done without pay before the first wage, as far as the facts say.</summary>
    public bool IsPaidFromTheStart => Totals is null || (Totals.BeforeAJob.IsNone && !IsUnpaid);

    /// <summary>Whether it is known to have a part without pay.</summary>
    public bool IsUnpaid => Totals?.StepsWith(Pay.Unpaid).Count > 0;

    /// <summary>Whether it is known that nobody who takes it pays for anything.</summary>
    public bool IsFree => Totals is null || (Totals.Yours.IsNone && Totals.PerhapsYours.IsNone && Totals.Lines.Any(line => line.Price is not null));

    /// <summary>A post can be applied for everywhere. A route exists only in the nations that its page names.</summary>
    public bool ExistsIn(Nation nation) => Route is null || Route.Nations.Contains(nation);

    /// <summary>Whether what the site says of it holds in a nation.</summary>
    public bool IsDescribedFor(Nation nation) => (Route as Entry ?? Role).Nations.Contains(nation);
}
