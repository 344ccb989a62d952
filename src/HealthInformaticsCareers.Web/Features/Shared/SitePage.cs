using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>What the layout needs of every page.</summary>
public abstract record SitePage(Catalogue Catalogue)
{
    public required string Title { get; init; }

    /// <summary>One sentence for search engines and shared links.</summary>
    public required string Description { get; init; }

    /// <summary>The canonical address, root-relative, with the filters of a list. Null for an error page.</summary>
    public required string? Address { get; init; }

    /// <summary>The pages above this one, the home page first.</summary>
    public IReadOnlyList<Crumb> Breadcrumb { get; init; } = [Crumb.Home];

    /// <summary>The title in the browser tab; the heading shows <see cref="Title"/>.</summary>
    public virtual string TabTitle => Title;

    /// <summary>The address for reporting a problem with this page, or null.</summary>
    public virtual string? ReportAddress => Address is null ? null : $"/report?page={Address.Split('?')[0]}";

    /// <summary>Keeps the page out of search engines.</summary>
    public virtual bool IsHidden => Address is null;

    /// <summary>The query to show in the search box.</summary>
    public virtual string? SearchedFor => null;

    /// <summary>What the pounds of a band are; null if no table of pay is known.</summary>
    public string? PayNote => Catalogue.PayBands is { Main: var table } ? $"Basic pay in {Labels.Of(table.Nation)}, {table.Year}" : null;

    /// <summary>The address of the sources of pay bands, which a guide lists for all pages; null if none does.</summary>
    public string? PaySources => Catalogue.Guides.FirstOrDefault(guide => guide.IsCurrent && guide.Shows.Contains(GuideBlock.PayBands)) is { } guide ? $"{guide.Address}#sources" : null;

    public TermExpander Terms { get; } = new(Catalogue.Glossary);

    /// <summary>Whether a navigation link is the current one: it leads to this page or to the list that this page belongs to.</summary>
    public bool IsUnder(string address) => Address?.Split('?')[0] is { } path && (path == address || path.StartsWith(address + "/", StringComparison.Ordinal));
}

public sealed record Crumb(string Title, string Address)
{
    public static readonly Crumb Home = new("Home", "/");
}
