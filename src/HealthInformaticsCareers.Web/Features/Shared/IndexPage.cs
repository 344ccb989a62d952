using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared.Filters;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>A list of entries, one level below the home page.</summary>
public record IndexPage : SitePage
{
    [SetsRequiredMembers]
    public IndexPage(Catalogue catalogue, IndexText text)
        : base(catalogue)
    {
        Title = text.Title;
        Description = text.Description;
        Address = text.Address;
        Lead = Terms.Text(text.Description);
    }

    /// <summary>The description, as the first paragraph.</summary>
    public Markup Lead { get; }
}

/// <summary>The model of <c>Shared/Index.cshtml</c>: the current entries of a kind as cards.</summary>
[method: SetsRequiredMembers]
public sealed record CardIndexPage(Catalogue Catalogue, SiteKind SiteKind, IReadOnlyList<Entry> Entries) : IndexPage(Catalogue, SiteKind.Index)
{
    /// <summary>Another way to what the list offers; null if there is none.</summary>
    public NextStep? Instead { get; init; }
}

/// <summary>A list that readers can filter and sort.</summary>
[method: SetsRequiredMembers]
public sealed record FilteredIndexPage<T>(Catalogue Catalogue, IndexText Text, FilteredList<T> List) : IndexPage(Catalogue, Text with { Address = List.Address });
