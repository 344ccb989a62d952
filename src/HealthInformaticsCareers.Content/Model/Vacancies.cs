using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>Where posts are advertised: <c>vacancies.yml</c>.</summary>
/// <param name="Jobs">Posts in the health service, for each nation.</param>
/// <param name="Apprenticeships">Apprenticeships with any employer, for each nation; empty if the file doesn't say.</param>
/// <param name="AnyEmployer">Posts with any employer, for jobs outside the health service; null if the file doesn't say.</param>
public sealed record Vacancies(
    IReadOnlyList<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> Jobs,
    IReadOnlyList<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> Apprenticeships,
    Fact<IReadOnlyList<Place>>? AnyEmployer);
