using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warns about pages whose review is overdue.</summary>
internal static class ReviewChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content) =>
        from located in content.Entries
        let entry = located.Entry
        where entry.IsCurrent && entry.ReviewDue != default && entry.ReviewDue >= entry.Reviewed && entry.ReviewDue < content.Today
        select Rules.ReviewOverdue(located.File.Fields.AtField("review-due"), entry.ReviewDue);
}
