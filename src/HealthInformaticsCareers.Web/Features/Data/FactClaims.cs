using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Data;

/// <summary>What facts claim: a line for the value of each fact and for what each other source says instead.</summary>
internal static class FactClaims
{
    public static readonly IReadOnlyList<DataColumn> Columns =
    [
        new("id", "string", "The code of the page, then the name of the fact; what another source says has the id of the source behind it. It stays when a page gets another address."),
        new("page", "string", "The address of the page."),
        new("field", "string", "The name of the fact, which no other fact of the page has. Of a step of a route, the words of the step come before it."),
        new("label", "string", "What the page calls the fact."),
        new("claim", "string", "'value' for what the page says first; 'other' for what another source says instead."),
        new("value", "string", "In words. The lines of a list have ' | ' between them. Empty if it is not known."),
        new("min", "number", "The smallest number that the value allows, in the unit; empty if it has none."),
        new("max", "number", "The largest number; empty if it has none."),
        new("unit", "string", "GBP, EUR, USD, minute, hour, day, week, month or year."),
        new("paid_by", "string", "Of a price: who may pay it: you, employer, government, provider or unknown, separated by spaces."),
        new("status", "string", "confirmed, reported, unverified or disputed."),
        new("judgement", "boolean", "Whether the value is the site's own reading of the sources, because none of them states it."),
        new("sources", "string", "The ids of the sources, separated by spaces."),
        new("note", "string", "What else there is to say."),
        new("reviewed", "date", "When the page was last reviewed."),
        new("checked", "date", "When the newest of the sources was last read."),
        new("nations", "string", "The nations that the page applies to, separated by spaces; empty if that makes no difference."),
    ];

    /// <summary>The id of a fact of a page.</summary>
    public static string IdOf(Entry entry, string fact, Catalogue catalogue) => $"{CodeOf(entry, catalogue)}/{fact}";

    public static IEnumerable<IReadOnlyList<object?>> RowsOf(Catalogue catalogue) =>
        catalogue.All.Where(entry => entry.Retired is null).SelectMany(entry => entry.AllFacts.SelectMany(named => RowsOf(entry, named, catalogue)));

    /// <summary>
    /// The code of the first address of the page, found by going back through its moves. An alias alone doesn't tell: it may be the address of another
    /// page, which was removed.
    /// </summary>
    /// <returns>The address itself if it is not published yet, or if its code went along with another page that had the address before.</returns>
    public static string CodeOf(Entry entry, Catalogue catalogue)
    {
        var origin = entry.Address;
        foreach (var change in catalogue.Changes.Of(entry).Reverse().Where(change => change.Page == origin))
        {
            if (change.Kind == ChangeKind.Moved)
            {
                origin = change.Before[0];
            }
            else if (change.Kind == ChangeKind.Added)
            {
                var isTaken = catalogue.Changes.Changes.Any(move => move.Kind == ChangeKind.Moved && move.Number < change.Number && move.Before[0] == origin);
                return isTaken ? origin : catalogue.Ledger.CodeOf(origin) ?? entry.Address;
            }
        }

        return catalogue.Ledger.CodeOf(origin) ?? catalogue.Ledger.CodeOf(entry.Address) ?? entry.Address;
    }

    private static IEnumerable<IReadOnlyList<object?>> RowsOf(Entry entry, NamedFact named, Catalogue catalogue)
    {
        var (fact, id) = (named.Fact, IdOf(entry, named.Name, catalogue));
        yield return Row(id, "value", FactValue.ValueOf(fact), fact.IsJudgement, fact.Sources, fact.Note);
        foreach (var (index, claim) in fact.OtherClaims.Index())
        {
            var earlier = fact.OtherClaims.Take(index).Count(other => other.Source == claim.Source);
            yield return Row($"{id}/{claim.Source}{(earlier == 0 ? "" : $"-{earlier + 1}")}", "other", claim.Value, false, [claim.Source], claim.Note);
        }

        IReadOnlyList<object?> Row(string rowId, string claim, object? value, bool isJudgement, IReadOnlyList<SourceId> sources, string? note)
        {
            var (min, max, unit) = NumbersOf(value);
            return
            [
                rowId, entry.Address, named.Name, named.Label, claim,
                value is null or Price { Amount: null } ? null : string.Join(" | ", ValueText.Lines(value)),
                min, max, unit,
                value is Price price ? string.Join(' ', price.PaidBy.Select(payer => payer.ToString().ToLowerInvariant())) : null,
                fact.Status.ToString().ToLowerInvariant(), isJudgement, string.Join(' ', sources), note,
                entry.Reviewed, sources.Count == 0 ? null : sources.Max(source => catalogue.Get(source).Checked), NationsOf(entry.Nations),
            ];
        }
    }

    public static string? NationsOf(IReadOnlyList<Nation> nations) => nations.Count == 0 ? null : string.Join(' ', nations.Select(nation => Labels.Of(nation).ToLowerInvariant().Replace(' ', '-')));

    private static (decimal? Min, decimal? Max, string? Unit) NumbersOf(object? value) => value switch
    {
        Price { Amount: { } amount } => (amount.From, amount.To, CurrencyOf(amount.Sign)),
        DurationRange time => (time.From, time.To, time.Unit.ToString().ToLowerInvariant()),
        IReadOnlyList<Advert> { Count: > 0 } adverts => (adverts.Min(advert => advert.Pay.From ?? advert.Pay.To), adverts.Max(advert => advert.Pay.To ?? advert.Pay.From), CurrencyOf(adverts[0].Pay.Sign)),
        IReadOnlyList<TypicalPay> { Count: > 0 } pay => (pay.Min(item => item.Pay.From ?? item.Pay.To), pay.Max(item => item.Pay.To ?? item.Pay.From), CurrencyOf(pay[0].Pay.Sign)),
        _ => (null, null, null),
    };

    public static string CurrencyOf(string sign) => sign switch { "£" => "GBP", "€" => "EUR", _ => "USD" };

    /// <summary>Amounts of one sort of payer in the order of their currencies: <c>0..555 GBP + 315.. USD</c>. An open end is left out.</summary>
    public static string? AmountsOf(IEnumerable<MoneyRange> amounts) =>
        string.Join(" + ", amounts.Select(amount => $"{Number(amount.From)}..{Number(amount.To)} {CurrencyOf(amount.Sign)}").Order(StringComparer.Ordinal)) is { Length: > 0 } text ? text : null;

    private static string Number(decimal? value) => value is { } number ? number.ToString("0.##", CultureInfo.InvariantCulture) : "";
}
