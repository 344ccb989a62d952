using System.Globalization;
using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>What stands in the form: nothing yet, or what was typed.</summary>
/// <param name="Page">Null for the site as a whole.</param>
/// <param name="OpenedAt">In milliseconds since 1970; a hint only, as nothing here is signed.</param>
public sealed record ReportForm(ReportedPage? Page, Guid Submission, long OpenedAt, ReportKind? Kind, string? Fact, string Text, string ReplyTo)
{
    /// <summary>In UTF-16 units, of which a letter outside the most common ones takes two.</summary>
    public const int LongestText = 2_000;

    private const int LongestReplyTo = 254;

    private static readonly Choice[] PageKinds =
    [
        new(ReportKind.WrongFact, "wrong-fact", "A fact is wrong or out of date", null),
        new(ReportKind.BrokenLink, "broken-link", "A link does not work", null),
        new(ReportKind.HardToUnderstand, "hard-to-understand", "It is hard to understand", null),
        new(ReportKind.CannotUse, "cannot-use", "I cannot use it", "Such as with a keyboard, a screen reader or a phone"),
        new(ReportKind.SomethingElse, "something-else", "Something else", null),
    ];

    private static readonly Choice[] SiteKinds = [new(ReportKind.Question, "question", "I have a question about this site", null), .. PageKinds];

    public IReadOnlyList<Choice> Kinds => Page is null ? SiteKinds : PageKinds;

    public static ReportForm For(ReportedPage? page, DateTimeOffset now) => new(page, Guid.NewGuid(), now.ToUnixTimeMilliseconds(), null, null, "", "");

    /// <returns>What was typed, and what keeps it from being stored.</returns>
    internal static (ReportForm Form, IReadOnlyList<FormProblem> Problems) Read(PostedForm posted, Catalogue catalogue, int minimumSeconds, DateTimeOffset now)
    {
        var page = ReportedPage.Find(catalogue, posted["page"]);
        var opened = OpenedBefore(now, posted["time"]);
        var submission = Guid.TryParseExact(posted["submission"], "D", out var sent) ? sent : (Guid?)null;
        var form = new ReportForm(
            page,
            submission ?? Guid.NewGuid(),
            opened ?? now.ToUnixTimeMilliseconds(),
            SiteKinds.FirstOrDefault(choice => choice.Value == posted["kind"])?.Kind,
            page?.Facts.FirstOrDefault(fact => fact.Name == posted["fact"])?.Name,
            Lines(posted["text"]),
            posted["reply"].Trim());

        List<FormProblem> problems = [.. form.Problems(posted.IsReadable)];
        if (problems.Count == 0 && posted["website"].Length > 0)
        {
            problems.Add(new("send", "You filled in a box that people do not see, as programs do. We have emptied it. Look over what you wrote, then send it again."));
        }
        else if (problems.Count == 0 && minimumSeconds > 0 && !(now.ToUnixTimeMilliseconds() - opened >= minimumSeconds * 1_000L))
        {
            problems.Add(new("send", "This came so fast that a program may have sent it. Look over what you wrote, then send it again."));
        }
        else if (problems.Count == 0 && submission is null)
        {
            problems.Add(new("send", "The form did not arrive whole. Look over what you wrote, then send it again."));
        }

        return (form, problems);
    }

    private IEnumerable<FormProblem> Problems(bool isReadable)
    {
        if (Kind is null)
        {
            yield return new("kind", Page is null ? "Choose what it is about" : "Choose what kind of problem it is");
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return new("text", Page is null ? "Write what you want to tell us or ask" : "Write what is wrong");
        }
        else if (Text.Length > LongestText)
        {
            yield return new("text", string.Create(CultureInfo.InvariantCulture, $"Make the text shorter: it has {Text.Length:#,0} characters, and we can take {LongestText:#,0}"));
        }
        else if (!isReadable)
        {
            yield return new("text", "Some letters did not arrive, and stand as “\uFFFD”. Write them again");
        }

        if (ReplyTo.Length > 0 && !IsLikeAnAddress(ReplyTo))
        {
            yield return new("reply", "Write an e-mail address like name@example.com, or leave it empty");
        }
    }

    /// <summary>A browser ends every line with two characters, whatever was typed. NUL cannot be typed, nor stored.</summary>
    private static string Lines(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal);

    private static long? OpenedBefore(DateTimeOffset now, string time) =>
        long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var opened) && opened <= now.ToUnixTimeMilliseconds() ? opened : null;

    private static bool IsLikeAnAddress(string text) =>
        text.Length <= LongestReplyTo && text.IndexOf('@', StringComparison.Ordinal) > 0 && !text.EndsWith('@') && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';');
}

/// <param name="Value">In the form.</param>
public sealed record Choice(ReportKind Kind, string Value, string Label, string? Hint)
{
    public string? HintId => Hint is null ? null : $"{Value}-hint";
}

/// <param name="Field">The id of the field that it is about, or of the button.</param>
public sealed record FormProblem(string Field, string Message);
