using System.Globalization;
using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Finding;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Model.Totals;
using HealthInformaticsCareers.Tests.Content;
using HealthInformaticsCareers.Web.Comparing;
using HealthInformaticsCareers.Web.Editions;
using HealthInformaticsCareers.Web.Features.Search;
using HealthInformaticsCareers.Web.Features.Shared;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.DependencyInjection;
using Answers = HealthInformaticsCareers.Content.Finding.Answers;

namespace HealthInformaticsCareers.Tests.Web;

/// <summary>
/// The verb <c>impact</c> after a random edit of the shipped content, beside what differs between two loads when each is looked at by itself. Set IMPACT_EDITS
/// to a number to try that many, and IMPACT_SEED to repeat a run.
/// </summary>
public sealed partial class The_impact_of_an_edit(ITestOutputHelper output)
{
    private const int PagesLookedAt = 40;
    private const int QuestionsAsked = 40;
    private const int AnswersTried = 150;

    private static readonly string Shipped = Path.Combine(Checkout.Folder, "content");
    private static readonly IReadOnlyList<string> Questions = [.. KeptQuestion.All.Select(question => question.Ask)];

    private readonly int seed = NumberFrom("IMPACT_SEED") ?? Random.Shared.Next();

    [Fact]
    public async Task Is_what_differs_between_two_loads()
    {
        var random = new Random(seed);
        var before = await Rendered(Shipped);
        using var siteBefore = new EditedSite(Shipped);
        var seen = new Dictionary<string, int>();
        var (count, impacts) = (NumberFrom("IMPACT_EDITS") ?? 2, new List<Impact>());
        while (impacts.Count < count)
        {
            using var content = new TemporaryContent();
            var (file, edit) = Edit(content, random);
            var loaded = CatalogueLoader.Load(content.Folder, SiteMap.ForContent, UkToday);
            if (loaded.Catalogue is null)
            {
                continue;
            }

            var after = await RenderedContent.Of(content.Folder, loaded);
            var impact = await Impact.Between(before, after, Questions);
            var what = $"IMPACT_SEED={seed}: {edit} in {file}";
            Facts(before.Catalogue, after.Catalogue, impact, what);
            Totals(before.Catalogue, after.Catalogue, impact, what);
            Finder(before.Edition.Finder, after.Edition.Finder, impact, random, what);
            Search(before.Catalogue, after.Catalogue, impact, random, what);
            await Pages(siteBefore, content.Folder, before, after, impact, file, random, what);
            Assert.Empty(impact.Codes);
            impacts.Add(impact);
            seen[edit] = seen.GetValueOrDefault(edit) + 1;
        }

        output.WriteLine($"IMPACT_SEED={seed}: {string.Join(", ", seen.Select(pair => $"{pair.Value} × {pair.Key}"))}. Changed pages {impacts.Sum(impact => impact.Pages.Count)}, facts {impacts.Sum(impact => impact.Facts.Count)}, " +
            $"totals {impacts.Sum(impact => impact.Totals.Count)}, searches {impacts.Sum(impact => impact.Searches.Count)}; the finder changed {impacts.Count(impact => impact.Finder.Changed > 0)} times.");
    }

    private static DateOnly UkToday => HealthInformaticsCareers.Web.UkTime.Today(TimeProvider.System);

    private static async Task<RenderedContent> Rendered(string folder) => await RenderedContent.Of(folder, CatalogueLoader.Load(folder, SiteMap.ForContent, UkToday));

