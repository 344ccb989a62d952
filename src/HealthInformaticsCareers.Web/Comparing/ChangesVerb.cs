using System.CommandLine;
using System.Globalization;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Editing;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>The verb <c>changes</c>, which compares the content of each commit with that of the one before and adds what changed to <c>changes.json</c>.</summary>
internal static class ChangesVerb
{
    private static readonly Option<string?> Since = new("--since") { Description = "The commit whose content is the first to compare with. Only needed to begin a record." };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Command(Option<string?> content)
    {
        var verb = new Command("changes", "Record in content/changes.json which facts changed, commit by commit, before a release.") { Since, content };
        verb.SetAction(input => Run(ContentLocation.Find(input.GetValue(content)), input.GetValue(Since)));
        return verb;
    }

    internal static int Run(string folder, string? since)
    {
        if (ContentLocation.Read(folder, CatalogueLoader.Load).Catalogue?.Changes is not { } record)
        {
            return 1;
        }

        if (Git.Text(folder, "rev-parse", "--is-shallow-repository") is not { } shallow)
        {
            return Verb.Fail("The content is not in a git repository, or git is not installed. Run this where the content is edited; the published site needs no git.");
        }

        if (shallow == "true")
        {
            return Verb.Fail("This clone is shallow, so earlier commits are not in it. Fetch them first: git fetch --unshallow");
        }

        if (record.Until is not null && since is not null)
        {
            return Verb.Fail($"The record already goes to the commit {record.Until}, and continues from there. Leave out --since, or delete content/changes.json to begin again.");
        }

        if ((record.Until ?? since) is not { } start)
        {
            return Verb.Fail("No changes are recorded yet. Say with --since which commit to begin with, such as --since v1.0 or --since HEAD~10.");
        }

        if (Git.CommitOf(folder, start) is not { } first || Git.Run(folder, "merge-base", "--is-ancestor", first, "HEAD") is null)
        {
            return Verb.Fail($"'{start}' is not a commit before this one. {(record.Until is null ? "Name one that 'git log' shows." : "The history was rewritten, so delete content/changes.json and begin again with --since.")}");
        }

        if (ContentOf(folder, first, DayOf(folder, first)).Catalogue is not { } before)
        {
            return Verb.Fail($"The content of {start} can't be read by the rules of today. {(record.Until is null ? "Name a later commit." : "Delete content/changes.json and begin again with --since and a later commit.")}");
        }

        var changes = record.Changes.ToList();
        var until = first;
        foreach (var (commit, day) in CommitsAfter(folder, first))
        {
            var loaded = ContentOf(folder, commit, day);
            if (loaded.Catalogue is not { } after)
            {
                Console.WriteLine($"{commit[..10]} is passed over, because its content has errors, such as: {loaded.Diagnostics.First(problem => problem.Severity == Severity.Error)}");
                continue;
            }

            changes.AddRange(CatalogueComparison.Changes(before, after, day, changes));
            (before, until) = (after, commit);
        }

        RecordedChanges.Write(new ChangeRecord(until, changes), folder);
        Console.WriteLine($"{Labels.Count(changes.Count - record.Changes.Count, "change")} recorded, up to the commit {until[..10]}.");
        return 0;
    }

    private static IEnumerable<(string Commit, DateOnly Day)> CommitsAfter(string folder, string first) =>
        Git.Text(folder, "log", "--first-parent", "--reverse", "--format=%H %ct", $"{first}..HEAD", "--", ".")!.Split('\n', StringSplitOptions.RemoveEmptyEntries)
            .Select(line => line.Split(' '))
            .Select(parts => (parts[0], Day(parts[1])));

    private static DateOnly DayOf(string folder, string commit) => Day(Git.Text(folder, "log", "-1", "--format=%ct", commit)!);

    private static DateOnly Day(string seconds) => DateOnly.FromDateTime(DateTimeOffset.FromUnixTimeSeconds(long.Parse(seconds, CultureInfo.InvariantCulture)).UtcDateTime);

    /// <param name="day">The day of the commit, so that an announced change is recorded with the first commit after it took effect.</param>
    private static LoadedContent ContentOf(string folder, string commit, DateOnly day)
    {
        using var version = ContentVersion.At(folder, commit);
        return CatalogueLoader.LoadEarlier(version.Folder, SiteMap.ForContent, day);
    }
}
