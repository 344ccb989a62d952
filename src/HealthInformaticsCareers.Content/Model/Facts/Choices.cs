namespace HealthInformaticsCareers.Content.Facts;

/// <summary>Who can start something.</summary>
public enum AccessGate
{
    /// <summary>Anyone.</summary>
    Open,

    /// <summary>People whom an employer takes on or sends for it.</summary>
    Sponsored,

    /// <summary>Staff who already have the job.</summary>
    InPost,

    /// <summary>Registered clinicians.</summary>
    Registered,

    /// <summary>Members of a professional body.</summary>
    Members,
}

/// <summary>When a qualification is taken.</summary>
public enum Timing
{
    BeforeAJob,
    InAJob,
    Either,
}

/// <summary>Whether somebody earns while training.</summary>
public enum Pay
{
    Paid,
    Unpaid,
    Depends,
}

/// <summary>When a condition is met on the way into a job, in order.</summary>
public enum Stage
{
    BeforeYouApply,
    AtOffer,
    BeforeFirstDay,
    BeforeDataAccess,
    EveryYear,
}

/// <summary>What a condition can do to an application.</summary>
public enum Effect
{
    Stop,
    Delay,
    CaseByCase,
}

/// <summary>Somewhere to go for something.</summary>
/// <param name="Link">An https address, or null where none may be given.</param>
public sealed record Place(string Name, string? Link, string? Note = null)
{
    public override string ToString() => Name;
}
