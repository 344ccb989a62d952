using System.Threading.RateLimiting;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// A window that begins with its first permit. The framework's <see cref="FixedWindowRateLimiter"/> takes no <see cref="TimeProvider"/>, and its
/// Retry-After is the whole window rather than what is left of it.
/// </summary>
internal sealed class WindowLimiter(LimitedWindow window, TimeProvider time) : RateLimiter
{
    private long start = time.GetTimestamp();
    private int used;

    /// <summary>Null while the window counts anything, so that the partition is kept.</summary>
    public override TimeSpan? IdleDuration
    {
        get
        {
            var idle = time.GetElapsedTime(Interlocked.Read(ref start)) - window.Length;
            return idle > TimeSpan.Zero ? idle : null;
        }
    }

    public override RateLimiterStatistics? GetStatistics() => null;

    protected override ValueTask<RateLimitLease> AcquireAsyncCore(int permitCount, CancellationToken cancellationToken) => new(AttemptAcquireCore(permitCount));

    /// <summary><see cref="ReportLimits"/> takes one permit at a time and holds a lock.</summary>
    protected override RateLimitLease AttemptAcquireCore(int permitCount)
    {
        var now = time.GetTimestamp();
        var elapsed = time.GetElapsedTime(start, now);
        if (used == 0 || elapsed >= window.Length)
        {
            Interlocked.Exchange(ref start, now);
            used = permitCount;
            return Lease.Granted;
        }

        if (used >= window.Limit)
        {
            return new Lease(window.Length - elapsed, window.Name);
        }

        used += permitCount;
        return Lease.Granted;
    }

    private sealed class Lease(TimeSpan? wait, string? reason) : RateLimitLease
    {
        public static readonly Lease Granted = new(null, null);

        public override bool IsAcquired => wait is null;

        public override IEnumerable<string> MetadataNames => IsAcquired ? [] : [MetadataName.RetryAfter.Name, MetadataName.ReasonPhrase.Name];

        public override bool TryGetMetadata(string metadataName, out object? metadata)
        {
            metadata = metadataName == MetadataName.RetryAfter.Name ? wait : metadataName == MetadataName.ReasonPhrase.Name ? reason : null;
            return metadata is not null;
        }
    }
}

/// <param name="Limit">The number of permits in a window; 0 means no limit.</param>
/// <param name="Name">The reason given for a refusal.</param>
internal sealed record LimitedWindow(int Limit, TimeSpan Length, string Name);
