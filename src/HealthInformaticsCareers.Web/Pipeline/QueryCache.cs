using System.Collections.Concurrent;

namespace HealthInformaticsCareers.Web.Pipeline;

/// <summary>
/// The pages that were rendered for the last queries, each in one encoding. It holds at most <see cref="MostPages"/> pages and about
/// <see cref="MostBytes"/> bytes, whatever is asked (R02): when the newer half is full, it becomes the older half, and what that held is forgotten.
/// </summary>
internal sealed class QueryCache
{
    public const int MostPages = 1_000;
    public const int MostBytes = 8 * 1024 * 1024;

    private readonly Lock replacing = new();
    private volatile Half newer = new();
    private volatile Half older = new();

    public int Count => newer.Pages.Count + older.Pages.Count;

    public CachedResponse? Find(string key)
    {
        if (newer.Pages.TryGetValue(key, out var page))
        {
            return page;
        }

        if (older.Pages.TryGetValue(key, out page))
        {
            // It is in use, so it moves to the newer half.
            Add(key, page);
        }

        return page;
    }

    public void Add(string key, CachedResponse page)
    {
        var half = newer;
        if (half.Pages.TryAdd(key, page) && (half.Pages.Count >= MostPages / 2 || Interlocked.Add(ref half.Bytes, page.Length) >= MostBytes / 2))
        {
            lock (replacing)
            {
                if (newer == half)
                {
                    (older, newer) = (half, new Half());
                }
            }
        }
    }

    private sealed class Half
    {
        public long Bytes;

        public ConcurrentDictionary<string, CachedResponse> Pages { get; } = new(StringComparer.Ordinal);
    }
}

/// <summary>What an action says of the page that it makes for a query: which requests get the same one.</summary>
internal sealed record QueryPage(string Key, CachedResponse? Cached)
{
    /// <param name="context">The request, of which the accepted encoding is part of the key.</param>
    /// <param name="parameters">Every parameter that the page depends on, checked and in one spelling. Nothing else may be in it.</param>
    /// <returns>True if the page is in the cache, so that nothing has to be rendered.</returns>
    public static bool IsCached(HttpContext context, QueryCache cache, string parameters)
    {
        var key = $"{CachedResponse.Preferred(context.Request.Headers.AcceptEncoding)} {parameters}";
        var cached = cache.Find(key);
        context.Features.Set(new QueryPage(key, cached));
        return cached is not null;
    }
}
