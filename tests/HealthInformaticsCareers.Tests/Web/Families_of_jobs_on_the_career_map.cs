using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Features.Map;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>Coder is promoted to lead coder. An archivist between their levels would stand on their line if it were in their row.</summary>
public sealed class Families_of_jobs_on_the_career_map
{
    [Fact]
    public void Share_their_rows_with_no_job_of_another_family() => Assert.Equal([("coder", 0), ("lead-coder", 0), ("archivist", 1)], Places("intermediate"));

    [Fact]
    public void Share_their_rows_with_a_job_beside_their_levels() => Assert.Equal([("coder", 0), ("lead-coder", 0), ("archivist", 0)], Places("executive"));

    [Fact]
    public void Are_not_joined_by_a_sideways_move() => Assert.Equal([("coder", 0), ("lead-coder", 0), ("archivist", 1)], Places("intermediate", "sideways"));

    [Fact]
    public void Are_joined_by_a_promotion() => Assert.Equal([("coder", 0), ("archivist", 0), ("lead-coder", 0)], Places("intermediate", "promotion"));

    /// <param name="level">The level of the archivist.</param>
    /// <param name="move">The kind of move from coder to archivist, or null for none.</param>
    /// <returns>In the order of the ladder.</returns>
    private static IEnumerable<(string Role, int Row)> Places(string level, string? move = null)
    {
        using var content = Spec.Base();
        content.Write("roles/archivist.md", content.Read("roles/lead-coder.md").Replace("title: Lead coder", "title: Archivist", StringComparison.Ordinal).Replace("level: senior", $"level: {level}", StringComparison.Ordinal));
        if (move is not null)
        {
            content.Write("roles/coder.md", content.Read("roles/coder.md").Replace("progression:", $"progression:\n  - to: archivist\n    kind: {move}\n    because: Both know the records.", StringComparison.Ordinal));
        }

        return Assert.Single(new CareerMap(content.Load(Spec.Today).Catalogue!).Areas).Places.Select(place => (place.Role.Slug, place.Row));
    }
}
