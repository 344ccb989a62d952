using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Conditions.cshtml</c>: the conditions of a role or a route in the order in which somebody meets them.</summary>
public sealed record ConditionTimeline(SitePage Page, IReadOnlyList<ConditionStage> Stages)
{
    /// <param name="conditions">Each with the words that say when it applies; null where it always does.</param>
    public static ConditionTimeline Of(SitePage page, IEnumerable<(Condition Condition, string? Depends)> conditions)
    {
        var told = new HashSet<Condition>();
        return new(page,
        [
            .. conditions
                .SelectMany(pair => StagesOf(pair.Condition).Select(stage => (Stage: stage, pair.Condition, pair.Depends)))
                .GroupBy(met => met.Stage)
                .OrderBy(group => group.Key is null).ThenBy(group => group.Key)
                .Select(group => new ConditionStage(group.Key, [.. group.Select(met => new TimelineCondition(met.Condition, met.Depends, told.Add(met.Condition)))])),
        ]);
    }

    private static IEnumerable<Stage?> StagesOf(Condition condition) => condition.Stages.IsKnown ? condition.Stages.Value!.Select(stage => (Stage?)stage) : [null];
}

/// <param name="Stage">Null for conditions of which nobody knows when they come.</param>
public sealed record ConditionStage(Stage? Stage, IReadOnlyList<TimelineCondition> Conditions);

/// <param name="Depends">When it applies; null where it always does.</param>
/// <param name="IsFirst">Met for the first time, and so told in full.</param>
public sealed record TimelineCondition(Condition Condition, string? Depends, bool IsFirst)
{
    public IEnumerable<string> SourceIds => Condition.Effect.Sources.Concat(Condition.DecidedBy.Sources).Concat(Condition.Renewal.Sources).Distinct();
}
