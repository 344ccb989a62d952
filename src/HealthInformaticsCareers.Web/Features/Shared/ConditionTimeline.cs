using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Conditions.cshtml</c>: the conditions of a role or a route, each at the first stage where an applicant meets it.</summary>
public sealed record ConditionTimeline(SitePage Page, IReadOnlyList<ConditionStage> Stages)
{
    /// <param name="conditions">Each with a text that says when it applies, or null if it always does.</param>
    public static ConditionTimeline Of(SitePage page, IEnumerable<(Condition Condition, string? Depends)> conditions) => new(
        page,
        [
            .. conditions
                .Select(pair => new TimelineCondition(pair.Condition, pair.Depends))
                .GroupBy(condition => condition.FirstStage)
                .OrderBy(group => group.Key is null).ThenBy(group => group.Key)
                .Select(group => new ConditionStage(group.Key, [.. group])),
        ]);
}

/// <param name="Stage">Null if the stage of these conditions is not known.</param>
public sealed record ConditionStage(Stage? Stage, IReadOnlyList<TimelineCondition> Conditions);

/// <param name="Depends">When the condition applies, or null if it always does.</param>
public sealed record TimelineCondition(Condition Condition, string? Depends)
{
    public Stage? FirstStage => Stages is [var first, ..] ? first : null;

    public IEnumerable<Stage> LaterStages => Stages.Skip(1);

    public IEnumerable<SourceId> SourceIds => Condition.Effect.Sources.Concat(Condition.DecidedBy.Sources).Concat(Condition.Renewal.Sources).Distinct();

    private List<Stage> Stages => [.. (Condition.Stages.IsKnown ? Condition.Stages.Value! : []).Order()];
}
