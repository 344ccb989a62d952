using System.CommandLine;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Editing;

/// <summary>The verb <c>review</c>: what falls due, and what to do when it was reviewed.</summary>
internal static class ReviewVerb
{
    private const int MostAWeek = 12;
    private const int MostSources = 5;

    private static readonly Option<int> Weeks = new("--weeks") { Description = "For how many weeks to list the pages.", DefaultValueFactory = _ => 4 };
    private static readonly Option<bool> Spread = new("--spread") { Description = $"Bring reviews forward so that no week has more than {MostAWeek}." };
    private static readonly Option<bool> DryRun = new("--dry-run") { Description = "Only print what would change." };
    private static readonly Argument<string> Source = new("SOURCE") { Description = "The id of a source in sources.yml." };
    private static readonly Option<DateOnly> On = new("--on") { Description = "The day (yyyy-MM-dd) on which you read it.", Required = true, CustomParser = result => Verb.ReadDay(result) ?? default };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Command(Option<string?> content)
    {
        var verb = new Command("review", "List the pages whose review falls due, week by week, or spread the reviews over the weeks.") { Weeks, Spread, content, DryRun };
        verb.SetAction(input => input.GetValue(Spread)
            ? EditingVerbs.Run(input, content, DryRun, editor => editor.SpreadReviews(MostAWeek))
            : List(ContentLocation.Find(input.GetValue(content)), input.GetValue(Weeks)));
        var read = new Command("checked", "Say that you have read a source again, so that what rests on it is up to date.") { Source, On, content, DryRun };
        read.SetAction(input => EditingVerbs.Run(input, content, DryRun, editor => editor.RestampSource(input.GetRequiredValue(Source), input.GetRequiredValue(On))));
        verb.Add(read);
        return verb;
    }

    private static int List(string folder, int weeks)
    {
        if (ContentLocation.Read(folder, CatalogueLoader.Load).Catalogue is not { } catalogue)
        {
            return 1;
        }

        var today = ContentLocation.Today;
        var last = ReviewWeek.MondayOf(today).AddDays(7 * weeks);
        foreach (var week in ReviewWeek.AllOf(catalogue, today))
        {
            Console.WriteLine($"Week of {Labels.Date(week.Monday)}: {Labels.Count(week.Pages.Count, "page")}");
            if (week.Monday >= last)
            {
                continue;
            }

            foreach (var (page, namedBy) in week.Pages)
            {
                Console.WriteLine($"  {page.Address}, due {page.ReviewDue:yyyy-MM-dd}{(page.ReviewDue < today ? " (overdue)" : "")}, {Labels.Count(namedBy, "page")} {(namedBy == 1 ? "leads" : "lead")} to it");
            }

            foreach (var (source, pages) in week.Sources.Take(MostSources))
            {
                Console.WriteLine($"  source {source.Id}, of {Labels.Count(pages, "page")}, read on {source.Checked:yyyy-MM-dd}");
            }
        }

        return 0;
    }
}
