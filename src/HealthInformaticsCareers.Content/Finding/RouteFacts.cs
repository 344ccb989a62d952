using System.Text.Json;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>The facts about a route that answers are compared with. An unknown fact never rules a route out.</summary>
internal sealed class RouteFacts
{
    private const string Both = "both";

    private readonly Catalogue catalogue;
    private readonly Route route;
    private readonly RouteTotals totals;
    private readonly IReadOnlyList<Option> workAnswers;

    /// <summary>The areas of the jobs that the route leads to and of the qualifications on the way, each with the page that says so.</summary>
    private readonly List<(EntryId<Area> Area, Entry SaidBy)> areas;

    /// <param name="workAnswers">The finder's answers about the reader's work; empty if it doesn't ask.</param>
    public RouteFacts(Route route, Catalogue catalogue, IReadOnlyList<Option> workAnswers)
    {
        (this.route, this.catalogue, this.workAnswers) = (route, catalogue, workAnswers);
        totals = RouteTotals.Of(route, catalogue);
        var roles = catalogue.Get(route.LeadsTo).SelectMany(role => role.AlsoIn.Prepend(role.Area).Select(area => (area, (Entry)role)));
        var qualifications = totals.Lines.Select(line => line.Qualification).OfType<Qualification>().SelectMany(taken => taken.Areas.Select(area => (area, (Entry)taken)));
        areas = [.. roles.Concat(qualifications).DistinctBy(pair => pair.area)];
    }

    /// <returns>Null if the answer makes no difference to the route.</returns>
    public Reason? Judge(Question question, IReadOnlyList<Option> options, Answers all)
    {
        var judged = question.Topic switch
        {
            Topic.Work => Work(all),
            Topic.Paid => options.Count == 0 || options.Any(option => option.Answer == "no") ? null : Paid(),
            Topic.Time => options is [{ Within: { } within }] ? Time(within) : null,
            Topic.Place => options is [{ Answer: "near-home" or "distance" } option] ? (Verdict.FitsIf, new Cause.PlaceNotKnown(route.Form, option.Answer == "distance")) : null,
            _ when options.Count == 0 => null,
            Topic.Start => Start([.. options, .. all.To(Topic.Work)], all),
            Topic.Area => Area([.. options.Select(option => new EntryId<Area>(option.Answer))]),
            _ => Nation(options[0]),
        };
        return judged is var (verdict, cause) ? new Reason(question, verdict, cause) : null;
    }

    private (Verdict, Cause) Start(IReadOnlyList<Option> options, Answers all)
    {
        if (options.SelectMany(option => option.StartingPoints).Intersect(route.StartingPoints).Any())
        {
            return (Verdict.Fits, new Cause.OpenFromHere());
        }

        // Someone with a different starting point may also work in the NHS, which isn't known until they have answered that question.
        var needed = RequiredWork();
        List<Option> others = [.. workAnswers.Where(option => (needed is null || option == needed || option.Answer == Both) && option.StartingPoints.Intersect(route.StartingPoints).Any())];
        return others.Count > 0 && all.To(Topic.Work).Count == 0
            ? (Verdict.FitsIf, DependsOn(others))
            : (Verdict.DoesNotFit, new Cause.OtherStartingPoints(catalogue.Get(route.StartingPoints)));
    }

    private (Verdict, Cause) Area(IReadOnlyList<EntryId<Area>> wanted)
    {
        if (areas.Count == 0)
        {
            return (Verdict.FitsIf, new Cause.AnyArea(wanted));
        }

        var shared = areas.Where(pair => wanted.Contains(pair.Area)).ToList();
        return shared.Count > 0
            ? (Verdict.Fits, new Cause.WantedAreas([.. shared.Select(pair => pair.Area)], shared[0].SaidBy))
            : (Verdict.DoesNotFit, new Cause.OtherAreas([.. areas.Select(pair => pair.Area)], areas[0].SaidBy));
    }

    private (Verdict, Cause) Paid()
    {
        if (totals.StepsWith(Pay.Unpaid) is [var unpaid, ..])
        {
            return (Verdict.DoesNotFit, new Cause.UnpaidStep(unpaid));
        }

        if (totals.StepsWith(Pay.Depends) is [var depends, ..])
        {
            return (Verdict.FitsIf, new Cause.PayDependsOnPost(depends));
        }

        var isPaid = totals.StepsWith(null).Count == 0 && totals.StepsWith(Pay.Paid).Count > 0;
        return isPaid ? (Verdict.Fits, new Cause.Paid(route.Form is RouteForm.Study or RouteForm.Apprenticeship or RouteForm.Scheme))
            : route.Form == RouteForm.Apply ? (Verdict.Fits, new Cause.PaidJob())
            : (Verdict.FitsIf, new Cause.PayNotKnown());
    }

    private (Verdict, Cause) Time(DurationRange within)
    {
        var limit = (within.To ?? 0) * DurationRange.MinutesIn(within.Unit);
        var before = totals.BeforeAJob;
        return before.IsNone ? (Verdict.Fits, new Cause.NoTrainingFirst())
            : before.To <= limit ? (Verdict.Fits, new Cause.EarnsInTime(before))
            : before.From > limit ? (Verdict.DoesNotFit, new Cause.EarnsTooLate(before))
            : (Verdict.FitsIf, new Cause.MayEarnTooLate(within, before));
    }

    private (Verdict, Cause) Nation(Option option) =>
        route.Nations.Any(nation => JsonNamingPolicy.KebabCaseLower.ConvertName(nation.ToString()) == option.Answer)
            ? (Verdict.Fits, new Cause.OpenInNation(option))
            : (Verdict.DoesNotFit, new Cause.OtherNations(route.Nations, route.NationsNote));

    private (Verdict, Cause)? Work(Answers all)
    {
        if (RequiredWork() is not { } needed)
        {
            return null;
        }

        var isGiven = all.To(Topic.Work).Any(option => option == needed || option.Answer == Both) || all.To(Topic.Start).Any(option => needed.StartingPoints.Contains(new(option.Answer)));
        return isGiven ? (Verdict.Fits, new Cause.ForTheirWork(needed))
            : all.To(Topic.Work).Count > 0 ? (Verdict.DoesNotFit, new Cause.OnlyForOtherWork(needed))
            : (Verdict.FitsIf, DependsOn([needed]));
    }

    /// <returns>The answer about their work that the reader must give, or null if anyone may start.</returns>
    private Option? RequiredWork()
    {
        var answer = route.Access is { IsKnown: true, Value: AccessGate.Registered } ? "clinician" : totals.IsForStaff ? "nhs" : null;
        return workAnswers.FirstOrDefault(option => option.Answer == answer);
    }

    /// <summary>If either job is enough, "both" adds nothing.</summary>
    private static Cause.DependsOnWork DependsOn(List<Option> options) =>
        new([.. options.Where(option => options.Count == 1 || option.Answer != Both)]);
}
