namespace HealthInformaticsCareers.Tests.Web;

/// <summary>A clock that only tests advance.</summary>
public sealed class ManualClock : TimeProvider
{
    private TimeSpan elapsed;

    public DateTimeOffset Now { get; private set; } = new(2026, 11, 22, 12, 0, 0, TimeSpan.Zero);

    public override long TimestampFrequency => TimeSpan.TicksPerSecond;

    public void Advance(TimeSpan time)
    {
        Now += time;
        elapsed += time;
    }

    /// <summary>Sets the wall clock forward or back. The monotonic clock is not affected.</summary>
    public void Set(TimeSpan forward) => Now += forward;

    public override DateTimeOffset GetUtcNow() => Now;

    public override long GetTimestamp() => elapsed.Ticks;
}
