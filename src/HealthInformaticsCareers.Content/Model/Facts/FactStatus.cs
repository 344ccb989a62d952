namespace HealthInformaticsCareers.Content.Facts;

public enum FactStatus
{
    /// <summary>An official source says so.</summary>
    Confirmed,

    /// <summary>A source says so, but not an official one, or not plainly.</summary>
    Reported,

    /// <summary>Nobody could be found who confirms it.</summary>
    Unverified,

    /// <summary>Sources say different things; all are shown.</summary>
    Disputed,
}
