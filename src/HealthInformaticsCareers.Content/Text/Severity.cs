namespace HealthInformaticsCareers.Content.Diagnostics;

public enum Severity
{
    /// <summary>Printed; the site still starts.</summary>
    Warning,

    /// <summary>The content is not served.</summary>
    Error,
}
