using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>A route never asks for a qualification that only staff can take before a step that gives the reader a job.</summary>
internal static class RouteChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content)
    {
        var intact = content.Intact.Select(located => located.Entry).ToList();
        var isInPost = intact.OfType<StartingPoint>().ToDictionary(point => point.Id, point => point.InPost);
        return intact.OfType<Route>()
            .Where(route => route.StartingPoints.All(isInPost.ContainsKey) && !(route.StartingPoints.Count > 0 && route.StartingPoints.All(point => isInPost[point])))
            .SelectMany(route => Check(content, route));
    }

    private static IEnumerable<Diagnostic> Check(CheckedContent content, Route route)
    {
        var hasJob = false;
        for (var index = 0; index < route.Steps.Count; index++)
        {
            var step = route.Steps[index];

            // The steps of a side-by-side group can depend on each other, so the first step looks at all of them.
            var group = route.Steps.Skip(index + 1).TakeWhile(next => next.WithPrevious).Prepend(step);
            hasJob |= step.WithPrevious ? step.Role is not null : group.Any(beside => beside.Role is not null);
            if (!hasJob
                && step.Qualification is { } id
                && content.Find(Kinds.Qualification.AddressOf(id.Slug)) is Qualification { Access: { IsKnown: true, Value: AccessGate.InPost } })
            {
                yield return Rules.StepNeedsItsJob(step.At, id.Slug);
            }
        }
    }
}
