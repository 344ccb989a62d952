using HealthInformaticsCareers.Web.Pipeline;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>R02: whatever is asked, the pages of searches take a bounded amount of memory.</summary>
public sealed class The_cache_of_queries
{
    private readonly QueryCache cache = new();

    [Fact]
    public void R02_Holds_a_thousand_pages_at_most()
    {
        for (var number = 0; number < 10_000; number++)
        {
            cache.Add($"{number}", Page(10));

            Assert.InRange(cache.Count, 1, QueryCache.MostPages);
        }
    }

    [Fact]
    public void R02_Holds_eight_megabytes_at_most()
    {
        const int Length = 100_000;
        for (var number = 0; number < 500; number++)
        {
            cache.Add($"{number}", Page(Length));

            Assert.InRange((long)cache.Count * Length, 1, QueryCache.MostBytes + (2 * Length));
        }
    }

    [Fact]
    public void Keeps_the_pages_that_are_in_use()
    {
        cache.Add("used", Page(10));
        for (var number = 0; number < 5_000; number++)
        {
            cache.Add($"{number}", Page(10));

            Assert.NotNull(cache.Find("used"));
        }

        Assert.Null(cache.Find("0"));
    }

    private static CachedResponse Page(int length) => new CachedResponse(200, "text/html", new byte[length], isCached: false, hasTag: false).In(CachedResponse.Preferred(""));
}
