using System.Collections;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>What an entry says under one label, in a comparison or on a handout.</summary>
/// <param name="Value">
/// A <see cref="Fact"/>, a text, or a list of texts, <see cref="LinkedLine"/>s, <see cref="FactRow"/>s or <see cref="Step"/>s; null if the content doesn't say.
/// </param>
public sealed record EntryRow(string Label, object? Value)
{
    public bool IsEmpty => Value is null or "" or ICollection { Count: 0 };

    /// <returns>A row for each field and each relation that has this use, in the order of the kind's table; two entries of a kind have the same rows.</returns>
    public static IEnumerable<EntryRow> AllOf(Catalogue catalogue, Entry entry, FieldUse use)
    {
        var related = SiteKinds.Of(entry.Kind).RelatedRows(entry, catalogue).Where(row => row.Use.HasFlag(use)).ToList();
        return
        [
            .. entry.Kind.Fields.SelectMany(field => Rows(field.Is(use) ? [new(field.Label, ValueOf(field, entry, catalogue))] : [], field.Name)),
            .. Rows([], after: null),
        ];

        IEnumerable<EntryRow> Rows(IEnumerable<EntryRow> own, string? after) =>
            own.Concat(related.Where(row => row.After == after).Select(row => new EntryRow(row.Label, row.Value)));
    }

    private static object? ValueOf(Field field, Entry entry, Catalogue catalogue) => field.ValueOf(entry, catalogue) switch
    {
        Seniority level => $"{Labels.Of(level)} (our judgement)",
        RouteForm form => Labels.Of(form),
        IReadOnlyList<Entry> entries => Relations.Lines(entries),
        IReadOnlyList<NamedFact> facts => facts.Select(named => new FactRow(named.Label, named.Fact)).ToList(),
        var value => value,
    };
}
