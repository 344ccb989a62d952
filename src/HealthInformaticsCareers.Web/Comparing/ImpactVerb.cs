using System.CommandLine;
using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>The verb <c>impact</c>: what readers will see differently.</summary>
internal static partial class ImpactVerb
{
    /// <summary>The questions that the tests ask the search, beside the content.</summary>
    private static readonly string KeptQuestions = Path.Combine("..", "tests", "HealthInformaticsCareers.Tests", "Web", "kept-questions.yml");

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly Argument<string> Revision = new("REVISION") { Description = "The revision of git, or the folder, to compare the content with. Without it, the last commit.", DefaultValueFactory = _ => "HEAD" };
    private static readonly Option<string?> Questions = new("--questions") { Description = "A file with questions for the search, one a line as 'ask: …'. Without it, the questions that the tests keep, if they are there." };
    private static readonly Option<string> Format = new("--format") { Description = "plain or json.", DefaultValueFactory = _ => "plain" };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Command(Option<string?> content)
    {
        Format.AcceptOnlyFromAmong("plain", "json");
        var verb = new Command("impact", "Say what readers will see differently: pages, facts, totals, results of the finder and of searches, codes.") { Revision, content, Questions, Format };
        verb.SetAction((input, _) => Run(ContentLocation.Find(input.GetValue(content)), input.GetRequiredValue(Revision), input.GetValue(Questions), input.GetValue(Format) == "json"));
        return verb;
    }

    private static async Task<int> Run(string folder, string revision, string? questions, bool asJson)
    {
        var asked = questions is null ? Path.Combine(folder, KeptQuestions) : Path.GetFullPath(questions, ContentLocation.CallersFolder);
        if (questions is not null && !File.Exists(asked))
        {
            return Verb.Fail($"There is no file '{questions}'.");
        }

        using var version = ContentVersion.Find(folder, revision);
        if (version is null)
        {
            return Verb.Fail($"'{revision}' is neither a revision of git nor a folder. Name one that 'git log' shows, such as HEAD~1.");
        }

        if (Load(version.Folder, revision) is not { } before || Load(folder, "the content") is not { } after)
        {
            return 1;
        }

        Impact impact;
        using (new Progress("Comparing"))
        {
            impact = await Impact.Between(
                await RenderedContent.Of(version.Folder, before),
                await RenderedContent.Of(folder, after),
                File.Exists(asked) ? [.. Question().Matches(File.ReadAllText(asked)).Select(match => match.Groups["text"].Value)] : []);
        }

        Console.Write(asJson ? JsonSerializer.Serialize(impact, Json) + Environment.NewLine : string.Concat(InWords(impact).Select(line => Diagnostic.Printable(line) + Environment.NewLine)));
        return 0;
    }

    private static LoadedContent? Load(string folder, string name)
    {
        var loaded = CatalogueLoader.Load(folder, SiteMap.ForContent, ContentLocation.Today);
        if (loaded.Catalogue is null)
        {
            Verb.Fail($"There are no pages of {name}, because its content has errors by the rules of today, such as: {loaded.Diagnostics.First(problem => problem.Severity == Severity.Error)}");
            return null;
        }

        return loaded;
    }

    private static IEnumerable<string> InWords(Impact impact)
    {
        yield return $"Pages: {impact.Pages.Count}";
        foreach (var page in impact.Pages)
        {
            var why = page.How != "changed" ? $" is {page.How}" : page.IsOwn ? "" : page.Through.Count > 0 ? $" through {string.Join(", ", page.Through)}" : " shows what has changed elsewhere";
            yield return $"  {page.Address}{why}";
        }

        yield return $"Facts: {impact.Facts.Count}";
        foreach (var line in impact.Facts.Select(InWords))
        {
            yield return line;
        }

        yield return $"Totals of routes: {impact.Totals.Count}";
        foreach (var line in impact.Totals.Select(InWords))
        {
            yield return line;
        }

        yield return $"Finder: {impact.Finder.Changed} of {impact.Finder.Asked} sets of answers have other results";
        if (impact.Finder.Example is { } answers)
        {
            yield return $"  /find-your-route/results{(answers.Length > 0 ? "?" : "")}{answers}: {FirstDifference(impact.Finder)}";
        }

        yield return $"Search: {impact.Searches.Count} of {impact.Questions} questions have other first results";
        foreach (var search in impact.Searches)
        {
            yield return $"  '{search.Question}': {string.Join(", ", search.Before)} → {string.Join(", ", search.After)}";
        }

        yield return $"Codes: {impact.Codes.Count}";
        foreach (var (code, before, after) in impact.Codes)
        {
            yield return $"  {code}: {(before is null ? $"new, leads to {after}" : after is null ? $"gone, led to {before}" : $"leads to {after} and no longer to {before}")}";
        }
    }

    private static string InWords(ChangedValue value) =>
        $"  {value.Address}, {value.What}: {(value.Before.Length == 0 ? $"new: {value.After}" : value.After.Length == 0 ? $"no longer there: {value.Before}" : $"{value.Before} → {value.After}")}";

    /// <summary>The first job that has another place, because a list of fifty is no example.</summary>
    private static string FirstDifference(ChangedFinder finder)
    {
        var place = finder.Before.Zip(finder.After).TakeWhile(pair => pair.First == pair.Second).Count();
        return $"job {place + 1} was {finder.Before.ElementAtOrDefault(place) ?? "not there"} and is {finder.After.ElementAtOrDefault(place) ?? "not there"}";
    }

    [GeneratedRegex("""^(?:- )?ask: *(?<mark>["']?)(?<text>.*?)\k<mark>\s*$""", RegexOptions.Multiline)]
    private static partial Regex Question();
}
