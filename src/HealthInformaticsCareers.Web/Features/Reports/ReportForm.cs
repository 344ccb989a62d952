using System.Globalization;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The content of the form: empty, or what the visitor typed.</summary>
/// <param name="Page">Null for the site as a whole.</param>
/// <param name="OpenedAt">Unix time in milliseconds. It is not signed, so it is only a hint.</param>
public sealed record ReportForm(ReportedPage? Page, Guid Submission, long OpenedAt, ReportKind? Kind, string? Fact, string Text, string ReplyTo)
{
    /// <summary>Measured in UTF-16 code units; an emoji or a rare letter takes two.</summary>
    public const int MaxTextLength = 2_000;

    private const int MaxReplyToLength = 254;

    private static readonly Choice[] PageKinds =
    [
        new(ReportKind.WrongFact, "wrong-fact", "A fact is wrong or out of date", null),
        new(ReportKind.BrokenLink, "broken-link", "A link does not work", null),
        new(ReportKind.HardToUnderstand, "hard-to-understand", "It is hard to understand", null),
        new(ReportKind.CannotUse, "cannot-use", "I cannot use it", "For example with a keyboard, a screen reader or a phone"),
        new(ReportKind.SomethingElse, "something-else", "Something else", null),
    ];

    private static readonly Choice[] SiteKinds = [new(ReportKind.Question, "question", "I have a question about this site", null), .. PageKinds];

    public IReadOnlyList<Choice> Kinds => Page is null ? SiteKinds : PageKinds;

    public static ReportForm For(ReportedPage? page, DateTimeOffset now) => new(page, Guid.NewGuid(), now.ToUnixTimeMilliseconds(), null, null, "", "");

    /// <returns>What was typed, and the problems that keep it from being stored.</returns>
    internal static (ReportForm Form, IReadOnlyList<FormProblem> Problems) Read(PostedForm posted, Catalogue catalogue, int minimumSeconds, DateTimeOffset now)
    {
        var page = ReportedPage.Find(catalogue, posted["page"]);
        var opened = ReadOpenedAt(posted["time"], now);
        var submission = Guid.TryParseExact(posted["submission"], "D", out var sent) ? sent : (Guid?)null;
        var form = new ReportForm(
            page,
            submission ?? Guid.NewGuid(),
            opened ?? now.ToUnixTimeMilliseconds(),
            SiteKinds.FirstOrDefault(choice => choice.Value == posted["kind"])?.Kind,
            page?.Facts.FirstOrDefault(fact => fact.Name == posted["fact"])?.Name,
            WithPlainLineEnds(posted["text"]),
            posted["reply"].Trim());

        List<FormProblem> problems = [.. form.Problems(posted.IsValidUtf8)];
        if (problems.Count == 0 && posted["website"].Length > 0)
        {
            problems.Add(new("send", "A hidden box was filled in, which usually means that a program did it. We have emptied the box. Check what you wrote, then send it again."));
        }
        else if (problems.Count == 0 && minimumSeconds > 0 && !(now.ToUnixTimeMilliseconds() - opened >= minimumSeconds * 1_000L))
        {
            problems.Add(new("send", "You sent this very quickly, as a program would. Check what you wrote, then send it again."));
        }
        else if (problems.Count == 0 && submission is null)
        {
            problems.Add(new("send", "Part of the form did not reach us. Check what you wrote, then send it again."));
        }

        return (form, problems);
    }

    private IEnumerable<FormProblem> Problems(bool isValidUtf8)
    {
        if (Kind is null)
        {
            yield return new("kind", Page is null ? "Choose what it is about" : "Choose what kind of problem it is");
        }

        if (string.IsNullOrWhiteSpace(Text))
        {
            yield return new("text", Page is null ? "Write what you want to tell us or ask" : "Write what is wrong");
        }
        else if (Text.Length > MaxTextLength)
        {
            yield return new("text", string.Create(CultureInfo.InvariantCulture, $"Make the text shorter: it has {Text.Length:#,0} characters, and the limit is {MaxTextLength:#,0}"));
        }
        else if (!isValidUtf8)
        {
            yield return new("text", "We could not read some letters and show them as “\uFFFD”. Type them again");
        }

        if (ReplyTo.Length > 0 && !LooksLikeEmail(ReplyTo))
        {
            yield return new("reply", "Write an e-mail address like name@example.com, or leave this empty");
        }
    }

    /// <summary>Browsers send every line end as CR LF. NUL can be neither typed nor stored.</summary>
    private static string WithPlainLineEnds(string text) => text.Replace("\r\n", "\n", StringComparison.Ordinal).Replace('\r', '\n').Replace("\0", "", StringComparison.Ordinal);

    private static long? ReadOpenedAt(string time, DateTimeOffset now) =>
        long.TryParse(time, NumberStyles.None, CultureInfo.InvariantCulture, out var opened) && opened <= now.ToUnixTimeMilliseconds() ? opened : null;

    private static bool LooksLikeEmail(string text) =>
        text.Length <= MaxReplyToLength && text.IndexOf('@', StringComparison.Ordinal) > 0 && !text.EndsWith('@') && !text.Any(c => char.IsWhiteSpace(c) || char.IsControl(c) || c is '<' or '>' or ',' or ';');
}

/// <param name="Value">The value in the form.</param>
public sealed record Choice(ReportKind Kind, string Value, string Label, string? Hint)
{
    public string? HintId => Hint is null ? null : $"{Value}-hint";
}

/// <param name="Field">The id of the field or button to correct.</param>
public sealed record FormProblem(string Field, string Message);
