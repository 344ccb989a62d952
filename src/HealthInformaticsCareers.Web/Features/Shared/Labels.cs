using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The labels that pages show for values in the content.</summary>
public static class Labels
{
    /// <summary>What a reader should know of a status before relying on the fact; null if nothing.</summary>
    public static string? WarningOf(FactStatus status) => status switch
    {
        FactStatus.Disputed => "Sources disagree",
        FactStatus.Unverified => "Not confirmed",
        _ => null,
    };

    /// <summary>Every word of caution about a fact, for paper, where no colour and no link can help.</summary>
    public static IEnumerable<string> StatusesOf(Fact fact, Catalogue catalogue) =>
        new[]
        {
            WarningOf(fact.Status),
            Provenance.OldYearOf(fact.Sources, catalogue) is { } year ? $"Old: {year}" : null,
            fact.IsJudgement ? "Our judgement" : null,
            fact.CheckedSince is { } since ? $"This is being checked since {Date(since)}" : null,
        }.OfType<string>();

    public static string Of(AccessGate gate) => gate switch
    {
        AccessGate.Open => "Anyone who meets the entry rules",
        AccessGate.Sponsored => "People taken on or sent by an employer",
        AccessGate.InPost => "Only people already in the job",
        AccessGate.Registered => "Only registered clinicians",
        _ => "Only members of a professional body",
    };

    public static string Of(Timing timing) => timing switch
    {
        Timing.BeforeAJob => "Before you get a job",
        Timing.InAJob => "Once you have a job",
        _ => "Before or after you get a job",
    };

    public static string Of(Price price)
    {
        var amount = price.Amount?.ToString() ?? "Price not known";
        var payers = price.PaidBy.Where(payer => payer != Payer.Unknown).Select(Of).ToList();
        return payers.Count == 0 ? $"{amount}; we don't know who pays"
            : price.Amount == MoneyRange.Free ? payers is ["you"] ? amount : $"{amount} to you; paid by {Join(payers, "or")}"
            : $"{amount}; paid by {Join(payers, "or")}";
    }

    public static string Of(Pay pay) => pay switch
    {
        Pay.Paid => "You are paid",
        Pay.Unpaid => "You are not paid",
        _ => "Depends on the post",
    };

    public static string Of(HomeWorking home) => home switch
    {
        HomeWorking.MostDays => "Most days",
        HomeWorking.SomeDays => "Some days",
        HomeWorking.Depends => "Depends on the post",
        _ => "Hardly ever",
    };

    /// <summary>Whether applications are open on a day, and until or since when.</summary>
    public static string Of(ApplicationWindow window, DateOnly today) =>
        window.HasClosedBy(today) ? $"Applications closed on {Date(window.Closes)}"
        : window.IsOpenOn(today) ? $"Applications are open until {Date(window.Closes)}"
        : $"Applications open on {Date(window.Opens!.Value)} and close on {Date(window.Closes)}";

    public static string Of(Stage stage) => stage switch
    {
        Stage.BeforeYouApply => "Before you apply",
        Stage.AtOffer => "When you get an offer",
        Stage.BeforeFirstDay => "Before your first day",
        Stage.BeforeDataAccess => "Before you get access to data",
        _ => "Every year",
    };

    public static string Of(Effect effect) => effect switch
    {
        Effect.Stop => "It can stop your application",
        Effect.Delay => "It can delay your start",
        _ => "It is decided case by case",
    };

    public static string Of(Seniority level) => level switch
    {
        Seniority.Entry => "Entry level",
        Seniority.Intermediate => "Intermediate",
        Seniority.Professional => "Professional or graduate",
        Seniority.Senior => "Senior or specialist",
        _ => "Executive",
    };

    /// <summary>Where there is room for a word or two.</summary>
    public static string Brief(Seniority level) => level switch
    {
        Seniority.Professional => "Professional",
        Seniority.Senior => "Senior",
        _ => Of(level),
    };

    public static string Of(RouteForm form) => form switch
    {
        RouteForm.Study => "Study",
        RouteForm.Apprenticeship => "Apprenticeship",
        RouteForm.Scheme => "Training scheme",
        RouteForm.Experience => "Work experience",
        RouteForm.Move => "Move at work",
        _ => "Apply for a job",
    };

    public static string Of(ProgressionKind kind) => kind switch
    {
        ProgressionKind.Promotion => "Promotion",
        ProgressionKind.Sideways => "Sideways move",
        _ => "First job in a specialism",
    };

    public static string Of(SourceKind kind) => kind switch
    {
        SourceKind.Official => "Official",
        SourceKind.Secondary => "Secondary",
        _ => "Careers guide",
    };

    public static string Of(Nation nation) => nation == Nation.NorthernIreland ? "Northern Ireland" : nation.ToString();

    public static string Of(IReadOnlyList<Nation> nations) =>
        nations.Count == Enum.GetValues<Nation>().Length ? "all of the UK" : Join([.. nations.Select(Of)], "and");

    public static string Date(DateOnly date) => date.ToString("d MMMM yyyy", CultureInfo.InvariantCulture);

    /// <summary>Formats a source's date if it is a day or a month, and returns any other text unchanged.</summary>
    public static string Date(string date) =>
        DateOnly.TryParseExact(date, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? Date(day)
        : DateOnly.TryParseExact(date + "-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month) ? month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)
        : date;

    /// <returns>From the lowest to the highest pay that adverts offered.</returns>
    public static string Of(IReadOnlyList<Advert> adverts) =>
        new MoneyRange(adverts.Min(advert => advert.Pay.From ?? advert.Pay.To), adverts.Max(advert => advert.Pay.To ?? advert.Pay.From), adverts[0].Pay.Sign).ToString();

    /// <returns>The places and months of the adverts: <c>1 advert, England, June 2026</c>.</returns>
    public static string PlacesAndMonthsOf(IReadOnlyList<Advert> adverts)
    {
        var (first, last) = (Month(adverts.Min(advert => advert.Month)), Month(adverts.Max(advert => advert.Month)));
        var places = Join([.. adverts.Select(advert => advert.Place).Distinct()], "and");
        return $"{Count(adverts.Count, "advert")}, {places}, {(first == last ? first : $"{first} to {last}")}";

        static string Month(DateOnly month) => month.ToString("MMMM yyyy", CultureInfo.InvariantCulture);
    }

    public static string Count(int count, string noun) => count == 1 ? $"1 {noun}" : $"{count} {noun}s";

    public static string Capitalize(string text) => text.Length == 0 ? text : char.ToUpperInvariant(text[0]) + text[1..];

    /// <summary>Makes a title fit into a sentence. "IT trainer" keeps its capitals.</summary>
    public static string InSentence(string title) =>
        title.Length > 1 && char.IsUpper(title[0]) && char.IsLower(title[1]) ? char.ToLowerInvariant(title[0]) + title[1..] : title;

    public static string Of(Payer payer) => payer switch
    {
        Payer.You => "you",
        Payer.Employer => "an employer",
        Payer.Government => "the government",
        _ => "the provider",
    };

    public static string Join(IReadOnlyList<string> items, string last) =>
        items.Count < 2 ? string.Concat(items) : $"{string.Join(", ", items.Take(items.Count - 1))} {last} {items[^1]}";
}
