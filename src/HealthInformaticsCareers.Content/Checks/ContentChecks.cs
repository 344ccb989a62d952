using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>All checks that need the whole content, except those on style and on the finder.</summary>
internal static class ContentChecks
{
    /// <param name="anyErrors">If there are errors already, nothing is reported as unused: the broken file may be what uses it.</param>
    public static IReadOnlyList<Diagnostic> Run(CheckedContent content, bool anyErrors)
    {
        var broken = ReferenceChecks.Find(content);
        var lost = LedgerChecks.Run(content, broken).ToList();
        List<Diagnostic> problems =
        [
            .. AddressChecks.Run(content),
            .. ReferenceChecks.Run(broken, lost.Select(gone => gone.Gone).ToHashSet()),
            .. FactChecks.Run(content),
            .. CycleChecks.Run(content),
            .. RouteChecks.Run(content),
            .. ReviewChecks.Run(content),
            .. WindowChecks.Run(content),
            .. ScheduleChecks.Run(content),
            .. SearchChecks.Run(content),
            .. SameThingChecks.Run(content),
            .. lost.Select(gone => gone.Problem),
        ];
        return anyErrors || problems.Exists(problem => problem.Severity == Severity.Error) ? problems : [.. problems, .. UnusedChecks.Run(content)];
    }
}
