using System.Globalization;

namespace HealthInformaticsCareers.Content.Model.Facts;

/// <summary>Who can start something.</summary>
public enum AccessGate
{
    /// <summary>Anyone.</summary>
    Open,

    /// <summary>People whose employer takes them on or sends them for it.</summary>
    Sponsored,

    /// <summary>Only people already in the job.</summary>
    InPost,

    /// <summary>Registered clinicians.</summary>
    Registered,

    /// <summary>Members of a professional body.</summary>
    Members,
}

/// <summary>When people take a qualification.</summary>
public enum Timing
{
    BeforeAJob,
    InAJob,
    Either,
}

/// <summary>Whether people are paid while they train.</summary>
public enum Pay
{
    Paid,
    Unpaid,
    Depends,
}

/// <summary>How much of a job can be done at home.</summary>
public enum HomeWorking
{
    MostDays,
    SomeDays,

    /// <summary>In some posts and not in others.</summary>
    Depends,
    Rarely,
}

/// <summary>The points on the way into a job at which conditions come up, in order.</summary>
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

/// <summary>An organisation or website to go to.</summary>
/// <param name="Link">An https address, or null.</param>
/// <param name="Search">The address of its search, with <c>{query}</c> in place of the words; null if no such address is known to work.</param>
public sealed record Place(string Name, string? Link, string? Note = null, string? Search = null)
{
    /// <summary>The address that searches this place for some words, or its front page if it has no such address.</summary>
    public string? SearchFor(string words) => Search?.Replace("{query}", Uri.EscapeDataString(words), StringComparison.Ordinal) ?? Link;

    public override string ToString() => Name;
}

/// <summary>What a job pays across employers of every kind, as a careers service or an official table gives it.</summary>
/// <param name="Pay">Pounds a year.</param>
/// <param name="Place">A nation, or the UK.</param>
/// <param name="Year">The year or the pay year, such as <c>2025</c> or <c>2025/26</c>.</param>
public sealed record TypicalPay(MoneyRange Pay, string Place, string Year)
{
    public override string ToString() => $"{Pay} a year ({Place}, {Year})";
}

/// <summary>What one job advert offered.</summary>
/// <param name="Pay">Pounds a year.</param>
/// <param name="Place">A nation, or the UK.</param>
/// <param name="Month">The first day of the month in which it was published or closed.</param>
public sealed record Advert(MoneyRange Pay, string Employer, string Place, DateOnly Month)
{
    public override string ToString() => $"{Pay} ({Employer}, {Place}, {Month.ToString("MMMM yyyy", CultureInfo.InvariantCulture)})";
}

/// <summary>What people enjoy at work. The names are part of addresses and must not change.</summary>
public enum Interest
{
    Puzzles,
    Fixing,
    People,
    Numbers,
    Writing,
    Organising,
    Building,
    Protecting,
}

/// <summary>How much of a job is about an interest.</summary>
public enum InterestPart
{
    Most,
    Some,
}

/// <summary>What somebody with an interest would enjoy in a job.</summary>
/// <param name="Because">A sentence that begins with "You" and says what in the job it is.</param>
public sealed record RoleInterest(Interest Interest, InterestPart Part, string Because)
{
    public override string ToString() => Because;
}
