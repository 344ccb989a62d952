using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Content.Finding;

/// <summary>What the catalogue knows of a route that an answer can be held against. What it does not know never rules a route out.</summary>
internal sealed class RouteFacts
{
    private readonly Catalogue catalogue;
    private readonly Route route;
    private readonly RouteTotals totals;

    /// <summary>Areas of the jobs that the route leads to, and of the qualifications on the way, each with the page that says so.</summary>
    private readonly List<(string Area, string Address)> areas;

    /// <summary>As in the answers.</summary>
    private readonly List<string> nations;

    public RouteFacts(Route route, Catalogue catalogue)
    {
        (this.route, this.catalogue) = (route, catalogue);
        totals = RouteTotals.Of(route, catalogue);
        var roles = route.LeadsTo.Select(catalogue.Roles.Find).OfType<Role>().SelectMany(role => role.AlsoIn.Prepend(role.Area).Select(area => (area, role.Address)));
        var qualifications = totals.Lines.Select(line => line.Qualification).OfType<Qualification>().SelectMany(taken => taken.Areas.Select(area => (area, taken.Address)));
        nations = [.. route.Nations.Select(nation => Reading.Fields.Hyphenated(nation.ToString()))];
        areas = [.. roles.Concat(qualifications).DistinctBy(pair => pair.area)];
    }

    /// <returns>Null where the answer makes no difference to the route.</returns>
    public Reason? Judge(Question question, IReadOnlyList<Option> options, Answers all) => question.Topic switch
    {
        Topic.Start => options.Count == 0 ? null : Start(question, [.. options, .. all.To(Topic.Work)], all),
        Topic.Area => options.Count == 0 ? null : Area(question, options),
        Topic.Paid => options.Any(option => option.Answer == "no") || options.Count == 0 ? null : Paid(question),
        Topic.Time => options is [{ Within: { } within }] ? Time(question, within) : null,
        Topic.Place => options is [{ Answer: "near-home" or "distance" } option] ? Place(question, isAtDistance: option.Answer == "distance") : null,
        Topic.Nation => options.Count == 0 ? null : Nation(question, options[0]),
        _ => Work(question, all),
    };

    private Reason Start(Question question, IReadOnlyList<Option> options, Answers all)
    {
        var address = $"{route.Address}#who-it-is-for";
        if (options.SelectMany(option => option.StartingPoints).Intersect(route.StartingPoints).Any())
        {
            return new(question, Verdict.Fits, "It is open to you from where you start.", address);
        }

        // Whoever starts elsewhere may have a job in the NHS too; until that is answered it is not known.
        var needed = Needed();
        List<Option> others = [.. catalogue.Finder.WorkOptions.Where(option => (needed is null || option == needed) && option.StartingPoints.Intersect(route.StartingPoints).Any())];
        if (others.Count > 0 && all.To(Topic.Work).Count == 0)
        {
            return new(question, Verdict.FitsIf, Condition(others), address);
        }

        var titles = route.StartingPoints.Select(catalogue.StartingPoints.Find).OfType<StartingPoint>().Select(point => $"“{point.Title}”").ToList();
        return new(question, Verdict.DoesNotFit, titles.Count == 0 ? "It names no starting point." : $"It is for other starting points: {Listed(titles, "or")}.", titles.Count == 0 ? route.Address : address);
    }

    private Reason Area(Question question, IReadOnlyList<Option> options)
    {
        if (areas.Count == 0)
        {
            return new(question, Verdict.FitsIf, $"you choose a job in {Listed([.. options.Select(option => Name(option.Answer))], "or")}. This route can lead to any job.", route.Address);
        }

        var shared = areas.Where(pair => options.Any(option => option.Answer == pair.Area)).ToList();
        var named = Listed([.. (shared.Count > 0 ? shared : areas).Select(pair => Name(pair.Area))], "and");
        return shared.Count > 0
            ? new(question, Verdict.Fits, $"It leads to work in {named}.", shared[0].Address)
            : new(question, Verdict.DoesNotFit, $"It leads to other work: {named}.", areas[0].Address);

        string Name(string area) => $"“{question.Find(area)?.Text ?? catalogue.Areas.Find(area)?.Title ?? area}”";
    }

