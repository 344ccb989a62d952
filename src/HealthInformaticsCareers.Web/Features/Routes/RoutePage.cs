using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Routes;

[method: SetsRequiredMembers]
public sealed record RoutePage(Catalogue Catalogue, Route Route) : EntryPage(Catalogue, Route, SiteKinds.Route.Index.Crumb)
{
    public static readonly Heading StepsHeading = new("steps", "Step by step", 2);
    public static readonly Heading LeadsToHeading = new("where-it-leads", "Where it leads", 2);
    public static readonly Heading RequirementsHeading = new("what-you-need", "What you need", 2);
    public static readonly Heading TotalsHeading = new("what-it-adds-up-to", "How this adds up", 2);
    public static readonly Heading DetailHeading = new("each-step", "Each step in detail", 2);
    public static readonly Heading ConditionsHeading = new("conditions", "What you’ll be asked", 2);
    public static readonly Heading QuestionsHeading = new("ask-before-you-apply", "Questions to ask them", 2);
    public static readonly Heading StartingPointsHeading = new("who-it-is-for", "Who it’s for", 2);

    /// <summary>A longer note has no room in the strip.</summary>
    private const int MostNote = 60;

    /// <summary>The others are in a section of their own.</summary>
    private const int MostStartingPoints = 3;

    /// <summary>The day for which the page is made.</summary>
    public required DateOnly Today { get; init; }

    public IReadOnlyList<StartingPoint> StartingPoints { get; } = Catalogue.Get(Route.StartingPoints);

    public IReadOnlyList<Role> LeadsTo { get; } = Catalogue.Get(Route.LeadsTo);

    public RouteTotalsText Totals { get; } = RouteTotalsText.Of(Route, Catalogue);

    /// <summary>The conditions of the jobs that the route leads to.</summary>
    public ConditionTimeline Timeline => ConditionTimeline.Of(
        this,
        Catalogue.ConditionsOf(Route).Select(condition => (condition, DependsOf(condition))));

    public IReadOnlyList<string> QuestionsToAsk { get; } = Catalogue.QuestionsAbout(Route);

    public override IEnumerable<Entry> LinkedEntries =>
        [.. StartingPoints, .. LeadsTo, .. Route.Steps.Select(EntryOf).OfType<Entry>(), .. Timeline.Stages.SelectMany(stage => stage.Conditions).Select(met => met.Condition)];

    public override IReadOnlyList<Heading> Contents =>
    [
        StepsHeading,
        .. LeadsTo.Count > 0 ? [LeadsToHeading] : Array.Empty<Heading>(),
        RequirementsHeading,
        .. Totals.Totals.HasFacts ? [TotalsHeading] : Array.Empty<Heading>(),
        .. StepsInDetail.Count > 0 ? [DetailHeading] : Array.Empty<Heading>(),
        .. BodySections,
        .. Timeline.Stages.Count > 0 ? [ConditionsHeading] : Array.Empty<Heading>(),
        .. QuestionsToAsk.Count > 0 ? [QuestionsHeading] : Array.Empty<Heading>(),
        .. StartingPoints.Count > 0 ? [StartingPointsHeading] : Array.Empty<Heading>(),
    ];

    public LineOfTime? LineOfTime => LineOfTime.Of(Totals.Totals);

    public Ladder Ladder => Ladder.Of(Catalogue, LeadsTo);

    public FactStrip Strip => new(
        this,
        [
            .. TimeCell is { } time ? [time] : Array.Empty<StripCell>(),
            .. Totals.Totals.HasFacts ? [CostCell] : Array.Empty<StripCell>(),
            .. Totals.PayInShort is { } pay ? [PayCell(pay)] : Array.Empty<StripCell>(),
            .. StartingPoints.Count > 0 ? [AudienceCell] : Array.Empty<StripCell>(),
        ]);

    /// <summary>Whether there is anything to add up: one step that has facts is its own total.</summary>
    public bool HasTable => Totals.Totals.Lines.Count(line => line.HasFacts) > 1;

    /// <summary>The facts of the steps of which the table of totals does not say all, under the step that they belong to.</summary>
    public IReadOnlyList<(RouteLine Line, FactRows Facts)> StepsInDetail =>
        [.. Totals.Totals.Lines.Select(line => (line, new FactRows(this, [.. StepFacts.Of(line.Step, Catalogue).Where(HasMore)]))).Where(pair => pair.Item2.Rows.Count > 0)];

    /// <summary>Whether the strip says all that is known of who can start.</summary>
    public bool SaysWhoCanStart => Route.Access is { IsKnown: true, Status: FactStatus.Confirmed or FactStatus.Reported, CheckedSince: null, Note: null or { Length: <= MostNote } } access && !access.OtherClaims.Any();

    /// <summary>A step that is a qualification shows that qualification's facts, and so cites its sources.</summary>
    public override IEnumerable<Source> Sources =>
        base.Sources.Union(Route.Steps.SelectMany(step => StepFacts.Of(step, Catalogue)).SelectMany(row => row.Fact.Sources.Concat(row.Fact.OtherClaims.Select(claim => claim.Source))).Select(Catalogue.Get));

