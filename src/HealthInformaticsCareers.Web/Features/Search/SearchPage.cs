using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Search;

public sealed record SearchPage : SitePage
{
    [SetsRequiredMembers]
    public SearchPage(Catalogue catalogue, SearchResults results, bool asTyped, Kind? kind, int number)
        : base(catalogue)
    {
        (Results, AsTyped, Kind, Number) = (results, asTyped, kind, number);
        var words = results.Query.Text;
        Title = words.Length == 0 ? "Search" : $"Search: {words}" + (number > 1 ? $" (page {number})" : "");
        Description = words.Length == 0 ? "Search the roles, routes, qualifications, conditions and terms of this site." : $"Pages and terms of this site about: {words}";
        Address = AddressOf(kind, number);
    }

    public SearchResults Results { get; }

    public bool AsTyped { get; }

    /// <summary>What the results are narrowed to, or null.</summary>
    public Kind? Kind { get; }

    /// <summary>Of this page of results, from 1.</summary>
    public int Number { get; }

    public int Pages => (Results.Total + SearchIndex.PageSize - 1) / SearchIndex.PageSize;

    /// <summary>Of all kinds.</summary>
    public int Everything => Results.Counts.Sum(pair => pair.Count);

    /// <summary>What people search for is no page that others should find.</summary>
    public override bool IsHidden => true;

    public override string? SearchedFor => Results.Query.Text;

    public string AddressOf(Kind? kind, int number) => AddressOf(AsTyped, kind, number);

    public string AddressAsTyped => AddressOf(asTyped: true, null, 1);

    private string AddressOf(bool asTyped, Kind? kind, int number) => "/search" + QueryString.Create(
        new Dictionary<string, string?>
        {
            ["q"] = Results.Query.Text.Length == 0 ? null : Results.Query.Text,
            ["kind"] = kind?.Folder,
            ["as-typed"] = asTyped ? "true" : null,
            ["page"] = number > 1 ? number.ToString(CultureInfo.InvariantCulture) : null,
        }.Where(pair => pair.Value is not null));
}