    /// <summary>Every fact as a line: each that is there only before or only after is in the impact, and no other.</summary>
    private static void Facts(Catalogue before, Catalogue after, Impact impact, string what)
    {
        var (old, now) = (Lines(before), Lines(after));
        Assert.True(Same(old.Except(now), impact.Facts.Where(fact => fact.Before.Length > 0).Select(fact => (fact.Address, Sorted(fact.Before.Split("; "))))), what);
        Assert.True(Same(now.Except(old), impact.Facts.Where(fact => fact.After.Length > 0).Select(fact => (fact.Address, Sorted(fact.After.Split("; "))))), what);

        static HashSet<(string, string)> Lines(Catalogue catalogue) =>
            [.. from entry in catalogue.All where entry.IsCurrent from fact in entry.AllFacts select (entry.Address, Sorted([.. TextOf(fact.Fact)]))];

        static string Sorted(string[] lines) => string.Join("; ", string.Join("; ", lines).Split("; ").Order(StringComparer.Ordinal));

        static IEnumerable<string> TextOf(Fact fact) =>
            [
                .. ValueText.Lines(FactValue.ValueOf(fact)),
                .. fact.OtherClaims.Select(claim => $"Another source says: {string.Join("; ", ValueText.Lines(claim.Value))}"),
                .. Labels.WarningOf(fact.Status) is { } warning ? [warning] : Array.Empty<string>(),
                .. fact.IsJudgement ? ["Our judgement"] : Array.Empty<string>(),
            ];
    }

    private static void Totals(Catalogue before, Catalogue after, Impact impact, string what)
    {
        var differing = after.Routes.Where(route => Sums(RouteTotals.Of(route, after)) != Sums(RouteTotals.Of(before.Get(route.Id), before))).Select(route => route.Address);
        Assert.True(Same(differing, impact.Totals.Select(total => total.Address).Distinct()), what);

        static string Sums(RouteTotals totals) => string.Join('|',
            new[] { totals.Elapsed, totals.BeforeAJob, totals.InAJob }.Select(time => $"{time} {time.IsNone} {string.Join(',', time.Unknown)}")
                .Concat(new[] { totals.Yours, totals.PerhapsYours }.Select(cost => $"{string.Join(',', cost.Amounts)} {string.Join(',', cost.Amounts.Count > 0 ? cost.Payers : [])} {string.Join(',', cost.Unknown)}"))
                .Append($"{string.Join(',', totals.Others.Amounts)} {string.Join(',', totals.Others.Payers)} {string.Join(',', totals.Others.Steps)}")
                .Concat(new Pay?[] { Pay.Paid, Pay.Unpaid, Pay.Depends, null }.Select(pay => string.Join(',', totals.StepsWith(pay)))));
    }

    /// <summary>Random answers to all questions: the impact says that nothing changed only if nothing did, and its example did change.</summary>
    private static void Finder(Finder before, Finder after, Impact impact, Random random, string what)
    {
        var changed = 0;
        for (var time = 0; time < AnswersTried; time++)
        {
            var answers = Answers.Parse(after.Questionnaire, name => after.Questions.Single(question => question.Name == name).Options.Where(_ => random.Next(3) == 0).Select(option => option.Answer));
            changed += Jobs(before, answers) != Jobs(after, answers) ? 1 : 0;
        }

        Assert.True(changed == 0 || impact.Finder.Changed > 0, what);
        if (impact.Finder.Example is { } example)
        {
            var values = example.Split('&', StringSplitOptions.RemoveEmptyEntries).Select(pair => pair.Split('=')).ToLookup(pair => pair[0], pair => pair[1]);
            var answers = Answers.Parse(after.Questionnaire, name => values[name]);
            Assert.True(Jobs(before, answers) != Jobs(after, answers), what);
        }

        static string Jobs(Finder finder, Answers answers) => string.Join(' ', finder.FindOpen(answers).Select(job => $"{job.Role.Slug}/{job.Way.Route?.Slug}"));
    }

    private static void Search(Catalogue before, Catalogue after, Impact impact, Random random, string what)
    {
        var (old, now) = (SearchIndex.Of(before), SearchIndex.Of(after));
        var named = impact.Searches.Select(search => search.Question).ToHashSet();
        foreach (var question in named.Concat(Questions.OrderBy(_ => random.Next()).Take(QuestionsAsked)))
        {
            Assert.True(named.Contains(question) == (First(old, question) != First(now, question)), $"{what}: {question}");
        }

        static string First(SearchIndex index, string question) => string.Join(' ', index.Find(SearchQuery.Parse(question), asTyped: false, kind: null, page: 1).Hits.Take(3).Select(hit => hit.Document.Address));
    }

