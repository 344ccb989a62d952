using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>Related entries. Either entry of a pair may name the other.</summary>
public static class Relations
{
    private const int BestRoles = 3;

    extension(Catalogue catalogue)
    {
        /// <summary>The roles whose home is the area and those also found in it, by level.</summary>
        public IReadOnlyList<Role> RolesOf(Area area) =>
            [.. catalogue.Roles.Where(role => role.Area == area.Id || role.AlsoIn.Contains(area.Id)).OrderBy(role => role.Level)];

        /// <summary>The lowest job whose home is the area; of several, the one that most starting points name.</summary>
        public Role? FirstRoleOf(Area area) =>
            catalogue.RolesOf(area).OrderBy(role => role.Area != area.Id).ThenBy(role => role.Level).ThenByDescending(role => catalogue.StartingPointsOf(role).Count).FirstOrDefault();

        public IReadOnlyList<Qualification> QualificationsOf(Area area) => [.. catalogue.Qualifications.Where(qualification => qualification.Areas.Contains(area.Id))];

        /// <summary>The pages that the class reads and that can be printed.</summary>
        public IReadOnlyList<Entry> PagesOf(Activity activity) => [.. activity.Pages.Select(catalogue.Find).OfType<Entry>().Where(entry => HandoutAddress.Of(entry) is not null)];

        public IReadOnlyList<StartingPoint> StartingPointsOf(Role role) => [.. catalogue.StartingPoints.Where(point => point.Roles.Contains(role.Id))];

        /// <summary>The routes that lead to the role or have it as a step.</summary>
        public IReadOnlyList<Route> RoutesTo(Role role) => [.. catalogue.Routes.Where(route => route.Reaches(role))];

        public IReadOnlyList<Qualification> QualificationsOf(Role role) =>
            [.. catalogue.Qualifications.Where(qualification => qualification.Roles.Contains(role.Id) || role.Qualifications.Contains(qualification.Id))];

        public IReadOnlyList<Role> RolesOf(Qualification qualification) =>
            [.. catalogue.Roles.Where(role => qualification.Roles.Contains(role.Id) || role.Qualifications.Contains(qualification.Id))];

        public IReadOnlyList<Role> RolesByLevelOf(Qualification qualification) => [.. catalogue.RolesOf(qualification).OrderBy(role => role.Level)];

        public IReadOnlyList<Route> RoutesWith(Qualification qualification) => [.. catalogue.Routes.Where(route => route.Steps.Any(step => step.Qualification == qualification.Id))];

        /// <summary>The conditions that the jobs at the end of the route always or sometimes have.</summary>
        public IReadOnlyList<Condition> ConditionsOf(Route route) => [.. catalogue.Conditions.Where(condition => catalogue.Get(route.LeadsTo).Any(role => role.Conditions.Include(condition.Id)))];

        /// <summary>What to ask before applying for the jobs at the end of the route, each question once.</summary>
        public IReadOnlyList<string> QuestionsAbout(Route route) => [.. catalogue.Get(route.LeadsTo).SelectMany(role => role.Ask).Distinct()];

        public IReadOnlyList<Route> RoutesFrom(StartingPoint point) => [.. catalogue.Routes.Where(route => route.StartingPoints.Contains(point.Id))];

        /// <summary>The roles that the starting point names, and those that people come to from there without having had another role of this site; by level.</summary>
        public IReadOnlyList<Role> RolesFrom(StartingPoint point) =>
            [.. catalogue.Roles.Where(role => point.Roles.Contains(role.Id) || role.FromOutside.Any(way => way.StartingPoint == point.Id)).OrderBy(role => role.Level)];

        /// <summary>The lowest of the jobs that the starting point names, in its order, then the lowest of the others that people come to from there; few, so that they are a choice.</summary>
        public IReadOnlyList<Role> BestRolesFrom(StartingPoint point)
        {
            var all = catalogue.RolesFrom(point);
            return [.. catalogue.Get(point.Roles).Where(all.Contains).OrderBy(role => role.Level).Concat(all).Distinct().Take(BestRoles)];
        }

        /// <summary>The job of today that is nearest to the last in the story.</summary>
        public Role? LastRoleOf(Story story) => story.Steps.Select(step => step.Role is { } id ? catalogue.Get(id) : null).LastOrDefault(role => role is { IsCurrent: true });

        public IReadOnlyList<Role> RolesAlways(Condition condition) => [.. catalogue.Roles.Where(role => role.Conditions.Always.Contains(condition.Id))];

        /// <summary>Each role with a sentence that says when the condition applies there.</summary>
        public IReadOnlyList<(Role Role, string Because)> RolesDepending(Condition condition) =>
            [.. catalogue.Roles.SelectMany(role => role.Conditions.Depends.Where(depends => depends.Condition == condition.Id).Select(depends => (role, depends.Because)))];

        public IReadOnlyList<Role> RolesNotTypical(Condition condition) => [.. catalogue.Roles.Where(role => role.Conditions.NotTypical.Contains(condition.Id))];
    }

    public static IReadOnlyList<LinkedLine> Lines(IEnumerable<Entry> entries) => [.. entries.Select(entry => new LinkedLine(entry))];

    public static IReadOnlyList<LinkedLine> Lines<T>(IEnumerable<T> entries, Func<T, string> more)
        where T : Entry => [.. entries.Select(entry => new LinkedLine(entry, more(entry)))];
}
