using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>Where posts in the health service are advertised, by nation: <c>vacancies.yml</c>.</summary>
public sealed record Vacancies(IReadOnlyList<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> ByNation)
{
    internal static Vacancies Read(ContentFile file) =>
        new([.. Enum.GetValues<Nation>().Select(nation => (nation, file.Fields.Fact(Fields.Hyphenated(nation.ToString()), Values.Places)))]);
}
