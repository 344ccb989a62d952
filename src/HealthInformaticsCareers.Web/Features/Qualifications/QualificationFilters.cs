using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;
using HealthInformaticsCareers.Web.Features.Shared.Filters;

namespace HealthInformaticsCareers.Web.Features.Qualifications;

internal static class QualificationFilters
{
    private static readonly Sort<Qualification>[] Sorts =
    [
        new("", "Who can start", all => all),
        new("name", "A to Z", all => ByName(all)),
        new("time", "Time, shortest first", all => ByName(all).OrderBy(LeastTime)),
        new("cost", "Cost, lowest first", all => ByName(all).OrderBy(LeastCost)),
    ];

    public static FilteredList<Qualification> List(Catalogue catalogue, IQueryCollection query) => new(
        "/qualifications",
        "qualification",
        catalogue.Qualifications,
        [
            new("access", "Who can start",
            [
                .. Options.ForEnum<Qualification, AccessGate>(Labels.Of, (one, gate) => one.Access.IsKnown && one.Access.Value == gate),
                Options.NotKnown<Qualification>(one => !one.Access.IsKnown),
            ]),
            new("cost", "Cost",
                new("free", "Free to you", one => CostOf(one) == "free"),
                new("you", "You may have to pay", one => CostOf(one) == "you"),
                Options.NotKnown<Qualification>(one => CostOf(one) == "unknown")),

            // This uses the longest time given, because a reader has to be able to spare it.
            new("time", "How long",
                new("1-week", "A week or less", one => TakesAtMost(one, DurationUnit.Week, 1)),
                new("3-months", "3 months or less", one => TakesAtMost(one, DurationUnit.Month, 3)),
                new("1-year", "A year or less", one => TakesAtMost(one, DurationUnit.Year, 1)),
                new("over-1-year", "More than a year", one => one.Time.Value is { To: not null } && !TakesAtMost(one, DurationUnit.Year, 1)),
                new("no-limit", "No upper limit given", one => one.Time.Value is { To: null }),
                Options.NotKnown<Qualification>(one => one.Time.Value is null)),
            new("level", "National level",
            [
                .. catalogue.Qualifications.Select(one => one.LevelNumber).OfType<int>().Distinct().Order()
                    .Select(level => new Option<Qualification>($"{level}", $"Level {level}", one => one.LevelNumber == level)),
                new("none", "None given", one => one.LevelNumber is null),
            ]),
            new("area", "Area of work", [.. Options.ForEntries<Qualification, Area>(catalogue.Areas, (one, area) => one.Areas.Contains(area.Id))]),
            new("awarded-by", "Awarded by", [.. Options.ForTexts(catalogue.Qualifications, one => one.AwardedBy)]),
            new("nation", "Nation", [.. Options.ForEnum<Qualification, Nation>(Labels.Of, (one, nation) => one.Nations.Contains(nation))]),
        ],
        Sorts,
        query);

    /// <summary>
    /// "free" if the price is zero or if everyone named as paying is someone else, even if the amount is not known. "you" if you are one of
    /// those who may pay, even if the amount is not known. "unknown" if a payer is not known.
    /// </summary>
    private static string CostOf(Qualification one) => one.Price.Value switch
    {
        { Amount: { } amount } when amount == MoneyRange.Free => "free",
        { PaidBy: var payers } when payers.Contains(Payer.You) => "you",
        { PaidBy: var payers } when !payers.Contains(Payer.Unknown) => "free",
        _ => "unknown",
    };

    private static bool TakesAtMost(Qualification one, DurationUnit unit, int number) =>
        one.Time.Value is { To: { } to } time && to * DurationRange.MinutesIn(time.Unit) <= number * DurationRange.MinutesIn(unit);

    /// <summary>The shortest time given, so that "3 days or more" comes next to "3 days". Unknown times are last.</summary>
    private static long LeastTime(Qualification one) =>
        one.Time.Value is { } time ? (time.From ?? time.To)!.Value * DurationRange.MinutesIn(time.Unit) : long.MaxValue;

    /// <summary>The lowest amount in pounds. Other currencies follow, because their value in pounds changes; unknown prices are last.</summary>
    private static (int Group, decimal Amount) LeastCost(Qualification one) => one.Price.Value?.Amount switch
    {
        null => (2, 0),
        { Sign: "£" } amount => (0, (amount.From ?? amount.To)!.Value),
        var amount => (1, (amount.From ?? amount.To)!.Value),
    };

    private static IOrderedEnumerable<Qualification> ByName(IEnumerable<Qualification> all) => all.OrderBy(one => one.Title, StringComparer.OrdinalIgnoreCase);
}
