namespace HealthInformaticsCareers.Content.Text;

public enum Severity
{
    /// <summary>Printed; the site still starts.</summary>
    Warning,

    /// <summary>The content is not served.</summary>
    Error,
}
