using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Handouts;

/// <summary>A page on one sheet of paper, made from its fields.</summary>
[method: SetsRequiredMembers]
public sealed record HandoutPage(Catalogue Catalogue, Entry Entry) : SheetPage(Catalogue, Entry)
{
    public override string TabTitle => $"{Title}: handout";

    public IReadOnlyList<EntryRow> Rows { get; } = [.. EntryRow.AllOf(Catalogue, Entry, FieldUse.Printed).Where(row => !row.IsEmpty)];
}
