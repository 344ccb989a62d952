using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>Links to the map of jobs.</summary>
public static class MapAddress
{
    /// <summary>The id of the part of the map that lists the moves of a chosen role. A link to it skips the header.</summary>
    public const string MovesId = "moves";

    /// <summary>The map of jobs with this role chosen.</summary>
    public static string Of(Role role) => $"/map?role={role.Slug}#{MovesId}";
}
