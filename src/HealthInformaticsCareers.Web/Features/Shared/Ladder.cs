using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The model of <c>_Ladder.cshtml</c>: jobs with their pay, as bars on one scale.</summary>
public sealed record Ladder(IReadOnlyList<Rung> Rungs)
{
    /// <summary>Puts the jobs of each level under a heading.</summary>
    public bool ShowsLevels { get; init; }

    /// <summary>What the pounds are: nation and year.</summary>
    public string? PayNote { get; init; }

    /// <summary>The address of what the note rests on.</summary>
    public string? PaySources { get; init; }

    public bool HasPay => Rungs.Any(rung => rung.Pay is not null);

    public static Ladder Of(Catalogue catalogue, IEnumerable<Role> roles) => new([.. roles.Select(role => Rung.Of(catalogue, role))]);

    public IEnumerable<IGrouping<Seniority?, Rung>> Groups => Rungs.GroupBy(rung => ShowsLevels ? rung.Role.Level : (Seniority?)null);
}

/// <summary>A job on the ladder.</summary>
/// <param name="Pay">Pounds a year for the band of the job, or null if not known.</param>
/// <param name="IsHere">Whether the page is about this job.</param>
public sealed record Rung(Role Role, MoneyRange? Pay, bool IsHere)
{
    /// <summary>Null if nothing is known of its pay.</summary>
    public string? PayInWords =>
        Pay is not null ? Pay.ToString()
        : Role.Adverts?.Value is { Count: > 0 } adverts ? $"{Labels.Of(adverts)} in adverts ({adverts[0].Place}, {adverts.Max(advert => advert.Month.Year)})"
        : Role.AllEmployers?.Value is [var typical, ..] ? $"{typical.Pay} with all employers ({typical.Place}, {typical.Year})"
        : null;

    public static Rung Of(Catalogue catalogue, Role role, bool isHere = false) =>
        new(role, role.Pay.Value is { } range ? catalogue.PayBands?.Main.PayOf(range) : null, isHere);
}