    /// <summary>The same pages from another site in this process: all that the impact names, and some that it does not.</summary>
    private static async Task Pages(EditedSite siteBefore, string folder, RenderedContent before, RenderedContent after, Impact impact, string file, Random random, string what)
    {
        using var siteAfter = new EditedSite(folder);
        var named = impact.Pages.ToDictionary(page => page.Address);
        foreach (var address in named.Keys.OrderBy(_ => random.Next()).Take(PagesLookedAt).Concat(before.Pages.Keys.Except(named.Keys).OrderBy(_ => random.Next()).Take(PagesLookedAt)))
        {
            Assert.True(named.ContainsKey(address) == (await siteBefore.Page(address) != await siteAfter.Page(address)), $"{what}: {address}");
        }

        Assert.Equal(before.Pages.Count, after.Pages.Count);
        var own = file.EndsWith(".md", StringComparison.Ordinal) ? after.Catalogue.All.Single(entry => $"{entry.Kind.Folder}/{entry.Slug}.md" == file).Address : null;
        Assert.All(impact.Pages, page => Assert.Equal(own is not null && (page.Address == own || SiteMap.SheetEndings.Any(ending => page.Address == own + ending)), page.IsOwn));
    }

    private static bool Same<T>(IEnumerable<T> one, IEnumerable<T> other) => one.ToHashSet().SetEquals(other);

    /// <summary>Copies the shipped content and changes one thing in it.</summary>
    private static (string File, string What) Edit(TemporaryContent content, Random random)
    {
        var files = Directory.EnumerateFiles(Shipped, "*", SearchOption.AllDirectories).Select(path => Path.GetRelativePath(Shipped, path)).Order(StringComparer.Ordinal).ToList();
        files.ForEach(path => content.Write(path, File.ReadAllText(Path.Combine(Shipped, path))));
        while (true)
        {
            var (what, where, find, change) = Edits[random.Next(Edits.Count)];
            var candidates = files.Where(path => path.StartsWith(where, StringComparison.Ordinal) && path.EndsWith(where.EndsWith(".yml", StringComparison.Ordinal) ? "" : ".md", StringComparison.Ordinal) && path != "README.md").ToList();
            var file = candidates[random.Next(candidates.Count)];
            var text = content.Read(file);
            if (find.Matches(text).ToList() is { Count: > 0 } matches && matches[random.Next(matches.Count)] is var match && change(match.Value) is var changed && changed != match.Value)
            {
                content.Write(file, text[..match.Index] + changed + text[(match.Index + match.Length)..]);
                return (file, what);
            }
        }
    }

    /// <summary>What to change: in which folder or file, what to look for, and what to make of it.</summary>
    private static readonly IReadOnlyList<(string What, string Where, Regex Find, Func<string, string> Change)> Edits =
    [
        ("a fact's amount or time", "", Amount(), text => Regex.Replace(text, @"\d+(?!.*\d)", number => $"{int.Parse(number.Value, CultureInfo.InvariantCulture) + 1}")),
        ("an amount or time on a route", "routes/", Amount(), text => Regex.Replace(text, @"\d+(?!.*\d)", number => $"{int.Parse(number.Value, CultureInfo.InvariantCulture) + 1}")),
        ("an amount or time of a qualification", "qualifications/", Amount(), text => Regex.Replace(text, @"\d+(?!.*\d)", number => $"{int.Parse(number.Value, CultureInfo.InvariantCulture) + 1}")),
        ("who pays", "qualifications/", PaidBy(), text => text.Contains("employer", StringComparison.Ordinal) ? text.Replace("employer", "you", StringComparison.Ordinal) : text.Replace("you", "employer", StringComparison.Ordinal)),
        ("a title", "", Title(), WithAnotherWord),
        ("a summary", "", Summary(), WithAnotherWord),
        ("a sentence", "", Sentence(), WithAnotherWord),
        ("a step of a route", "routes/", StepWords(), WithAnotherWord),
        ("a source's link", "sources.yml", Link(), text => text.Contains('?', StringComparison.Ordinal) ? text + "&x=1" : text + "?x=1"),
        ("a source's title", "sources.yml", SourceTitle(), WithAnotherWord),
        ("a term", "glossary.yml", Meaning(), WithAnotherWord),
        ("one see-also fewer", "", SeeAlso(), text => text.Contains(", ", StringComparison.Ordinal) ? text[..text.LastIndexOf(", ", StringComparison.Ordinal)] + "]" : text),
        ("one see-also more", "", SeeAlso(), text => text.Contains("/glossary", StringComparison.Ordinal) ? text : text[..^1] + ", /glossary]"),
        ("an interest of a job", "roles/", Interest(), text => text.Contains(": most", StringComparison.Ordinal) ? text.Replace(": most", ": some", StringComparison.Ordinal) : text.Replace(": some", ": most", StringComparison.Ordinal)),
        ("a starting point of a route", "routes/", StartingPoints(), text => text.Contains(", ", StringComparison.Ordinal) ? text[..text.LastIndexOf(", ", StringComparison.Ordinal)] + "]" : text),
    ];

