using System.Collections;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Web.Features.Areas;
using HealthInformaticsCareers.Web.Features.Eligibility;
using HealthInformaticsCareers.Web.Features.Qualifications;
using HealthInformaticsCareers.Web.Features.Roles;
using HealthInformaticsCareers.Web.Features.Routes;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Features.StartingPoints;

namespace HealthInformaticsCareers.Web.Features.Compare;

/// <summary>One thing that is told of each entry.</summary>
/// <param name="Values">
/// In the order of the entries: a <see cref="Fact"/>, a text, a list of texts, of <see cref="ComparedLine"/>s, of <see cref="FactRow"/>s or of
/// <see cref="Step"/>s; null where the content does not say.
/// </param>
public sealed record ComparedRow(string Label, IReadOnlyList<object?> Values)
{
    /// <summary>Values count, and what other sources say instead; who says so and how surely does not.</summary>
    public bool Differs => Values.Select(KeyOf).Distinct().Count() > 1;

    /// <param name="entries">Of one kind.</param>
    /// <returns>What tells most first; without the rows that hold nothing of any entry.</returns>
    public static IReadOnlyList<ComparedRow> Of(Catalogue catalogue, IReadOnlyList<Entry> entries)
    {
        var columns = entries.Select(entry => Column(catalogue, entry)).ToList();
        return columns.Count == 0 ? [] :
        [
            .. columns[0]
                .Select((first, index) => new ComparedRow(first.Label, [.. columns.Select(column => column[index].Value)]))
                .Where(row => row.Values.Any(value => value is not (null or ICollection { Count: 0 }))),
        ];
    }

    private static IReadOnlyList<(string Label, object? Value)> Column(Catalogue catalogue, Entry entry) =>
    [
        ("In short", entry.Summary),
        .. entry switch
        {
            Role role => Of(new RolePage(catalogue, role)),
            Qualification qualification => Of(new QualificationPage(catalogue, qualification)),
            Condition condition => Of(new ConditionPage(catalogue, condition)),
            StartingPoint point => Of(new StartingPointPage(catalogue, point)),
            Route route => Of(new RoutePage(catalogue, route)),
            Area area => Of(new AreaPage(catalogue, area)),
            _ => throw new ArgumentException($"There are no rows for a {entry.Kind.Noun}.", nameof(entry)),
        },
        ("Applies to", Labels.Of([.. entry.Nations.Order()])),
    ];

    private static IEnumerable<(string, object?)> Of(RolePage page)
    {
        var role = page.Role;
        var conditions = role.Conditions;
        return
        [
            ("Level", $"{Labels.Of(role.Level)} (our judgement)"),
            ("Area", Lines([page.Area, .. page.AlsoIn])),
            ("Pay band", role.Pay),
            .. page.Catalogue.PayBands is { } table ? [($"Pay in pounds a year ({Labels.Of(table.Nation)}, {table.Year})", InPounds(role.Pay, table))] : Array.Empty<(string, object?)>(),
            ("To get in", role.EntryRequirements),
            ("What you would do", role.Duties),
            ("Skills", role.Skills),
            ("Checks: always", Lines(conditions.Always.Select(page.Catalogue.Conditions.Find).OfType<Condition>())),
            ("Checks: depends on the post", Lines(conditions.Depends.Select(depends => (page.Catalogue.Conditions.Find(depends.Condition)!, depends.Because)))),
            ("Checks: not typical", Lines(conditions.NotTypical.Select(page.Catalogue.Conditions.Find).OfType<Condition>())),
            ("If this is you", Lines(page.StartingPoints)),
            ("Routes", Lines(page.Routes)),
            ("Qualifications and training", Lines(page.Qualifications)),
            ("Where it can lead", Lines(page.To.Select(to => (to.To, Labels.Of(to.Step.Kind).ToLowerInvariant())))),
        ];
    }

    private static IEnumerable<(string, object?)> Of(QualificationPage page)
    {
        var qualification = page.Qualification;
        return
        [
            ("Who can start it", qualification.Access),
            ("When you take it", qualification.When),
            ("How long it takes", qualification.Time),
            ("What it costs", qualification.Price),
            ("What you need first", qualification.Prerequisites),
            ("Level", qualification.Level),
            ("Keeping it valid", qualification.Renewal),
            ("Awarded by", qualification.AwardedBy),
            ("Where to get it", qualification.Where),
            ("Roles it helps with", Lines(page.Roles)),
            ("Routes that include it", Lines(page.Routes)),
        ];
    }

