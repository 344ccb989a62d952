using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Search;

public sealed record SearchPage : SitePage
{
    [SetsRequiredMembers]
    public SearchPage(Catalogue catalogue, SearchResults results, bool asTyped, Kind? kind, int pageNumber)
        : base(catalogue)
    {
        (Results, AsTyped, Kind, PageNumber) = (results, asTyped, kind, pageNumber);
        var words = results.Query.Text;
        Title = words.Length == 0 ? "Search" : $"Search: {words}" + (pageNumber > 1 ? $" (page {pageNumber})" : "");
        Description = words.Length == 0 ? "Search the roles, routes, qualifications, conditions and terms of this site." : $"Pages and terms of this site about: {words}";
        Address = AddressOf(kind, pageNumber);
    }

    public SearchResults Results { get; }

    public bool AsTyped { get; }

    /// <summary>The kind of result to show, or null for all.</summary>
    public Kind? Kind { get; }

    /// <summary>The number of this page of results, from 1.</summary>
    public int PageNumber { get; }

    public int PageCount => (Results.Total + SearchIndex.PageSize - 1) / SearchIndex.PageSize;

    public int TotalOfAllKinds => Results.Counts.Sum(pair => pair.Count);

    /// <summary>Search results are kept out of other search engines.</summary>
    public override bool IsHidden => true;

    public override string? SearchedFor => Results.Query.Text;

    public string AddressOf(Kind? kind, int pageNumber) => AddressOf(Results.Query.Text, AsTyped, kind, pageNumber);

    public string AddressAsTyped => AddressOf(Results.Query.Text, asTyped: true, null, 1);

    public static string AddressOf(string words, bool asTyped, Kind? kind, int pageNumber) => "/search" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["q"] = words.Length == 0 ? null : words,
            ["kind"] = kind?.Folder,
            ["as-typed"] = asTyped ? "true" : null,
            ["page"] = pageNumber > 1 ? pageNumber.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(pair => pair.Value is not null));
}
