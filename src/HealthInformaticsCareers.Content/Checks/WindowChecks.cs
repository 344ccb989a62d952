using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warns a month before applications close, so that an editor looks for the next dates in time.</summary>
internal static class WindowChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content) =>
        from located in content.Intact
        where located.Entry.IsCurrent
        let window = (located.Entry as Route)?.Applications?.Value
        where window is not null && !window.HasClosedBy(content.Today) && window.HasClosedBy(content.Today.AddMonths(1))
        select Rules.WindowCloses(located.File.Fields.AtField("applications"), window.Closes);
}