    private static IEnumerable<(string, object?)> Of(ConditionPage page)
    {
        var condition = page.Condition;
        return
        [
            ("What it can do", condition.Effect),
            ("When", condition.Stages),
            ("Who decides", condition.DecidedBy),
            ("How strictly it is applied", condition.Enforcement),
            ("How often", condition.Renewal),
            ("What it costs", condition.Price),

            // A condition may hold for nearly every role: the names are on its page.
            ("Roles", (string[])[$"Always: {page.Always.Count}", $"Depends on the post: {page.Depends.Count}", $"Not typical: {page.NotTypical.Count}"]),
            ("Official information", condition.Where),
            ("Private help", condition.Help),
        ];
    }

    private static IEnumerable<(string, object?)> Of(StartingPointPage page)
    {
        var point = page.StartingPoint;
        return
        [
            ("Who this is for", point.WhoFor),
            ("What you usually need", point.Requirements),
            ("How long", point.Time),
            ("What it costs", point.Cost),
            ("Routes you can take", Lines(page.Routes)),
            ("Roles open to you from here", Lines(page.Roles.Select(role => (role, Labels.Of(role.Level).ToLowerInvariant())))),
        ];
    }

    private static IEnumerable<(string, object?)> Of(RoutePage page)
    {
        var route = page.Route;
        return
        [
            ("What it is", Labels.Of(route.Form)),
            ("Who it is for", Lines(page.StartingPoints)),
            ("What you usually need", route.Requirements),
            ("Who can start it", route.Access),
            ("Steps", route.Steps),
            ("How long each step takes", OfSteps(page, "How long")),
            ("What each step costs", OfSteps(page, "What it costs")),
            ("Are you paid?", OfSteps(page, "Are you paid?")),
            ("Where it leads", Lines(page.LeadsTo)),
        ];
    }

    private static IEnumerable<(string, object?)> Of(AreaPage page)
    {
        var area = page.Area;
        return
        [
            ("Typical entry requirements", area.EntryRequirements),
            ("Roles", Lines(page.Roles.Select(role => (role, Labels.Of(role.Level).ToLowerInvariant())))),
            ("Skills", area.Skills),
            ("Employers", area.Employers),
            ("Qualifications", Lines(page.Qualifications)),
        ];
    }

    /// <summary>No surer than the less sure of the band and the table. Another source spoke of a band, so its band is named beside our pounds.</summary>
    private static Fact<string> InPounds(Fact<BandRange> pay, PayBands table)
    {
        var pounds = PoundsOf(pay.Value);
        return new Fact<string>
        {
            IsKnown = pounds is not null,
            Value = pounds,
            Status = pay.Status > table.Status ? pay.Status : table.Status,
            IsJudgement = pay.IsJudgement,
            Sources = table.Sources,
            Note = null,
            Claims = [.. pay.Claims.Select(claim => new Claim<string>(PoundsOf(claim.Value) is { } other ? $"{claim.Value}: {other}" : null, claim.Source, null))],
        };

        string? PoundsOf(BandRange? band) => band is null ? null : table.PayOf(band)?.ToString();
    }

    /// <summary>A fact of each step that has it, under the step's name.</summary>
    private static IReadOnlyList<FactRow> OfSteps(RoutePage page, string label) =>
        [.. page.Route.Steps.SelectMany(step => page.FactsOf(step).Where(row => row.Label == label).Select(row => row with { Label = step.Do }))];

    private static IReadOnlyList<ComparedLine> Lines(IEnumerable<Entry> entries) => [.. entries.Select(entry => new ComparedLine(entry, null))];

    private static IReadOnlyList<ComparedLine> Lines<T>(IEnumerable<(T Entry, string More)> entries)
        where T : Entry => [.. entries.Select(pair => new ComparedLine(pair.Entry, pair.More))];

    /// <summary>Two values are the same when their keys are: lists hold the same things in any order, but steps are taken in order.</summary>
    private static string KeyOf(object? value) => value switch
    {
        null => "",
        string text => text,
        Fact fact => $"{(fact is { IsKnown: false, AnyValue: not Price } ? "Not known" : KeyOf(fact.AnyValue))}\n{KeyOf(fact.OtherClaims)}",
        Claim claim => KeyOf(claim.Value),
        Price price => $"{price.Amount} {KeyOf(price.PaidBy)}",
        Place place => $"{place.Name} {place.Link}",
        ComparedLine line => $"{line.Entry.Address} {line.More}",
        FactRow row => $"{row.Label}: {KeyOf(row.Fact)}",
        Step step => step.Do,
        IReadOnlyList<Step> steps => string.Join('\n', steps.Select(KeyOf)),
        IEnumerable values => string.Join('\n', values.Cast<object?>().Select(KeyOf).Order(StringComparer.Ordinal)),
        _ => value.ToString()!,
    };
}

/// <param name="More">A few words about it here.</param>
public sealed record ComparedLine(Entry Entry, string? More);
