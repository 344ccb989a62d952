using System.Collections;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Compare;

/// <summary>A row of a comparison.</summary>
/// <param name="Values">
/// In the order of the entries: a <see cref="Fact"/>, a text, or a list of texts, <see cref="LinkedLine"/>s, <see cref="FactRow"/>s or
/// <see cref="Step"/>s; null if the content doesn't say.
/// </param>
public sealed record ComparedRow(string Label, IReadOnlyList<object?> Values)
{
    /// <summary>Compares the values and what other sources claim, but not the sources and statuses.</summary>
    public bool Differs => Values.Select(KeyOf).Distinct().Count() > 1;

    /// <param name="entries">All of one kind.</param>
    /// <returns>The rows in which at least one entry has a value.</returns>
    public static IReadOnlyList<ComparedRow> Of(Catalogue catalogue, IReadOnlyList<Entry> entries)
    {
        var columns = entries.Select(entry => (IReadOnlyList<EntryRow>)[new("In short", entry.Summary), .. EntryRow.AllOf(catalogue, entry, FieldUse.Compared), new("Applies to", Labels.Of([.. entry.Nations.Order()]))]).ToList();
        return columns.Count == 0 ? [] :
        [
            .. columns[0]
                .Select((first, index) => new ComparedRow(first.Label, [.. columns.Select(column => column[index].Value)]))
                .Where(row => row.Values.Any(value => value is not (null or ICollection { Count: 0 }))),
        ];
    }

    /// <summary>Two values are equal if their keys are. The order of a list doesn't count, except for steps.</summary>
    private static string KeyOf(object? value) => value switch
    {
        null => "",
        string text => text,
        Fact fact => $"{(fact is { IsKnown: false, AnyValue: not Price } ? "Not known" : KeyOf(fact.AnyValue))}\n{KeyOf(fact.OtherClaims)}",
        Claim claim => KeyOf(claim.Value),
        Price price => $"{price.Amount} {KeyOf(price.PaidBy)}",
        Place place => $"{place.Name} {place.Link}",
        LinkedLine line => $"{line.Entry.Address} {line.More}",
        FactRow row => $"{row.Label}: {KeyOf(row.Fact)}",
        Step step => step.Do,
        IReadOnlyList<Step> steps => string.Join('\n', steps.Select(KeyOf)),
        IEnumerable values => string.Join('\n', values.Cast<object?>().Select(KeyOf).Order(StringComparer.Ordinal)),
        _ => value.ToString()!,
    };
}
