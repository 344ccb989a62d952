using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The totals of a route as text, and what they leave out.</summary>
public sealed record RouteTotalsText(Route Route, RouteTotals Totals)
{
    private const string Ask = "Ask";
    private const string Free = "Free";
    private const string Paid = "Paid";
    private const string Depends = "Depends on the post";
    private const string LivingCosts = "Travel and living costs";

    public static RouteTotalsText Of(Route route, Catalogue catalogue) => new(route, RouteTotals.Of(route, catalogue));

    /// <summary>The totals in a few sentences.</summary>
    public string Answer => string.Join(" ", new[] { TimeSentence, CostSentence, Pay }.OfType<string>().Select(sentence => sentence + "."));

    public string Time => Totals.Elapsed switch
    {
        { IsNone: true } => "None given",
        { HasNothingKnown: true } => "Not known",
        { Unknown.Count: > 0, From: > 0 } time => $"At least {time.AtLeast()}; {NoTimeFor(time)}",
        { Unknown.Count: > 0 } time => $"{Labels.Capitalize(time.ToString())}; {NoTimeFor(time)}",
        var time => Labels.Capitalize(time.ToString()),
    };

    /// <summary>The total time in a few words, and what they leave out; null if no step takes time.</summary>
    public (string Words, string? More)? TimeInShort => Totals.Elapsed switch
    {
        { IsNone: true } => null,
        { HasNothingKnown: true } time => (Ask, $"No time is given for {StepsOf(time.Unknown)}"),
        { Unknown.Count: > 0 } time => (time.From > 0 ? $"At least {time.AtLeast()}" : Labels.Capitalize(time.ToString()), $"Without {StepsOf(time.Unknown)}: ask"),
        var time => (Labels.Capitalize(time.ToString()), null),
    };

    /// <summary>What you pay in a few words, and what else there is to say.</summary>
    public (string Words, string? More) CostInShort
    {
        get
        {
            List<int> unknown = [.. Totals.Yours.Unknown.Concat(Totals.PerhapsYours.Unknown).Order()];
            List<string> notes =
            [
                .. Totals.Yours.Amounts.Count > 0 && Totals.PerhapsYours.Amounts.Count > 0 ? [$"Perhaps {Amounts(Totals.PerhapsYours)} as well"] : Array.Empty<string>(),
                .. Totals.Yours.Amounts.Count == 0 && Totals.PerhapsYours.Amounts.Count > 0 ? [Totals.PerhapsYours.Payers.Contains(Payer.Unknown) ? "We don't know who pays" : Labels.Capitalize($"{Payers(Totals.PerhapsYours)} pays")] : Array.Empty<string>(),
                .. unknown.Count > 0 ? [$"No price is given for {StepsOf(unknown)}"] : Array.Empty<string>(),
            ];
            var amounts = Totals.Yours.Amounts.Count > 0 ? Totals.Yours : Totals.PerhapsYours;
            return amounts.Amounts.Count > 0 ? (Amounts(amounts), notes.Count > 0 ? string.Join(". ", notes) : null)
                : unknown.Count > 0 ? (Ask, notes[0])
                : Totals.Lines.All(line => line.Price is null) ? (Ask, "No costs are given")
                : (Free, Payers(Totals.Others) is { Length: > 0 } payers ? $"{Labels.Capitalize(payers)} pays" : "As far as we know");
        }
    }

    /// <summary>Whether you are paid in a few words; null if no step says anything about pay.</summary>
    public string? PayInShort =>
        (Totals.StepsWith(Content.Model.Facts.Pay.Paid), Totals.StepsWith(Content.Model.Facts.Pay.Unpaid).Count, Totals.StepsWith(Content.Model.Facts.Pay.Depends).Count, Totals.StepsWith(null).Count) switch
        {
            ({ Count: 0 }, 0, 0, 0) => null,
            ({ Count: > 0 }, 0, 0, 0) => Paid,
            ({ Count: 0 }, > 0, 0, 0) => "Not paid",
            ({ Count: 0 }, _, 0, > 0) => Ask,
            ({ Count: 0 }, _, _, _) => Depends,
            var (paid, _, _, _) => $"Paid in {StepsOf(paid)}",
        };

    /// <summary>The totals that are known, a few words each.</summary>
    public IReadOnlyList<ShortFact> ShortFacts =>
        [
            .. TimeInShort is { } time && time.Words != Ask ? [new ShortFact(Icons.Time, time.Words)] : Array.Empty<ShortFact>(),
            .. CostInShort.Words != Ask ? [new ShortFact(Icons.Cost, CostInShort.Words == Free ? "Free to you" : CostInShort.Words)] : Array.Empty<ShortFact>(),
            .. PayInShort is { } pay && pay != Ask ? [new ShortFact(Icons.Pay, pay == Paid && IsTraining ? "Paid while you train" : pay == Depends ? $"Pay {Labels.InSentence(pay)}" : pay)] : Array.Empty<ShortFact>(),
        ];

    public bool IsFreeAndPaid => CostInShort.Words == Free && PayInShort == Paid;

    public bool IsTraining => Route.Form is RouteForm.Study or RouteForm.Apprenticeship or RouteForm.Scheme;

    public string BeforeAJob => Part(Totals.BeforeAJob);

    public string InAJob => Part(Totals.InAJob);

