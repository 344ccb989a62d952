using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Conditions.cshtml</c>: the conditions of a role or a route, each at the first stage where an applicant meets it.</summary>
public sealed record ConditionTimeline(EntryPage Page, IReadOnlyList<ConditionStage> Stages)
{
    /// <param name="conditions">Each with a text that says when it applies, or null if it always does.</param>
    public static ConditionTimeline Of(EntryPage page, IEnumerable<(Condition Condition, string? Depends)> conditions) => new(
        page,
        [
            .. conditions
                .Select(pair => new TimelineCondition(pair.Condition, pair.Depends, page.Catalogue.RolesDepending(pair.Condition).Count(other => other.Because == pair.Depends) == 1))
                .GroupBy(met => met.Condition.FirstStage)
                .OrderBy(group => group.Key is null).ThenBy(group => group.Key)
                .Select(group => new ConditionStage(group.Key, [.. group])),
        ]);
}

/// <param name="Stage">Null if the stage of these conditions is not known.</param>
public sealed record ConditionStage(Stage? Stage, IReadOnlyList<TimelineCondition> Conditions);

/// <param name="Depends">When the condition applies, or null if it always does.</param>
/// <param name="IsDependenceOfItsOwn">Whether that is said of no other role. What many roles share is on the condition's page.</param>
public sealed record TimelineCondition(Condition Condition, string? Depends, bool IsDependenceOfItsOwn);
