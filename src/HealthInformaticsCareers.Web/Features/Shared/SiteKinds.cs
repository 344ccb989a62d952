using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>Every kind of content that readers can look for, in the order in which pages list them.</summary>
public static class SiteKinds
{
    public static readonly SiteKind Area = new SiteKind(
        Kinds.Area,
        new("/areas", "Areas of work", "The kinds of work with health data, records, systems and knowledge, and the jobs in each."),
        "Area of work",
        "Areas of work")
    {
        SectionIds = ["roles", "what-it-asks", "employers", "qualifications", "activity", "vacancies"],
        IsComparable = true,
        Icon = Icons.Area,
    }
        .WithTags<Area>((area, catalogue) => [Labels.Count(catalogue.RolesOf(area).Count(role => role.Area == area.Id), "job")])
        .WithRelatedRows<Area>((area, catalogue) =>
        [
            new("entry-requirements", "Jobs", Relations.Lines(catalogue.RolesOf(area), role => Labels.Of(role.Level).ToLowerInvariant()), FieldUse.Compared | FieldUse.Printed),
            new(null, "Qualifications", Relations.Lines(catalogue.QualificationsOf(area))),
        ]);

    public static readonly SiteKind Role = new SiteKind(
        Kinds.Role,
        new("/roles", "Jobs", "The jobs in health informatics: what each one involves, what you need, what it pays and where it can lead."),
        "Job",
        "Jobs")
    {
        SectionIds = ["day", "what-you-would-do", "what-it-pays", "what-you-need", "ways-in", "conditions", "ask-before-you-apply", "vacancies", "where-it-can-lead", "open-ways-in", "next-jobs", "people"],
        NavigationTitle = "Jobs",
        IsComparable = true,
        Icon = Icons.Job,
    }
        .WithTags<Role>((role, _) => [Labels.Of(role.Level), role.Pay.IsKnown ? Labels.Capitalize(role.Pay.Value!.ToString()) : "Pay band not known"])
        .WithRelatedRows<Role>((role, catalogue) =>
        [
            new("level", "Area", Relations.Lines(catalogue.Get(role.AlsoIn.Prepend(role.Area)))),
            .. PayRow(role, catalogue),
            new(null, "Checks: always", Relations.Lines(catalogue.Get(role.Conditions.Always)), FieldUse.Compared | FieldUse.Printed),
            new(null, "Checks: depends on the post", (IReadOnlyList<LinkedLine>)[.. role.Conditions.Depends.Select(depends => new LinkedLine(catalogue.Get(depends.Condition), depends.Because))]),
            new(null, "Checks: some posts", Relations.Lines(catalogue.Get(role.Conditions.Depends.Select(depends => depends.Condition))), FieldUse.Printed),
            new(null, "Checks: not typical", Relations.Lines(catalogue.Get(role.Conditions.NotTypical))),
            new(null, "If this is you", Relations.Lines(catalogue.StartingPointsOf(role))),
            new(null, "Routes", Relations.Lines(catalogue.RoutesTo(role)), FieldUse.Compared | FieldUse.Printed),
            new(null, "Qualifications and training", Relations.Lines(catalogue.QualificationsOf(role))),
            new(null, "Where it can lead", (IReadOnlyList<LinkedLine>)[.. Move.AllFrom(catalogue, role).Select(move => new LinkedLine(move.To, Labels.Of(move.Step.Kind).ToLowerInvariant()))]),
        ]);

    public static readonly SiteKind Qualification = new SiteKind(
        Kinds.Qualification,
        new("/qualifications", "Qualifications", "Who can start each one, how long it takes, what it costs and who pays."),
        "Qualification",
        "Qualifications")
    {
        SectionIds = ["roles", "routes", "vacancies"],
        IsComparable = true,
        Icon = Icons.Qualification,
    }
        .WithTags<Qualification>((qualification, _) =>
        [
            qualification.Time.IsKnown ? Labels.Capitalize(qualification.Time.Value!.ToString()) : "Time not known",
            FactValue.ValueOf(qualification.Price) is Price price ? Labels.Capitalize(Labels.Of(price)) : "Price not known",
        ])
        .WithRelatedRows<Qualification>((qualification, catalogue) =>
        [
            new(null, "Jobs it helps with", Relations.Lines(catalogue.RolesOf(qualification)), FieldUse.Compared | FieldUse.Printed),
            new(null, "Routes that include it", Relations.Lines(catalogue.RoutesWith(qualification)), FieldUse.Compared | FieldUse.Printed),
        ]);

