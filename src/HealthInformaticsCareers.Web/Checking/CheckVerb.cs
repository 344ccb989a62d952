using System.CommandLine;
using System.Diagnostics;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Editing;
using HealthInformaticsCareers.Web.Features.EditingGuide;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Checking;

/// <summary>The verb <c>check</c>.</summary>
internal static class CheckVerb
{
    /// <summary>In bytes; enough for a thousand pages.</summary>
    private const long MostGarbage = 600_000_000;

    private static readonly Option<bool> Codes = new("--codes") { Description = "Check nothing; list every code with its meaning and an example." };
    private static readonly Option<bool> Strict = new("--strict") { Description = "Exit 1 for a warning too." };
    private static readonly Option<string> Format = new("--format") { Description = "plain (a line each), terminal (with the lines of the files), github (annotations), json or sarif. Without it: terminal in a terminal, otherwise plain.", DefaultValueFactory = _ => Console.IsOutputRedirected ? "plain" : "terminal" };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Command(Option<string?> content)
    {
        Format.AcceptOnlyFromAmong("plain", "terminal", "github", "json", "sarif");
        var verb = new Command("check", "Check the content: prints every problem, exits 1 if one is an error.") { content, Format, Strict, Codes };
        verb.SetAction(input => input.GetValue(Codes) ? CodesPage.Print() : Run(ContentLocation.Find(input.GetValue(content)), input.GetValue(Format)!, input.GetValue(Strict)));
        return verb;
    }

    private static int Run(string folder, string format, bool isStrict)
    {
        var clock = Stopwatch.StartNew();

        CollectNoGarbage();
        var loaded = Check(folder);
        var (problems, shown) = (loaded.Diagnostics, ContentLocation.AsCallerWouldWrite(folder));
        Console.Write(format switch
        {
            "terminal" => DiagnosticFormats.Terminal(problems, shown, new SourceLines(folder), IsColoured) + DiagnosticFormats.Summary(problems, loaded.Catalogue?.All.Count ?? 0, clock.Elapsed) + Environment.NewLine,
            "github" => DiagnosticFormats.GitHub(problems, shown),
            "json" => DiagnosticFormats.AsJson(problems, shown, new SourceLines(folder)),
            "sarif" => DiagnosticFormats.Sarif(problems, shown),
            _ => DiagnosticFormats.Plain(problems, shown),
        });
        return problems.Any(problem => isStrict || problem.Severity == Severity.Error) ? 1 : 0;
    }

    /// <summary>The program ends before its garbage would matter. Collecting it stops all threads, for a fifth of the time of a check.</summary>
    private static void CollectNoGarbage()
    {
        try
        {
            GC.TryStartNoGCRegion(Math.Min(MostGarbage, GC.GetGCMemoryInfo().TotalAvailableMemoryBytes / 4));
        }
        catch (ArgumentOutOfRangeException)
        {
            // A collector of another kind, which cannot set so much aside, collects as usual.
        }
    }

    private static LoadedContent Check(string folder)
    {
        using var progress = new Progress("Checking");
        return CatalogueLoader.Check(folder, SiteMap.ForContent, ContentLocation.Today, CommittedLedger.Of(folder));
    }

    /// <summary>See <see href="https://no-color.org"/>.</summary>
    private static bool IsColoured => !Console.IsOutputRedirected && string.IsNullOrEmpty(Environment.GetEnvironmentVariable("NO_COLOR"));
}
