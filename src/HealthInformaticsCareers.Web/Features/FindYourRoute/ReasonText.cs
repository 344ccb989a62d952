using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.FindYourRoute;

/// <summary>Puts into words why the finder offers a job, and what the reader should check.</summary>
public static class ReasonText
{
    /// <summary>What a rule looks at, for the page that explains the finder.</summary>
    public static string Of(Merit merit) => merit switch
    {
        Merit.MostOfTheJob => "Most of the job is something you enjoy. Each interest you ticked counts.",
        Merit.PartOfTheJob => "Part of the job is something you enjoy. Each interest you ticked counts.",
        Merit.NamedForTheStart => "The page of your starting point names the job.",
        Merit.PaidFromTheStart => "Nothing comes before your first pay.",
        Merit.CostsNothing => "The way in costs you nothing, as far as we know.",
        _ => "What we say about it holds in your nation.",
    };

    /// <returns>A sentence for each rule that speaks for the job. What goes without saying, such as that applying is free, is left out.</returns>
    public static IEnumerable<string> Reasons(OpenJob job, Answers answers, Catalogue catalogue)
    {
        foreach (var interest in job.Interests)
        {
            yield return interest.Because;
        }

        foreach (var merit in job.Merits)
        {
            var sentence = merit switch
            {
                Merit.NamedForTheStart => $"It’s on our list for people who start {Labels.InSentence(catalogue.Get(answers.Start!).Title)}.",
                Merit.PaidFromTheStart => job.Way.Route?.Form is RouteForm.Apprenticeship or RouteForm.Scheme ? "You’re paid while you train." : job.Way.Route is null ? "You apply for a paid post, so you earn from day one." : "You earn from day one.",
                Merit.CostsNothing when job.Way.Route is not null => "The training costs you nothing, as far as we know.",
                Merit.DescribedForTheNation when job.Way.Route is not null => $"You can do this in {Labels.Of(answers.Nation!.Value)}.",
                _ => null,
            };
            if (sentence is not null)
            {
                yield return sentence;
            }
        }
    }

    /// <returns>What the reader should find out before counting on the job; often nothing.</returns>
    public static IEnumerable<string> Checks(OpenJob job, Answers answers)
    {
        if (answers.NeedsPay && !job.Way.IsPaidFromTheStart)
        {
            yield return "Are you paid from the start? We don’t know, so ask.";
        }

        if (answers.Nation is { } nation && !job.Way.IsDescribedFor(nation))
        {
            yield return $"Our page is written for {Labels.Of((job.Way.Route as Entry ?? job.Role).Nations)}. Pay and rules differ in {Labels.Of(nation)}.";
        }
    }
}