    private Reason Paid(Question question)
    {
        var address = $"{route.Address}#steps";
        if (totals.StepsWith(Pay.Unpaid) is [var unpaid, ..])
        {
            return new(question, Verdict.DoesNotFit, $"You are not paid for step {unpaid}: “{route.Steps[unpaid - 1].Do}”.", address);
        }

        if (totals.StepsWith(Pay.Depends) is [var depends, ..])
        {
            return new(question, Verdict.FitsIf, $"step {depends} is paid: “{route.Steps[depends - 1].Do}”. That depends on the post.", address);
        }

        var isTraining = route.Form is RouteForm.Study or RouteForm.Apprenticeship or RouteForm.Scheme;
        var isPaid = totals.StepsWith(null).Count == 0 && totals.StepsWith(Pay.Paid).Count > 0;
        return isPaid ? new(question, Verdict.Fits, isTraining ? "You are paid while you train." : "You are paid.", address)
            : route.Form == RouteForm.Apply ? new(question, Verdict.Fits, "You apply for a paid job: there is no training first.", address)
            : new(question, Verdict.FitsIf, "you are paid. We do not know that.", address);
    }

    private Reason Time(Question question, DurationRange within)
    {
        var address = $"{route.Address}#what-it-adds-up-to";
        var limit = (within.To ?? 0) * DurationRange.MinutesIn(within.Unit);
        var before = totals.BeforeAJob;
        if (before.IsNone)
        {
            return new(question, Verdict.Fits, "No training time comes before you earn.", address);
        }

        if (before.To <= limit)
        {
            return new(question, Verdict.Fits, $"You earn after {before}.", address);
        }

        if (before.From > limit)
        {
            return new(question, Verdict.DoesNotFit, $"It takes {before.AtLeast()} or more before you earn.", address);
        }

        var wish = limit == 0 ? "it lets you earn straight away" : $"it lets you earn within {within}";
        var known = before.HasNothingKnown ? "We do not know how long it takes" : before.Unknown.Count > 0 ? "We do not know how long all of it takes" : $"The time before a job can be {before}";
        return new(question, Verdict.FitsIf, $"{wish}. {known}.", address);
    }

    private Reason Place(Question question, bool isAtDistance)
    {
        var condition = route.Form switch
        {
            RouteForm.Study => isAtDistance ? "the course is taught near you or at a distance. That depends on the course." : "the course is taught near you. That depends on the course.",
            RouteForm.Scheme => "the scheme has a place near you. We do not know where it has places.",
            RouteForm.Experience => "a place near you takes people. We do not know which do.",
            _ => "an employer near you has a vacancy. We do not know where the vacancies are.",
        };
        return new(question, Verdict.FitsIf, condition, $"{route.Address}#steps");
    }

    private Reason Nation(Question question, Option option)
    {
        if (nations.Contains(option.Answer))
        {
            return new(question, Verdict.Fits, $"It is for {option.Text}.", route.Address);
        }

        var names = Listed([.. nations.Select(nation => question.Find(nation)?.Text ?? nation)], "and");
        return new(question, Verdict.DoesNotFit, route.NationsNote ?? $"It is for {names}.", route.Address);
    }

    private Reason? Work(Question question, Answers all)
    {
        if (Needed() is not { } needed)
        {
            return null;
        }

        var address = $"{route.Address}#who-it-is-for";
        var isSaid = all.To(Topic.Work).Any(option => option == needed || option.Answer == "both") || all.To(Topic.Start).Any(option => needed.StartingPoints.Contains(option.Answer));
        var people = needed.Answer == "nhs" ? "people who already work in the NHS" : "registered clinicians";
        return isSaid ? new(question, Verdict.Fits, $"It is for {people}.", address)
            : all.To(Topic.Work).Count > 0 ? new(question, Verdict.DoesNotFit, $"It is only for {people}.", address)
            : new(question, Verdict.FitsIf, Condition([needed]), address);
    }

    /// <returns>What must be answered of the work, or null where anybody may start.</returns>
    private Option? Needed()
    {
        var answer = route.Access is { IsKnown: true, Value: AccessGate.Registered } ? "clinician" : totals.IsForStaff ? "nhs" : null;
        return catalogue.Finder.WorkOptions.FirstOrDefault(option => option.Answer == answer);
    }

    /// <summary>Where either job is enough, the answer for both says nothing new.</summary>
    private static string Condition(List<Option> options)
    {
        List<string> conditions = [.. options.Where(option => options.Count == 1 || option.Answer != "both").Select(option => option.Answer switch
        {
            "nhs" => "you work in the NHS",
            "clinician" => "you are a registered clinician",
            "both" => "you are a registered clinician and work in the NHS",
            _ => "you do not work in the NHS",
        })];
        return $"{Listed(conditions, "or")}.";
    }

    private static string Listed(List<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}";
}
