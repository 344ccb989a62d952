using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The entries that the compare page accepts. Lists have a tick box for each of them.</summary>
public static class Comparison
{
    public static readonly IReadOnlyList<Kind> Kinds = [Kind.Role, Kind.Qualification, Kind.Route, Kind.Area, Kind.StartingPoint, Kind.Condition];

    /// <summary>The value of <c>item</c> in the query, such as <c>roles/clinical-coder</c>.</summary>
    public static string ItemOf(Entry entry) => entry.Address[1..];
}