    /// <summary>
    /// What a step adds to the totals, a few words each; what is not known is for the reader to ask. Of the only step that adds anything, the strip says it.
    /// </summary>
    public IReadOnlyList<ShortFact> ShortFactsOf(RouteLine line) =>
        !HasTable ? [] :
        [
            .. line.Time is { } time ? [new ShortFact(Icons.Time, time.Value is { } known ? Labels.Capitalize(known.ToString()) : "Ask how long it takes", time.Sources)] : Array.Empty<ShortFact>(),
            .. line.Price is { } price ? [new ShortFact(Icons.Cost, InShort(price.Value), price.Sources)] : Array.Empty<ShortFact>(),
            .. line.Paid is { } paid ? [new ShortFact(Icons.Pay, InShort(paid), paid.Sources)] : Array.Empty<ShortFact>(),
        ];

    /// <summary>The price under the heading "Cost"; the sentences above the table say who else pays. Null if it is not known.</summary>
    public static string? InTable(Fact<Price>? price) => price is { IsKnown: true } ? InShort(price.Value) : null;

    /// <summary>The answer under the heading "Are you paid?"; null if it takes more words.</summary>
    public static string? InTable(Fact<Pay>? paid) => paid switch
    {
        { IsKnown: true, Value: Pay.Paid } => "Yes",
        { IsKnown: true, Value: Pay.Unpaid } => "No",
        _ => null,
    };

    private bool HasMore(FactRow row) =>
        !HasTable || row.Label is not (StepFacts.Time or StepFacts.Cost or StepFacts.Paid) || row.Fact.Note is not null || row.Fact.CheckedSince is not null || row.Fact.OtherClaims.Any();

    private static string InShort(Fact<Pay> paid) =>
        !paid.IsKnown ? "Ask whether you are paid"
        : paid.Value == Pay.Depends ? "Pay depends on the post"
        : Labels.Of(paid.Value);

    private static string InShort(Price? price) => price switch
    {
        { Amount: { } amount } when amount == MoneyRange.Free => "Free to you",
        { Amount: not null } known => Labels.Of(known),
        { PaidBy: var payers } when !payers.Any(payer => payer is Payer.You or Payer.Unknown) => $"{Labels.Capitalize(Labels.Join([.. payers.Select(payer => Labels.Of(payer))], "or"))} pays",
        _ => "Ask what it costs",
    };

    private StripCell? TimeCell => Totals.TimeInShort is { } time
        ? new(Icons.Time, "Total time", time.Words, NoteOf(line => line.Time) ?? time.More, SourcesOf(line => line.Time)) { IsDisputed = Totals.Totals.Lines.Any(line => line.Time?.Status == FactStatus.Disputed) }
        : null;

    private StripCell CostCell =>
        new(Icons.Cost, "Cost to you", Totals.CostInShort.Words, Totals.CostInShort.More, SourcesOf(line => line.Price)) { IsDisputed = Totals.Totals.Lines.Any(line => line.Price?.Status == FactStatus.Disputed) };

    private StripCell PayCell(string pay) =>
        new(Icons.Pay, Totals.IsTraining ? "Pay while you train" : "Are you paid?", pay, NoteOf(line => line.Paid), SourcesOf(line => line.Paid)) { IsDisputed = Totals.Totals.Lines.Any(line => line.Paid?.Status == FactStatus.Disputed) };

    private StripCell AudienceCell => new(
        Icons.People,
        "Who can start it",
        Route.Access is { IsKnown: true } access ? Labels.Of(access.Value) : "It depends: see what you need",
        Route.Access?.Note is { Length: <= MostNote } note ? note : null,
        Route.Access?.Sources ?? [])
    {
        Links =
        [
            .. StartingPoints.Take(MostStartingPoints).Select((point, index) => new NextStep(index == 0 ? point.Title : Labels.InSentence(point.Title), point.Address)),
            .. StartingPoints.Count > MostStartingPoints ? [new NextStep($"{StartingPoints.Count - MostStartingPoints} more", $"#{StartingPointsHeading.Id}")] : Array.Empty<NextStep>(),
        ],
    };

    /// <summary>The note of the only fact of its sort, if it is short.</summary>
    private string? NoteOf(Func<RouteLine, Fact?> factOf) =>
        Totals.Totals.Lines.Select(factOf).OfType<Fact>().ToList() is [{ Note: { Length: <= MostNote } note }] ? note : null;

    private IReadOnlyList<SourceId> SourcesOf(Func<RouteLine, Fact?> factOf) => [.. Totals.Totals.Lines.Select(factOf).OfType<Fact>().SelectMany(fact => fact.Sources)];

    /// <returns>Null if the condition always applies in every job that the route leads to.</returns>
    private string? DependsOf(Condition condition)
    {
        var always = LeadsTo.Where(role => role.Conditions.Always.Contains(condition.Id)).ToList();
        var depends = LeadsTo.SelectMany(role => role.Conditions.Depends.Where(depends => depends.Condition == condition.Id).Select(depends => (Role: role, depends.Because))).ToList();
        return always.Count == LeadsTo.Count ? null
            : string.Join(" ", [.. always.Select(role => $"{role.Title}: always."), .. depends.Select(pair => LeadsTo.Count == 1 ? pair.Because : $"{pair.Role.Title}: {pair.Because}")]);
    }

    public Entry? EntryOf(Step step) =>
        step.Role is { } role ? Catalogue.Get(role)
        : step.Qualification is { } qualification ? Catalogue.Get(qualification)
        : null;
}
