using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Web.Features.Shared;

public static class HandoutAddress
{
    /// <summary>What follows the address of the page.</summary>
    public const string Ending = "/handout";

    /// <returns>The address of the page's handout; null if it has none.</returns>
    public static string? Of(Entry entry) => entry.IsCurrent && entry.Kind != Kinds.Page ? entry.Address + Ending : null;
}
