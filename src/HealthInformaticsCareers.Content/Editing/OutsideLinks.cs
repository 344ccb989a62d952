using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>The links of the content to other sites.</summary>
public static class OutsideLinks
{
    /// <returns>The links in fields and in texts, sorted by file and line.</returns>
    /// <param name="site">The addresses that the website itself uses.</param>
    public static IReadOnlyList<(Location At, string Address)> Of(string folder, SiteAddresses site, DateOnly today) =>
    [
        .. CatalogueLoader.Read(folder, site, today).Content.Files
            .SelectMany(file => file.Report.FieldLinks.Concat(file.Report.WebLinks))
            .Where(link => link.Address.StartsWith("http", StringComparison.Ordinal))
            .OrderBy(link => link.At),
    ];
}
