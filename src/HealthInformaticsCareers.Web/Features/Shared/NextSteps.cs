using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>What <c>_WhatToDo.cshtml</c> shows: one thing to do now, the same in other nations, and at most two lesser things.</summary>
/// <param name="Elsewhere">Where people in other nations do the same.</param>
/// <param name="Also">Other things to do.</param>
public sealed record NextSteps(NextStep First, IReadOnlyList<NextStep> Elsewhere, params IReadOnlyList<NextStep> Also)
{
    private const int MostAlso = 2;

    /// <summary>What to do in a nation; the first step if none is asked for or its website is not known.</summary>
    public NextStep In(Nation? nation) =>
        nation is { } chosen && Elsewhere.FirstOrDefault(step => step.Label == Labels.Of(chosen)) is { Place: { } place } there ? there with { Label = $"Go to {place}" } : First;

    /// <summary>A search for posts with this title in England, and the websites of the other nations.</summary>
    /// <returns>Null if the content doesn't say where posts are advertised.</returns>
    public static NextSteps? VacanciesFor(Catalogue catalogue, Role role)
    {
        if (catalogue.Vacancies is not { } vacancies)
        {
            return null;
        }

        var words = WordsFor(role);
        if (catalogue.Get(role.Area).IsOutsideHealthService)
        {
            return vacancies.AnyEmployer is { } places && WithLink(places) is { } any ? new NextSteps(Search(any, words), []) : null;
        }

        var apprenticeships = vacancies.Apprenticeships.Count > 0 && catalogue.RoutesTo(role).Any(route => route.Form == RouteForm.Apprenticeship && route.IsCurrent)
            ? PlaceOf(vacancies.Apprenticeships[0])
            : null;
        return PlaceOf(vacancies.Jobs[0]) is { } first
            ? new NextSteps(Search(first, words), OtherNations(vacancies.Jobs), apprenticeships is null ? [] : [new NextStep($"Find “{words}” apprenticeships", apprenticeships.SearchFor(words)!)])
            : null;
    }

    /// <summary>A search for posts with the title of the first of these roles, and for those of the next.</summary>
    public static NextSteps? VacanciesFor(Catalogue catalogue, IReadOnlyList<Role> roles) =>
        roles.Count > 0 && VacanciesFor(catalogue, roles[0]) is { } steps
            ? steps with { Also = [.. roles.Skip(1).Select(role => VacanciesFor(catalogue, role)?.First).OfType<NextStep>().Concat(steps.Also).Where(step => step != steps.First).Distinct().Take(MostAlso)] }
            : null;

    /// <summary>The websites with the posts of each nation.</summary>
    public static NextSteps? Vacancies(Catalogue catalogue) =>
        catalogue.Vacancies is { } vacancies && PlaceOf(vacancies.Jobs[0]) is { } first
            ? new NextSteps(new NextStep($"Go to {first.Name}", first.Link!), OtherNations(vacancies.Jobs))
            : null;

    /// <summary>A search for apprenticeships with the first of these titles, and with the next.</summary>
    /// <param name="nations">The nations to put first.</param>
    public static NextSteps? ApprenticeshipsFor(Catalogue catalogue, IReadOnlyList<string> titles, IReadOnlyList<Nation> nations)
    {
        List<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> ordered = [.. catalogue.Vacancies?.Apprenticeships.OrderBy(pair => !nations.Contains(pair.Nation)) ?? Enumerable.Empty<(Nation, Fact<IReadOnlyList<Place>>)>()];
        if (ordered.Count == 0 || PlaceOf(ordered[0]) is not { } first)
        {
            return null;
        }

        var steps = first.Search is null ? [] : titles.Distinct().Select(words => new NextStep($"Find “{words}” apprenticeships", first.SearchFor(words)!)).ToList();
        return new NextSteps(steps.FirstOrDefault() ?? new NextStep($"Go to {first.Name}", first.Link!), OtherNations(ordered), [.. steps.Skip(1).Take(MostAlso)]);
    }

    /// <summary>The words that find posts with this role. What a title adds in brackets is for readers of this site.</summary>
    public static string WordsFor(Role role) => role.SearchFor ?? Labels.InSentence(role.Title.Split(" (")[0]);

    private static IReadOnlyList<NextStep> OtherNations(IReadOnlyList<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> nations) =>
        [.. nations.Skip(1).Select(pair => (pair.Nation, Place: PlaceOf(pair))).Where(pair => pair.Place is not null).Select(pair => new NextStep(Labels.Of(pair.Nation), pair.Place!.Link!) { Place = pair.Place.Name })];

    private static NextStep Search(Place place, string words) =>
        new(place.Search is null ? $"Go to {place.Name}" : $"Search {place.Name} for “{words}”", place.SearchFor(words)!);

    /// <summary>The first website of the nation that has a link.</summary>
    private static Place? PlaceOf((Nation Nation, Fact<IReadOnlyList<Place>> Places) nation) => WithLink(nation.Places);

    private static Place? WithLink(Fact<IReadOnlyList<Place>> places) => places.Value?.FirstOrDefault(place => place.Link is not null);
}

/// <param name="Label">What the link says.</param>
/// <param name="Address">An address of this site, or a web address.</param>
public sealed record NextStep(string Label, string Address)
{
    /// <summary>The name of the website, where the label is only that of a nation.</summary>
    public string? Place { get; init; }

    /// <summary>A few words under the label.</summary>
    public string? More { get; init; }

    public bool LeavesTheSite => !Address.StartsWith('/');
}
