using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warns a month before a page or a fact ends, so that an editor can say what follows, and about what has ended.</summary>
internal static class ScheduleChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content) =>
        content.Files.SelectMany(file => file.Report.Schedule).Select(item => Check(item, content.Today)).OfType<Diagnostic>();

    private static Diagnostic? Check(Scheduled item, DateOnly today) => item switch
    {
        // The days are the wrong way round, which was reported when they were read.
        { From: { } first, Until: { } last } when last < first => null,
        { Replaces: true, From: { } from } => from <= today ? Rules.NextHasBegun(item.At, item.Name, from) : null,
        { Until: { } until } when until < today => Rules.HasEnded(item.At, item.Name, until),
        { Until: { } until } when until <= today.AddMonths(1) => Rules.EndsSoon(item.At, item.Name, until),
        _ => null,
    };
}
