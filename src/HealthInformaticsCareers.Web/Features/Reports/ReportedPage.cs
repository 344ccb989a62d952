using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The page that a report is about.</summary>
public sealed record ReportedPage(string Address, string Title, IReadOnlyList<ReportedFact> Facts)
{
    /// <summary>Pages that show neither an entry nor a list of entries.</summary>
    private static readonly Crumb[] Tools = [new("Search", "/search"), new("Compare", "/compare"), new("Find your route: results", "/find-your-route/results")];

    /// <returns>Null if there is no such page. The report is then about the whole site.</returns>
    public static ReportedPage? Find(Catalogue catalogue, string? address)
    {
        if (address is null)
        {
            return null;
        }

        address = catalogue.Aliases.GetValueOrDefault(address, address);
        return catalogue.Find(address) is { } entry
                ? entry.Retired is null ? new(address, entry.Title, [.. entry.Facts.Select(fact => new ReportedFact(fact.Name, fact.Label))]) : null
            : SiteMap.Indexes.Contains(address) ? new(address, TitleOf(address), [])
            : Tools.FirstOrDefault(tool => tool.Address == address) is { } known ? new(address, known.Title, [])
            : null;
    }

    /// <param name="address">The address of an index.</param>
    private static string TitleOf(string address) =>
        address == "/" ? "Home"
        : SiteKinds.All.FirstOrDefault(kind => kind.HasIndex && kind.Index.Address == address) is { } kind ? kind.Plural
        : Labels.Capitalize(address[1..].Replace('-', ' ').Replace("/", ": ", StringComparison.Ordinal));
}

/// <param name="Name">The field in the front matter.</param>
/// <param name="Label">The heading on the page.</param>
public sealed record ReportedFact(string Name, string Label);