    private static string WithAnotherWord(string line) => line.LastIndexOf(' ') is > 8 and var at ? $"{line[..at]} quite{line[at..]}" : line;

    private static int? NumberFrom(string variable) => int.TryParse(Environment.GetEnvironmentVariable(variable), CultureInfo.InvariantCulture, out var number) ? number : null;

    [GeneratedRegex(@"(?<=^ *value: ).*\d.*$", RegexOptions.Multiline)]
    private static partial Regex Amount();

    [GeneratedRegex(@"^ *paid-by: .*$", RegexOptions.Multiline)]
    private static partial Regex PaidBy();

    [GeneratedRegex(@"^title: .*$", RegexOptions.Multiline)]
    private static partial Regex Title();

    [GeneratedRegex(@"^summary: .*$", RegexOptions.Multiline)]
    private static partial Regex Summary();

    [GeneratedRegex(@"^[A-Z][a-z ]{40,}.*$", RegexOptions.Multiline)]
    private static partial Regex Sentence();

    [GeneratedRegex(@"^ *- do: .*$", RegexOptions.Multiline)]
    private static partial Regex StepWords();

    [GeneratedRegex(@"^  link: \S+$", RegexOptions.Multiline)]
    private static partial Regex Link();

    [GeneratedRegex(@"^  title: .*$", RegexOptions.Multiline)]
    private static partial Regex SourceTitle();

    [GeneratedRegex(@"^  meaning: .*$", RegexOptions.Multiline)]
    private static partial Regex Meaning();

    [GeneratedRegex(@"^see-also: \[.*\]$", RegexOptions.Multiline)]
    private static partial Regex SeeAlso();

    [GeneratedRegex("^ +part: (?:most|some)$", RegexOptions.Multiline)]
    private static partial Regex Interest();

    [GeneratedRegex(@"^starting-points: \[.*\]$", RegexOptions.Multiline)]
    private static partial Regex StartingPoints();

    /// <summary>The site with another content folder.</summary>
    private sealed partial class EditedSite(string folder) : TestedSite
    {
        public async Task<string> Page(string address)
        {
            using var browser = Browser();
            using var response = await browser.GetAsync(new Uri(address, UriKind.Relative));
            var edition = Services.GetRequiredService<CurrentEdition>().Edition.Version;
            return EditionMark().Replace((await response.Content.ReadAsStringAsync()).Replace(edition, "", StringComparison.Ordinal).Replace(edition[..8], "", StringComparison.Ordinal), "");
        }

        protected override void ConfigureWebHost(IWebHostBuilder builder)
        {
            base.ConfigureWebHost(builder);
            builder.UseSetting("Site:Content", folder);
        }

        [GeneratedRegex(@"(?<=Edition )-\d+")]
        private static partial Regex EditionMark();
    }
}
