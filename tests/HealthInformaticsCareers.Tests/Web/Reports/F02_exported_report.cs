using System.Globalization;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Web.Features.Reports;
using HealthInformaticsCareers.Web.Features.Shared;
using Markdig.Syntax;

namespace HealthInformaticsCareers.Tests.Web.Reports;

/// <summary>Strangers wrote the texts that editors export.</summary>
public sealed class F02_exported_report
{
    private static readonly Gen<string> AnyText =
        Gen.Elements("=", "+", "-", "@", "\t", "\r", "\n", "\r\n", "\0", "＝", "＋", "－", "＠", "\"", ",", ";", "'", "`", "```", "````", "~~~", "# ", "<b>", "\u001B[31m", "\u009B", "\u202E", "\u2066", "\a", "\u0085", "\u200B", "@somebody", "a", "é", "😀", "   ", "\n\n", "\u2028")
        .ListOf()
        .Select(scraps => string.Concat(scraps));

    [Fact]
    public void Survives_CSV_and_never_begins_a_formula() => Always(text =>
    {
        var rows = RowsOf(ReportFormats.Csv([Of(text), Of("Next.")]));

        Assert.Equal(3, rows.Count);
        Assert.All(rows, row => Assert.Equal(8, row.Count));
        Assert.Equal([InCsv(text), InCsv(text), InCsv(text), InCsv(text)], new[] { rows[1][3], rows[1][5], rows[1][6], rows[1][7] });
        Assert.All(rows.SelectMany(row => row), field => Assert.False(field is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\0' or '＝' or '＋' or '－' or '＠', ..]));
    });

    /// <summary>A spreadsheet that separates fields by semicolons finds no quotation mark where a field begins, so that a new line in a text ends the row.</summary>
    [Fact]
    public void Never_begins_a_formula_where_semicolons_separate_fields() => Always(text =>
        Assert.DoesNotContain(
            ReportFormats.Csv([Of(text), Of("Next.")]).Replace("\r\n", "\n", StringComparison.Ordinal).Split('\n', ';').Select(field => field.TrimStart(' ', '"')),
            field => field is ['=' or '+' or '-' or '@' or '\t' or '\r' or '\0' or '＝' or '＋' or '－' or '＠', ..]));

    [Fact]
    public void Is_nothing_but_text_in_Markdown() => Always(text =>
    {
        var blocks = Markdig.Markdown.Parse(ReportFormats.Markdown([Of(text), Of("Next.")])).ToList();

        Assert.Equal([typeof(HeadingBlock), typeof(ParagraphBlock), typeof(FencedCodeBlock), typeof(HeadingBlock), typeof(ParagraphBlock), typeof(FencedCodeBlock)], blocks.Select(block => block.GetType()));
    });

    [Fact]
    public void Leaves_the_senders_address_out_of_an_issue() =>
        Assert.DoesNotContain("reader@example.org", ReportFormats.Markdown([Of("Text.") with { ReplyTo = "reader@example.org" }]), StringComparison.Ordinal);

    [Fact]
    public void N04_Gives_a_terminal_only_text_in_every_format() => Always(text =>
    {
        Report[] reports = [Of(text)];
        foreach (var output in (string[])[ReportFormats.Text(reports), ReportFormats.Csv(reports).Replace("\r\n", "\n", StringComparison.Ordinal), ReportFormats.Json(reports), ReportFormats.Markdown(reports)])
        {
            Assert.DoesNotContain(output, letter => letter != '\n' && (char.IsControl(letter) || char.GetUnicodeCategory(letter) is UnicodeCategory.Format or UnicodeCategory.LineSeparator));
        }
    });

    [Fact]
    public void N04_Keeps_its_words_and_the_joiners_that_scripts_need() =>
        Assert.Contains("red \uFFFD[31m, ends \uFFFD, \uFFFDreversed, می\u200Cخواهم 👩\u200D💻", ReportFormats.Markdown([Of("red \u001B[31m, ends \u0007, \u202Ereversed, می\u200Cخواهم 👩\u200D💻")]), StringComparison.Ordinal);

    [Fact]
    public void Survives_JSON() => Always(text =>
        Assert.Equal(text, System.Text.Json.JsonDocument.Parse(ReportFormats.Json([Of(text)])).RootElement[0].GetProperty("text").GetString()));

    private static string InCsv(string text) => Csv.NoFormula(ReportFormats.Harmless(text));

    private static Report Of(string text) => new(1, text, ReportKind.WrongFact, text, text, text, DateTimeOffset.UnixEpoch, null);

    private static void Always(Action<string> holds) => Prop.ForAll(AnyText.ToArbitrary(), holds).QuickCheckThrowOnFailure();

    /// <summary>A reader of RFC 4180.</summary>
    private static List<List<string>> RowsOf(string csv)
    {
        List<List<string>> rows = [[]];
        var field = new StringBuilder();
        var quoted = false;
        for (var index = 0; index < csv.Length; index++)
        {
            if (csv[index] == '"' && quoted && index + 1 < csv.Length && csv[index + 1] == '"')
            {
                field.Append(csv[++index]);
            }
            else if (csv[index] == '"')
            {
                quoted = !quoted;
            }
            else if (!quoted && csv[index] is ',' or '\r' && !quoted)
            {
                rows[^1].Add(field.ToString());
                field.Clear();
            }
            else if (!quoted && csv[index] == '\n')
            {
                rows.Add([]);
            }
            else
            {
                field.Append(csv[index]);
            }
        }

        rows.RemoveAt(rows.Count - 1);
        return rows;
    }
}
