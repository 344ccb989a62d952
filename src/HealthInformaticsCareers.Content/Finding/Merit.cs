using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>What speaks for a job and the way into it. The website puts it into words.</summary>
public enum Merit
{
    /// <summary>An interest of the reader is most of the job.</summary>
    MostOfTheJob,

    /// <summary>An interest of the reader is a part of the job.</summary>
    PartOfTheJob,

    /// <summary>The page of the reader's starting point names the job.</summary>
    NamedForTheStart,

    PaidFromTheStart,
    CostsNothing,
    DescribedForTheNation,
}

/// <summary>A rule of the finder: how many points a merit is worth. An interest counts once for each that the reader has ticked.</summary>
public sealed record MeritRule(Merit Merit, int Points)
{
    /// <summary>All rules. The page that explains the finder shows the same list.</summary>
    public static readonly IReadOnlyList<MeritRule> All =
    [
        new(Merit.MostOfTheJob, 4),
        new(Merit.PartOfTheJob, 2),
        new(Merit.NamedForTheStart, 1),
        new(Merit.PaidFromTheStart, 1),
        new(Merit.CostsNothing, 1),
        new(Merit.DescribedForTheNation, 1),
    ];

    /// <returns>How often the merit counts for this way in.</returns>
    internal int Count(WayIn way, Answers answers, bool isNamed) => Merit switch
    {
        Merit.MostOfTheJob => Interests(way, answers, InterestPart.Most),
        Merit.PartOfTheJob => Interests(way, answers, InterestPart.Some),
        Merit.NamedForTheStart => isNamed ? 1 : 0,
        Merit.PaidFromTheStart => way.IsPaidFromTheStart ? 1 : 0,
        Merit.CostsNothing => way.IsFree ? 1 : 0,
        _ => answers.Nation is { } nation && way.IsDescribedFor(nation) ? 1 : 0,
    };

    private static int Interests(WayIn way, Answers answers, InterestPart part) =>
        way.Role.Interests?.Value?.Count(interest => interest.Part == part && answers.Interests.Contains(interest.Interest)) ?? 0;
}
