using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

public static class PlanAddress
{
    /// <summary>What follows the address of the route.</summary>
    public const string Ending = "/plan";

    /// <returns>The address of the plan sheet; null if the entry is not a current route.</returns>
    public static string? Of(Entry entry) => entry is Route { IsCurrent: true } ? entry.Address + Ending : null;
}
