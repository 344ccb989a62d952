using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Content;

/// <summary>
/// Checks a folder again and again. A file with the same length and time of change is not read again, so after one change a check takes little longer than that
/// file does. The result is the same as that of a check from scratch.
/// </summary>
public sealed class IncrementalCheck
{
    private readonly Lock running = new();
    private readonly KeptContent kept = new();

    /// <param name="site">The addresses that the website itself uses.</param>
    /// <param name="today">Reviews that were due before this date are overdue.</param>
    public LoadedContent Check(string folder, SiteAddresses site, DateOnly today)
    {
        lock (running)
        {
            return CatalogueLoader.Check(folder, site, today, kept);
        }
    }
}