    /// <summary>What you pay, and what you or someone else may pay.</summary>
    public string Cost
    {
        get
        {
            var parts = new List<string>();
            if (Totals.Yours.Amounts.Count > 0)
            {
                parts.Add($"you pay {Amounts(Totals.Yours)}");
            }

            if (Totals.PerhapsYours.Amounts.Count > 0)
            {
                parts.Add(Totals.PerhapsYours.Payers.Contains(Payer.Unknown)
                    ? $"we don't know who pays {Amounts(Totals.PerhapsYours)}"
                    : $"{Payers(Totals.PerhapsYours)} pays {Amounts(Totals.PerhapsYours)}");
            }

            List<int> unknown = [.. Totals.Yours.Unknown.Concat(Totals.PerhapsYours.Unknown).Order()];
            if (unknown.Count > 0)
            {
                parts.Add(parts.Count == 0 ? $"we don't know what you pay: no price is given for {StepsOf(unknown)}" : $"{StepsOf(unknown)} may cost more, but no price is given");
            }

            return parts.Count > 0 ? Labels.Capitalize(string.Join("; ", parts))
                : Totals.Lines.Any(line => line.Price is not null) ? "Free to you, as far as we know"
                : "No costs are given";
        }
    }

    /// <summary>Null if nobody else is known to pay.</summary>
    public string? CostToOthers
    {
        get
        {
            var others = Totals.Others;
            if (others.Steps.Count == 0)
            {
                return null;
            }

            var isUnknown = others.Payers is [Payer.Unknown];
            var amounts = others.Amounts.Count > 0 ? $" {Amounts(others)}" : "";
            return isUnknown
                ? $"we don't know who pays for {StepsOf(others.Steps)}"
                : $"{Payers(others)} pays{amounts} for {StepsOf(others.Steps)}";
        }
    }

    /// <summary>Null if no step says anything about pay.</summary>
    public string? Pay
    {
        get
        {
            var paid = Totals.StepsWith(Content.Model.Facts.Pay.Paid);
            var (unpaid, depends, unknown) = (Totals.StepsWith(Content.Model.Facts.Pay.Unpaid), Totals.StepsWith(Content.Model.Facts.Pay.Depends), Totals.StepsWith(null));
            return (paid.Count, unpaid.Count, depends.Count, unknown.Count) switch
            {
                (0, 0, 0, 0) => null,
                (_, 0, 0, 0) => IsTraining ? "You are paid while you train" : "You are paid",
                (0, _, 0, 0) => "You are not paid",
                (0, 0, _, 0) => "Whether you are paid depends on the post",
                (0, 0, 0, _) => "We don't know whether you are paid",
                _ => Labels.Capitalize(string.Join("; ", new[]
                {
                    ("you are paid in", paid),
                    ("you are not paid in", unpaid),
                    ("it depends on the post in", depends),
                    ("we don't know whether you are paid in", unknown),
                }.Where(part => part.Item2.Count > 0).Select(part => $"{part.Item1} {StepsOf(part.Item2)}"))),
            };
        }
    }

    /// <summary>What the totals do not count.</summary>
    public IReadOnlyList<string> NotCounted =>
        Totals.Lines.Where(line => line.Time is null).Select(line => line.Number).ToList() is { Count: > 0 } withoutTime
            ? [$"Time for {StepsOf(withoutTime)}", LivingCosts]
            : [LivingCosts];

    /// <summary>What the totals do not count, and the facts in them that sources disagree on.</summary>
    public IReadOnlyList<string> LeftOut
    {
        get
        {
            List<string> left = [.. NotCounted];
            foreach (var line in Totals.Lines)
            {
                left.AddRange(Disputes(line.Number, "time", line.Time, claim => claim?.ToString()));
                left.AddRange(Disputes(line.Number, "cost", line.Price, claim => claim is null ? null : Labels.Of(claim)));
                left.AddRange(Disputes(line.Number, "pay", line.Paid, pay => Labels.Of(pay)));
            }

            if (Totals.Elapsed.IsRounded)
            {
                left.Add("The time is rounded: a month counts as 730 hours, and a day as 24.");
            }

            return left;
        }
    }

    public static string StepsOf(IReadOnlyList<int> numbers) =>
        (numbers.Count == 1 ? "step " : "steps ") + Labels.Join([.. numbers.Select(number => $"{number}")], "and");

    private string TimeSentence => Totals.Elapsed switch
    {
        { IsNone: true } => "No time is given",
        { HasNothingKnown: true } time => $"We don't know how long it takes: no time is given for {StepsOf(time.Unknown)}",
        _ => $"It takes {char.ToLowerInvariant(Time[0])}{Time[1..]}",
    };

    private string CostSentence => CostToOthers is { } others ? $"{Cost}; {others}" : Cost;

    private static string NoTimeFor(TimeTotal time) => $"the time for {StepsOf(time.Unknown)} is not known";

    private static string Part(TimeTotal part) =>
        part.IsNone ? "none counted"
        : part.HasNothingKnown ? "not known"
        : part.Unknown.Count > 0 ? $"{part}, without {StepsOf(part.Unknown)}"
        : part.ToString();

    private static string Amounts(CostTotal total) => Labels.Join([.. total.Amounts.Select(amount => amount.ToString())], "and");

    private static string Payers(CostTotal total) => Labels.Join([.. total.Payers.Where(payer => payer != Payer.Unknown).Select(payer => Labels.Of(payer))], "or");

    private static IEnumerable<string> Disputes<T>(int step, string what, Fact<T>? fact, Func<T?, string?> inWords)
        where T : notnull =>
        fact is { Claims.Count: > 0 }
            ? [$"Sources disagree on the {what} of step {step}. We count: {inWords(fact.Value) ?? "not known"}. Other sources say: {Labels.Join([.. fact.Claims.Select(claim => inWords(claim.Value) ?? "not known")], "or")}."]
            : [];
}
