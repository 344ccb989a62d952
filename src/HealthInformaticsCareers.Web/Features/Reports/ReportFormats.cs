using System.Globalization;
using System.Text;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Serialization;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>
/// Reports as editors export them. Strangers wrote the texts, so in every format they must stay text: they must not control a terminal, run as a
/// formula, or become markup.
/// </summary>
internal static partial class ReportFormats
{
    private static readonly JsonSerializerOptions JsonForPeople = new()
    {
        WriteIndented = true,
        PropertyNamingPolicy = JsonNamingPolicy.CamelCase,
        Converters = { new JsonStringEnumConverter(JsonNamingPolicy.KebabCaseLower) },
        // Readable in every script. The output is never embedded in HTML.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    public static string Text(IEnumerable<Report> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            text.Append(CultureInfo.InvariantCulture, $"{report.Reference}  {Day(report.At)}  {State(report)}  {Harmless(report.Page)}  {Harmless(About(report))}\n");
            foreach (var line in Harmless(report.Text).Split('\n'))
            {
                text.Append("    ").Append(line).Append('\n');
            }

            if (report.ReplyTo is not null)
            {
                text.Append("    Reply to: ").Append(Harmless(report.ReplyTo)).Append('\n');
            }

            text.Append('\n');
        }

        return text.ToString();
    }

    public static string Csv(IEnumerable<Report> reports) => Shared.Csv.Of(
    [
        ["reference", "sent", "state", "page", "kind", "fact", "text", "reply-to"],
        .. reports.Select(report => new[] { report.Reference, Day(report.At), report.IsOpen ? "open" : "closed", report.Page, Kind(report), report.Fact ?? "", report.Text, report.ReplyTo ?? "" }.Select(Harmless)),
    ]);

    public static string Json(IEnumerable<Report> reports) =>
        Control().Replace(JsonSerializer.Serialize(reports, JsonForPeople), found => string.Create(CultureInfo.InvariantCulture, $"\\u{(int)found.Value[0]:x4}")) + "\n";

    /// <summary>Formats reports for a public issue, so the sender's address is left out.</summary>
    public static string Markdown(IEnumerable<Report> reports)
    {
        var text = new StringBuilder();
        foreach (var report in reports)
        {
            var content = Harmless($"Page: {report.Page}\nProblem: {About(report)}\n\n{report.Text}");
            // The fence is longer than any run of backticks in the text, so the text cannot close it.
            var fence = new string('`', Math.Max(3, Backticks().Matches(content).Select(run => run.Length).DefaultIfEmpty().Max() + 1));
            text.Append(CultureInfo.InvariantCulture, $"## Report {report.Reference}\n\nSent on {Day(report.At)}, {State(report)}{(report.ReplyTo is null ? "" : ", asks for a reply")}.\n\n{fence}text\n{content}\n{fence}\n\n");
        }

        return text.ToString();
    }

    /// <summary>The lines for the front matter of the reported page.</summary>
    public static string Checking(Report report, DateOnly today) =>
        string.Create(CultureInfo.InvariantCulture, $"checking:\n  - fact: {report.Fact}\n    since: {today:yyyy-MM-dd}\n");

    private static string About(Report report) => report.Fact is null ? Kind(report) : $"{Kind(report)} ({report.Fact})";

    private static string Kind(Report report) => JsonNamingPolicy.KebabCaseLower.ConvertName(report.Kind.ToString()).Replace('-', ' ');

    private static string State(Report report) => report.ClosedAt is { } at ? $"closed on {Day(at)}" : "open";

    private static string Day(DateTimeOffset at) => at.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    /// <summary>Replaces what a terminal obeys or hides: control characters, and format characters such as those that reverse the direction of text.</summary>
    internal static string Harmless(string text) => Control().Replace(text.ReplaceLineEndings("\n").Replace('\t', ' '), "\uFFFD");

    [GeneratedRegex("`+")]
    private static partial Regex Backticks();

    [GeneratedRegex(@"[\p{Cc}\p{Cf}-[\n\u200C\u200D]]")]
    private static partial Regex Control();
}