    public static readonly SiteKind Condition = new SiteKind(
        Kinds.Condition,
        new("/eligibility", "What could rule you out", "The checks these jobs can have, when they come and who decides. You won't be asked about yourself here."),
        "Condition",
        "Conditions")
    {
        SectionIds = ["private-help", "roles", "what-to-do", "vacancies"],
        NavigationTitle = "What could stop me",
        IsComparable = true,
        Icon = Icons.Checks,
    }
        .WithTags<Condition>((condition, _) => [condition.Effect.IsKnown ? Labels.Of(condition.Effect.Value) : "Effect not known"])

        // A condition can apply to nearly every role, so the names are left to its page.
        .WithRelatedRows<Condition>((condition, catalogue) =>
        [
            new("price", "Jobs", (IReadOnlyList<string>)
            [
                $"Always: {catalogue.RolesAlways(condition).Count}",
                $"Depends on the post: {catalogue.RolesDepending(condition).Count}",
                $"Not typical: {catalogue.RolesNotTypical(condition).Count}",
            ]),
        ]);

    public static readonly SiteKind StartingPoint = new SiteKind(
        Kinds.StartingPoint,
        new("/starting-points", "Start from where you are", "Pick the one that sounds most like you. Each page says which jobs and routes are open to you, and what to do first."),
        "Starting point",
        "Starting points")
    {
        SectionIds = ["who-this-is-for", "routes", "roles", "this-week", "more-roles", "more-routes", "what-you-need", "vacancies"],
        NavigationTitle = "Getting in",
        IsComparable = true,
        Icon = Icons.Beginning,
    }
        .WithTags<StartingPoint>((point, catalogue) =>
        [
            .. catalogue.RolesFrom(point) is { Count: > 0 } roles ? [Labels.Count(roles.Count, "job")] : Array.Empty<string>(),
            .. catalogue.RoutesFrom(point) is { Count: > 0 } routes ? [Labels.Count(routes.Count, "route")] : Array.Empty<string>(),
        ])
        .WithRelatedRows<StartingPoint>((point, catalogue) =>
        [
            new(null, "Routes you can take", Relations.Lines(catalogue.RoutesFrom(point)), FieldUse.Compared | FieldUse.Printed),
            new(null, "Jobs open to you from here", Relations.Lines(catalogue.RolesFrom(point), role => Labels.Of(role.Level).ToLowerInvariant()), FieldUse.Compared | FieldUse.Printed),
        ]);

    public static readonly SiteKind Route = new SiteKind(
        Kinds.Route,
        new("/routes", "Routes in", "The ways into this work, step by step: what to do, how long it takes, what it costs and whether you are paid."),
        "Route in",
        "Routes in")
    {
        SectionIds = ["steps", "where-it-leads", "what-you-need", "what-it-adds-up-to", "each-step", "conditions", "ask-before-you-apply", "who-it-is-for", "vacancies"],
        IsComparable = true,
        Icon = Icons.Route,
    }
        .WithTags<Route>((route, catalogue) => [.. RouteTotalsText.Of(route, catalogue).ShortFacts.Select(fact => fact.Words), .. route.Nations.Select(Labels.Of)])
        .WithRelatedRows<Route>((route, catalogue) =>
        [
            new("steps", "What it adds up to", RouteTotalsText.Of(route, catalogue).Answer, FieldUse.Printed),
            new("steps", "How long each step takes", StepFacts.Rows(route, catalogue, StepFacts.Time)),
            new("steps", "What each step costs", StepFacts.Rows(route, catalogue, StepFacts.Cost)),
            new("steps", "Are you paid?", StepFacts.Rows(route, catalogue, StepFacts.Paid)),
            new(null, "Checks in the jobs it leads to", Relations.Lines(catalogue.ConditionsOf(route)), FieldUse.Printed),
        ]);

