using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Handouts;

/// <summary>A page for paper. Its code leads to the page that it was made from.</summary>
public abstract record SheetPage : SitePage
{
    [SetsRequiredMembers]
    protected SheetPage(Catalogue catalogue, Entry entry)
        : base(catalogue)
    {
        Entry = entry;
        Title = entry.Title;
        Description = entry.Summary;

        // Search engines and reports of problems are about the page itself.
        Address = entry.Address;
        Breadcrumb = [Crumb.Home, SiteKinds.Of(entry.Kind).Index.Crumb, new(entry.Title, entry.Address)];
    }

    public override bool IsHidden => true;

    public Entry Entry { get; }

    /// <summary>Whether it is one of several on a page, whose heading is above its own.</summary>
    public bool IsInPack { get; init; }

    /// <summary>Null if there is nothing to do.</summary>
    public NextStep? FirstStep => WhatToDo.After(Entry, Catalogue)?.First;
}
