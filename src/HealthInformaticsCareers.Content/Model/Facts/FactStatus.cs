namespace HealthInformaticsCareers.Content.Model.Facts;

public enum FactStatus
{
    /// <summary>An official source says so.</summary>
    Confirmed,

    /// <summary>A source says so, but it is not official or not clear.</summary>
    Reported,

    /// <summary>We found nothing that confirms it.</summary>
    Unverified,

    /// <summary>Sources disagree; pages show what each of them says.</summary>
    Disputed,
}
