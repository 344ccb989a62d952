using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Handouts;

/// <summary>A page on one sheet of paper, made from its fields.</summary>
public sealed record HandoutPage : SitePage
{
    [SetsRequiredMembers]
    public HandoutPage(Catalogue catalogue, Entry entry)
        : base(catalogue)
    {
        Entry = entry;
        Title = entry.Title;
        Description = entry.Summary;

        // Search engines and reports of problems are about the page itself.
        Address = entry.Address;
        Breadcrumb = [Crumb.Home, SiteKinds.Of(entry.Kind).Index.Crumb, new(entry.Title, entry.Address)];
        Rows = [.. EntryRow.AllOf(catalogue, entry, FieldUse.Printed).Where(row => !row.IsEmpty)];
    }

    public override bool IsHidden => true;

    public override string TabTitle => $"{Title}: handout";

    public Entry Entry { get; }

    /// <summary>Whether it is one of several on a page, whose heading is above its own.</summary>
    public bool IsInPack { get; init; }

    public IReadOnlyList<EntryRow> Rows { get; }

    /// <summary>Null if there is nothing to do.</summary>
    public NextStep? FirstStep => WhatToDo.After(Entry, Catalogue)?.First;
}
