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
/// What somebody sends, as it will be stored. NUL, which PostgreSQL cannot hold, is dropped, and half of a surrogate pair, which is no
/// character, becomes U+FFFD, as a browser sends it; every other character is kept. So what a page shows of this record is what is stored.
/// </summary>
/// <param name="Submission">From the form: sent again with the same one, it is the same report.</param>
/// <param name="Page">The address of the page it is about; "/" for the site as a whole.</param>
/// <param name="Fact">The name of the page's fact, as the front matter writes it.</param>
/// <param name="ReplyTo">The address for an answer.</param>
public sealed record NewReport(Guid Submission, string Page, ReportKind Kind, string? Fact, string Text, string? ReplyTo, DateTimeOffset At)
{
    public string Page { get; } = Storable(Page);

    public string? Fact { get; } = Fact is null ? null : Storable(Fact);

    public string Text { get; } = Storable(Text);

    public string? ReplyTo { get; } = ReplyTo is null ? null : Storable(ReplyTo);

    /// <summary>To the second: nobody needs to know more of when somebody was here.</summary>
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

/// <summary>A report that is stored.</summary>
public sealed record Report(long Id, string Page, ReportKind Kind, string? Fact, string Text, string? ReplyTo, DateTimeOffset At, DateTimeOffset? ClosedAt)
{
    public bool IsOpen => ClosedAt is null;

    /// <summary>What a reader and an editor call it: "R-42".</summary>
    public string Reference => ReferenceTo(Id);

    public static string ReferenceTo(long id) => string.Create(CultureInfo.InvariantCulture, $"R-{id}");

    /// <returns>The id in "R-42", "r-42" or "42"; null where it is none of these.</returns>
    public static long? IdOf(string reference) =>
        long.TryParse(reference.StartsWith("R-", StringComparison.OrdinalIgnoreCase) ? reference[2..] : reference, NumberStyles.None, CultureInfo.InvariantCulture, out var id) && id > 0 ? id : null;
}
