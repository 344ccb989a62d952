using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_WhatToDo.cshtml</c>: one thing to do now, the same in other nations, and at most two lesser things.</summary>
/// <param name="Elsewhere">Where people in other nations do the same.</param>
/// <param name="Also">Other things to do.</param>
public sealed record NextSteps(NextStep First, IReadOnlyList<NextStep> Elsewhere, params IReadOnlyList<NextStep> Also)
{
    /// <summary>A search for posts with this title, in the first nation that has a search; in the others, their own websites.</summary>
    /// <returns>Null if the content doesn't say where posts are advertised.</returns>
    public static NextSteps? VacanciesFor(Catalogue catalogue, Role role)
    {
        if (catalogue.Vacancies is not { } vacancies)
        {
            return null;
        }

        var words = role.SearchFor ?? Labels.InSentence(role.Title);
        if (catalogue.Get(role.Area).IsOutsideHealthService)
        {
            return vacancies.AnyEmployer?.Value is [var any, ..] ? new NextSteps(Search(any, words), []) : null;
        }

        var apprenticeships = vacancies.Apprenticeships.Count > 0 && catalogue.RoutesTo(role).Any(route => route.Form == RouteForm.Apprenticeship && route.IsCurrent)
            ? PlaceOf(vacancies.Apprenticeships[0])
            : null;
        return PlaceOf(vacancies.Jobs[0]) is { } first
            ? new NextSteps(Search(first, words), OtherNations(vacancies.Jobs), apprenticeships is null ? [] : [new NextStep($"Find a “{words}” apprenticeship", apprenticeships.SearchFor(words)!)])
            : null;
    }

    /// <summary>A search for an apprenticeship, in the first nation that has a search.</summary>
    public static NextSteps? ApprenticeshipsFor(Catalogue catalogue, string words) =>
        catalogue.Vacancies is { Apprenticeships.Count: > 0 } vacancies && PlaceOf(vacancies.Apprenticeships[0]) is { } first
            ? new NextSteps(new NextStep(first.Search is null ? $"Go to {first.Name}" : $"Find a “{words}” apprenticeship", first.SearchFor(words)!), OtherNations(vacancies.Apprenticeships))
            : null;

    private static IReadOnlyList<NextStep> OtherNations(IReadOnlyList<(Nation Nation, Fact<IReadOnlyList<Place>> Places)> nations) =>
        [.. nations.Skip(1).Select(pair => (pair.Nation, Place: PlaceOf(pair))).Where(pair => pair.Place?.Link is not null).Select(pair => new NextStep(Labels.Of(pair.Nation), pair.Place!.Link!) { Place = pair.Place.Name })];

    private static NextStep Search(Place place, string words) =>
        place.Search is null ? new NextStep($"Go to {place.Name}", place.Link ?? "/") : new NextStep($"Search {place.Name} for “{words}”", place.SearchFor(words)!);

    private static Place? PlaceOf((Nation Nation, Fact<IReadOnlyList<Place>> Places) nation) => nation.Places.Value is [var first, ..] ? first : null;
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
