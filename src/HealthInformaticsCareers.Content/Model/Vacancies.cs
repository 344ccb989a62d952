using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>Where posts in the health service are advertised in each nation: <c>vacancies.yml</c>.</summary>
public sealed record Vacancies(IReadOnlyList<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> ByNation);
