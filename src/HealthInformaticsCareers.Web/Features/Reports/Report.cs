using System.Globalization;
using System.Text;

namespace HealthInformaticsCareers.Web.Features.Reports;

public enum ReportKind
{
    WrongFact,
    BrokenLink,
    HardToUnderstand,
    CannotUse,
    SomethingElse,
    Question,
}

/// <summary>
/// A report as it will be stored. NUL is dropped because PostgreSQL cannot store it, and an unpaired surrogate becomes U+FFFD, as in a browser. Every
/// other character is kept.
/// </summary>
/// <param name="Submission">Identifies the form it was sent with. A report that is sent twice has the same one.</param>
/// <param name="Page">The address of the page it is about; "/" for the site as a whole.</param>
/// <param name="Fact">The name of the fact in the page's front matter.</param>
/// <param name="ReplyTo">The sender's e-mail address.</param>
public sealed record NewReport(Guid Submission, string Page, ReportKind Kind, string? Fact, string Text, string? ReplyTo, DateTimeOffset At)
{
    public string Page { get; } = Storable(Page);

    public string? Fact { get; } = Fact is null ? null : Storable(Fact);

    public string Text { get; } = Storable(Text);

    public string? ReplyTo { get; } = ReplyTo is null ? null : Storable(ReplyTo);

    /// <summary>Rounded down to the second, because no one needs to know more precisely when the sender was here.</summary>
    public DateTimeOffset At { get; } = DateTimeOffset.FromUnixTimeSeconds(At.ToUnixTimeSeconds());

    private static string Storable(string text)
    {
        var storable = new StringBuilder(text.Length);
        foreach (var rune in text.EnumerateRunes().Where(rune => rune.Value != 0))
        {
            storable.Append(rune);
        }

        return storable.ToString();
    }
}

/// <summary>A report in the database.</summary>
public sealed record Report(long Id, string Page, ReportKind Kind, string? Fact, string Text, string? ReplyTo, DateTimeOffset At, DateTimeOffset? ClosedAt)
{
    public bool IsOpen => ClosedAt is null;

    /// <summary>The name that senders and editors use: "R-42".</summary>
    public string Reference => ReferenceTo(Id);

    public static string ReferenceTo(long id) => string.Create(CultureInfo.InvariantCulture, $"R-{id}");

    /// <returns>The id in "R-42", "r-42" or "42"; null for anything else.</returns>
    public static long? IdOf(string reference) =>
        long.TryParse(reference.StartsWith("R-", StringComparison.OrdinalIgnoreCase) ? reference[2..] : reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
