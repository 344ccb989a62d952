using System.CommandLine;
using System.CommandLine.Parsing;

namespace HealthInformaticsCareers.Web.Features.Reports;

/// <summary>The editors' verbs <c>reports list</c>, <c>close</c>, <c>accept</c> and <c>purge</c>.</summary>
internal static class ReportVerbs
{
    private static readonly Argument<long> Id = new("ID") { Description = "The report's reference, such as R-42.", CustomParser = ReadId };
    private static readonly Option<string?> About = new("--page") { Description = "Only reports about this page, such as /roles/clinical-coder." };
    private static readonly Option<DateTimeOffset?> Since = new("--since") { Description = "Only reports sent on this day (yyyy-MM-dd) or later.", CustomParser = StartOfDay };
    private static readonly Option<DateTimeOffset> Before = new("--before") { Description = "The first day (yyyy-MM-dd) whose reports are kept.", Required = true, CustomParser = result => StartOfDay(result) ?? default };
    private static readonly Option<string> Format = new("--format") { Description = "text, csv, json or markdown (for an issue).", DefaultValueFactory = _ => "text" };

    public static Command Command(string[] args, TimeProvider time)
    {
        Format.AcceptOnlyFromAmong("text", "csv", "json", "markdown");
        return new Command("reports", "Read and manage reports from visitors.")
        {
            Make("list", "Print the reports, oldest first.", args, List, About, Since, Format),
            Make("close", "Mark a report as dealt with.", args, (store, input) => Close(store, input.GetValue(Id), time), Id),
            Make("accept", "Print the front matter that marks the reported fact as being checked.", args, (store, input) => Accept(store, input.GetValue(Id), time), Id),
            Make("purge", "Delete the reports that were sent before a day.", args, (store, input) => Purge(store, input.GetValue(Before)), Before),
        };
    }

    private static Command Make(string name, string description, string[] args, Func<ReportStore, ParseResult, int> run, params Symbol[] inputs)
    {
        var verb = new Command(name, description) { TreatUnmatchedTokensAsErrors = false };
        foreach (var input in inputs)
        {
            if (input is Argument argument)
            {
                verb.Arguments.Add(argument);
            }
            else
            {
                verb.Options.Add((Option)input);
            }
        }

        verb.SetAction(parsed =>
        {
            if (Verb.Problem(parsed) is { } unknown)
            {
                return Verb.Fail(unknown);
            }

            var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = args, ContentRootPath = AppContext.BaseDirectory });
            var options = builder.Configuration.GetSection(SiteOptions.Section).Get<SiteOptions>()?.Reports ?? new ReportOptions();
            if (options.Problem is { } problem)
            {
                return Verb.Fail(problem);
            }

            if (options.OpenStore(builder.Environment.IsDevelopment()) is not { } store)
            {
                return Verb.Fail("No database is configured for reports. Set Site:Reports:Path or Site:Reports:ConnectionString.");
            }

            try
            {
                return run(store, parsed);
            }
            catch (ReportsUnavailableException unavailable)
            {
                return Verb.Fail($"{store.Location}: {unavailable.Detail}");
            }
        });
        return verb;
    }

    private static int List(ReportStore store, ParseResult input)
    {
        var reports = store.List(input.GetValue(About), input.GetValue(Since));
        Console.Out.Write(input.GetValue(Format) switch
        {
            "csv" => ReportFormats.Csv(reports),
            "json" => ReportFormats.Json(reports),
            "markdown" => ReportFormats.Markdown(reports),
            _ => ReportFormats.Text(reports),
        });
        return 0;
    }

    private static int Close(ReportStore store, long id, TimeProvider time) => store.Close(id, time.GetUtcNow()) ? 0 : Unknown(id);

    private static int Accept(ReportStore store, long id, TimeProvider time)
    {
        switch (store.Find(id))
        {
            case null:
                return Unknown(id);
            case { } report when report.Fact?.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-') is not true:
                return Verb.Fail($"{report.Reference} does not name a fact, so there is nothing to mark as being checked.");
            case { } report:
                Console.Out.Write(ReportFormats.Checking(report, DateOnly.FromDateTime(time.GetUtcNow().Date)));
                return 0;
        }
    }

    private static int Purge(ReportStore store, DateTimeOffset before)
    {
        store.Purge(before);
        return 0;
    }

    private static int Unknown(long id) => Verb.Fail($"There is no report {Report.ReferenceTo(id)}.");

    private static long ReadId(ArgumentResult result)
    {
        var written = result.Tokens.Single().Value;
        if (Report.IdOf(written) is { } id)
        {
            return id;
        }

        result.AddError($"'{written}' is not the reference of a report. Write one such as R-42.");
        return 0;
    }

    private static DateTimeOffset? StartOfDay(ArgumentResult result) => Verb.ReadDay(result) is { } day ? new DateTimeOffset(day, TimeOnly.MinValue, TimeSpan.Zero) : null;
}
