using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warns about pages whose review is overdue, and about reviews and checks on a day to come.</summary>
internal static class ReviewChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content) =>
    [
        .. Overdue(content),

        // If it was reviewed on a day to come, that is the mistake.
        .. content.Entries.Where(located => located.Entry.Reviewed != default && located.Entry.Reviewed <= content.Today && located.Entry.ReviewDue != default && located.Entry.ReviewDue < located.Entry.Reviewed)
            .Select(located => Rules.ReviewDueTooEarly(located.File.Fields.AtField("review-due"), located.Entry.ReviewDue, located.Entry.Reviewed)),
        .. content.Entries.Where(located => located.Entry.Reviewed > content.Today).Select(located => Rules.DayToCome(located.File.Fields.AtValue("reviewed"), "reviewed", located.Entry.Reviewed)),
        .. content.Shared.Sources.Where(pair => pair.Source.Checked > content.Today).Select(pair => Rules.DayToCome(pair.Fields.AtValue("checked"), "checked", pair.Source.Checked)),
    ];

    private static IEnumerable<Diagnostic> Overdue(CheckedContent content) =>
        from located in content.Entries
        let entry = located.Entry
        where entry.IsCurrent && entry.ReviewDue != default && entry.ReviewDue >= entry.Reviewed && entry.ReviewDue < content.Today
        select Rules.ReviewOverdue(located.File.Fields.AtField("review-due"), entry.ReviewDue);
}