    public static readonly SiteKind Story = new SiteKind(
        Kinds.Story,
        new("/stories", "Stories", "Real careers in health informatics, step by step, and what has changed since."),
        "Story",
        "Stories")
    {
        SectionIds = ["step-by-step", "vacancies"],
        Icon = Icons.Story,
    }
        .WithTags<Story>((story, _) => story.Told is { } told ? [$"Told in {told.Year} or earlier"] : []);

    public static readonly SiteKind Guide = new(
        Kinds.Guide,
        new("/guides", "Pay and working life", "Answers to what people ask first: what these jobs pay, what working life is like, and how to apply."),
        "Guide",
        "Guides")
    {
        SectionIds = ["pay-bands", "roles-by-pay", "vacancies", "apprenticeships", "conditions", "starting-points", "facts"],
        NavigationTitle = "Pay and working life",
        Icon = Icons.Guide,
    };

    public static readonly SiteKind Page = new(Kinds.Page, null, "Page", "About this site");

    public static readonly SiteKind Term = new(
        Kinds.Term,
        new("/glossary", "Glossary", "Abbreviations, organisations and old terms you may come across in this work, in plain words."),
        "Glossary term",
        "Glossary");

    public static readonly SiteKind Level = new(
        Kinds.Level,
        new("/levels", "The nine-level framework", "An older way of grading these jobs. It is no longer updated, but you may still come across its level numbers."),
        "Level",
        "Historic levels");

    public static readonly SiteKind Source = new(
        Kinds.Source,
        new("/sources", "Sources", "Every publication we take facts from, with its date and the day we checked it."),
        "Source",
        "Sources");

    public static readonly SiteKind Tool = new(Kinds.Tool, null, "Tool", "Tools and lists");

    public static readonly IReadOnlyList<SiteKind> All = [Role, StartingPoint, Area, Route, Guide, Qualification, Condition, Story, Tool, Page, Term, Level, Source];

    /// <summary>The kinds by which the search page can narrow its results.</summary>
    public static readonly IReadOnlyList<SiteKind> Searched = [.. All.Where(kind => kind != Source)];

    public static readonly IReadOnlyList<SiteKind> Comparable = [.. All.Where(kind => kind.IsComparable)];

    public static SiteKind Of(Kind kind) => All.First(shown => shown.Kind == kind);

    private static IEnumerable<RelatedRow> PayRow(Role role, Catalogue catalogue) =>
        catalogue.PayBands is { Main: var table } ?
        [
            new("pay", $"Pay in pounds a year ({Labels.Of(table.Nation)}, {table.Year})", PayInPounds(role.Pay, table)),

            // The band says already whether its sources disagree.
            new("pay", $"Pay a year ({Labels.Of(table.Nation)}, {table.Year})", role.Pay.Value is { } band ? table.PayOf(band)?.ToString() : null, FieldUse.Printed),
        ] : [];

    /// <summary>Pay in pounds, with the less certain status of the band and the table. A competing claim names its band beside the pounds, because its source gave a band only.</summary>
    private static Fact<string> PayInPounds(Fact<BandRange> pay, PayTable table)
    {
        var pounds = PoundsOf(pay.Value);
        return new Fact<string>
        {
            IsKnown = pounds is not null,
            Value = pounds,
            Status = pay.Status > table.Status ? pay.Status : table.Status,
            IsJudgement = pay.IsJudgement,
            Sources = table.Sources,
            Claims = [.. pay.Claims.Select(claim => new Claim<string>(PoundsOf(claim.Value) is { } other ? $"{claim.Value}: {other}" : null, claim.Source, null))],
        };

        string? PoundsOf(BandRange? band) => band is null ? null : table.PayOf(band)?.ToString();
    }
}
