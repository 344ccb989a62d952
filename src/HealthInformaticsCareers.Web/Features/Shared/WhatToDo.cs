using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>What a reader of a page can do now, for every kind of page.</summary>
public static class WhatToDo
{
    /// <summary>
    /// How many jobs a qualification's page shows unfolded. If there are more, the page leads to the list of jobs, because a search for any one of them would help
    /// only a few readers.
    /// </summary>
    public const int MostRolesOfQualification = 6;

    private static readonly NextStep AllJobs = new("See all the jobs", SiteKinds.Role.Index.Address);

    /// <returns>Null if the content has nothing to offer.</returns>
    public static NextSteps? After(Entry entry, Catalogue catalogue) => entry switch
    {
        { IsCurrent: false } => null,
        Role role => NextSteps.VacanciesFor(catalogue, role),
        Area area => catalogue.FirstRoleOf(area) is { } first ? NextSteps.VacanciesFor(catalogue, first) : null,
        StartingPoint point => After(point, catalogue),
        Route route => After(route, catalogue),
        Qualification qualification => After(qualification, catalogue),
        Condition condition => After(condition, catalogue),
        Story story => After(story, catalogue),

        // A guide that lists the job websites itself has no better thing to do than those.
        Guide guide when guide.Shows.Contains(GuideBlock.Vacancies) && catalogue.Vacancies is not null => null,
        Guide guide => AdviceFor(guide, catalogue) ?? new(new("Find the way in that suits you", "/find-your-route"), [], AllJobs),
        _ => null,
    };

    private static NextSteps After(StartingPoint point, Catalogue catalogue)
    {
        var finder = new NextStep("Find out what fits you", "/find-your-route");
        return (catalogue.BestRolesFrom(point) is [var first, ..] ? NextSteps.VacanciesFor(catalogue, first) : NextSteps.Vacancies(catalogue)) is { } vacancies
            ? vacancies with { Also = [.. vacancies.Also.Take(1), finder] }
            : new NextSteps(finder, []);
    }

    private static NextSteps? After(Route route, Catalogue catalogue)
    {
        var leadsTo = catalogue.Get(route.LeadsTo);
        var vacancies = NextSteps.VacanciesFor(catalogue, leadsTo);
        return route.Form switch
        {
            RouteForm.Apprenticeship => NextSteps.ApprenticeshipsFor(catalogue, [.. leadsTo.Select(NextSteps.WordsFor)], route.Nations),
            RouteForm.Study or RouteForm.Scheme => new(WhereToStudy(route, catalogue), [], [.. vacancies is { } after ? [after.First] : Array.Empty<NextStep>()]),
            _ => vacancies ?? NextSteps.Vacancies(catalogue),
        };
    }

    /// <summary>The website of the first qualification that has one, or the list of qualifications.</summary>
    private static NextStep WhereToStudy(Route route, Catalogue catalogue) =>
        route.Steps.Select(step => step.Qualification is { } id ? LinksIn(catalogue.Get(id).Where).FirstOrDefault() : null).OfType<Place>().FirstOrDefault() is { } place
            ? GoTo(place)
            : new NextStep("Compare qualifications", SiteKinds.Qualification.Index.Address) { More = "Who can start, time and price" };

    /// <summary>Where to get it. If only people in the job can start it, or no place is known, a search for the job instead.</summary>
    private static NextSteps? After(Qualification qualification, Catalogue catalogue)
    {
        var places = LinksIn(qualification.Where).Select(GoTo).ToList();
        var roles = catalogue.RolesByLevelOf(qualification);
        var vacancies = roles.Count > MostRolesOfQualification ? new NextSteps(new("Choose a job first", SiteKinds.Role.Index.Address) { More = $"{roles.Count} jobs on this site go with it" }, [])
            : roles.Count > 0 ? NextSteps.VacanciesFor(catalogue, roles[0])
            : null;
        return (qualification.IsForPeopleInPost, vacancies, places) switch
        {
            (true, { } search, _) => search with { Also = [.. places.Take(1)] },
            (_, _, [var first, .. var others]) => new(first, [], [.. others.Take(2)]),
            _ => vacancies,
        };
    }

    /// <summary>Private help first, then official information. Where there is neither, the job that it concerns.</summary>
    private static NextSteps? After(Condition condition, Catalogue catalogue)
    {
        return (condition.Help.Where(place => place.Link is not null).ToList(), LinksIn(condition.Where)) switch
        {
            ([var first, .. var others], _) => new(new($"Get private advice: {first.Name}", first.Link!) { More = first.Note }, [], Links(others)),
            (_, [var first, .. var others]) => new(new("Read the official information", first.Link!) { More = first.Name }, [], Links(others)),
            _ => catalogue.RolesAlways(condition).Concat(catalogue.RolesDepending(condition).Select(pair => pair.Role)).Concat(catalogue.RolesNotTypical(condition)).FirstOrDefault() is { } job
                ? new(new($"See a job that it affects: {Labels.InSentence(job.Title)}", job.Address), [])
                : null,
        };

        static IReadOnlyList<NextStep> Links(IEnumerable<Place> places) => [.. places.Take(2).Select(place => new NextStep(place.Name, place.Link!))];
    }

    /// <summary>A guide about something that could rule a reader out leads to the private advice of that condition.</summary>
    private static NextSteps? AdviceFor(Guide guide, Catalogue catalogue) =>
        guide.SeeAlso.Select(catalogue.Find).OfType<Condition>().FirstOrDefault() is { Help.Count: > 0 } condition ? After(condition, catalogue) : null;

    private static NextSteps After(Story story, Catalogue catalogue) => catalogue.LastRoleOf(story) is { } last
        ? new(new($"See the job: {Labels.InSentence(last.Title)}", last.Address), [], [.. NextSteps.VacanciesFor(catalogue, last) is { } vacancies ? [vacancies.First] : Array.Empty<NextStep>()])
        : new(AllJobs, []);

    private static NextStep GoTo(Place place) => new($"Go to {place.Name}", place.Link!);

    private static List<Place> LinksIn(Fact<IReadOnlyList<Place>>? places) => [.. places?.Value?.Where(place => place.Link is not null) ?? []];
}
