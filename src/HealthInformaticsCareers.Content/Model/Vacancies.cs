using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>The places where each nation's health service advertises posts: <c>vacancies.yml</c>.</summary>
public sealed record Vacancies(IReadOnlyList<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> ByNation);
