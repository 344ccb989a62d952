using System.Collections.Concurrent;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Web.Features.Search;
using HealthInformaticsCareers.Web.Pipeline;

namespace HealthInformaticsCareers.Web.Editions;

/// <summary>
/// The content as it was loaded once, and what is made of it: the search index and the finished pages. It never changes; new content is a new
/// edition. A request is answered from one edition to its end.
/// </summary>
public sealed class Edition
{
    /// <summary>Requests that use it, and one for as long as it is the current one.</summary>
    private int users = 1;

    public Edition(Catalogue catalogue, string version, DateTimeOffset since)
    {
        (Catalogue, Version, Since) = (catalogue, version, since);
        Search = Task.Run(() => SearchIndex.Of(catalogue));
    }

    public Catalogue Catalogue { get; }

    /// <summary>The same for the same files, on every machine.</summary>
    public string Version { get; }

    /// <summary>When it was loaded.</summary>
    public DateTimeOffset Since { get; }

    /// <summary>Made while the first pages are already served; who searches earlier waits for it.</summary>
    public Task<SearchIndex> Search { get; }

    /// <summary>Finished pages by their paths; no more than the catalogue has.</summary>
    internal ConcurrentDictionary<string, Answer> Answers { get; } = new(StringComparer.Ordinal);

    /// <returns>False where nobody uses it any more, so that its search index is gone.</returns>
    internal bool Take()
    {
        for (var known = Volatile.Read(ref users); known > 0;)
        {
            var before = Interlocked.CompareExchange(ref users, known + 1, known);
            if (before == known)
            {
                return true;
            }

            known = before;
        }

        return false;
    }

    /// <summary>The index is memory of SQLite's, which the garbage collector doesn't see.</summary>
    internal void Release()
    {
        if (Interlocked.Decrement(ref users) == 0)
        {
            Search.ContinueWith(made => made.Result.Dispose(), TaskContinuationOptions.OnlyOnRanToCompletion);
        }
    }
}
