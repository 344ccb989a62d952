using System.Collections.Concurrent;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Search;
using HealthInformaticsCareers.Web.Pipeline;

namespace HealthInformaticsCareers.Web.Editions;

/// <summary>
/// One loaded version of the content, with its search index and rendered pages. Changed content becomes a new edition; a request uses the same
/// edition from start to end.
/// </summary>
public sealed class Edition
{
    /// <param name="today">The day in the UK.</param>
    public Edition(Catalogue catalogue, string version, DateTimeOffset since, DateOnly today)
    {
        (Catalogue, Finder, Version, Since, Today) = (catalogue, new Finder(catalogue), version, since, today);
        Search = Task.Run(() => SearchIndex.Of(catalogue));
    }

    private Edition(Edition other, DateOnly today) =>
        (Catalogue, Finder, Version, Since, Search, Today) = (other.Catalogue, other.Finder, other.Version, other.Since, other.Search, today);

    public Catalogue Catalogue { get; }

    public Finder Finder { get; }

    /// <summary>Hash of the file contents; identical on every machine.</summary>
    public string Version { get; }

    /// <summary>Enough of the version to tell editions apart on paper, and the number of recorded changes that the edition has.</summary>
    public string Mark => $"{Version[..8]}-{Catalogue.Changes.Changes.Count}";

    /// <summary>When the content was loaded.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>The day in the UK for which pages are rendered, because some say whether something is open now.</summary>
    public DateOnly Today { get; }

    /// <summary>Built while the first pages are already being served.</summary>
    public Task<SearchIndex> Search { get; }

    /// <returns>The same content on another day, without the pages that were rendered for this one.</returns>
    public Edition On(DateOnly day) => new(this, day);

    /// <summary>Rendered pages by path; bounded by the number of pages of the site.</summary>
    internal ConcurrentDictionary<string, CachedResponse> CachedPages { get; } = new(StringComparer.Ordinal);

    /// <summary>The pages of the last searches.</summary>
    internal QueryCache CachedQueries { get; } = new();

    /// <summary>The page for addresses that do not exist, which is the same for all of them; null until one is requested.</summary>
    internal CachedResponse? NotFoundPage { get; set; }
}
