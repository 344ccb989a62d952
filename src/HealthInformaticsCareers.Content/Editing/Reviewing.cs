using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>The reviews that fall due in one week.</summary>
/// <param name="Monday">The first day of the week.</param>
/// <param name="Pages">The pages, first those that most other pages lead to.</param>
/// <param name="Sources">The sources that they rest on, first those of most pages, each with the number of pages.</param>
public sealed record ReviewWeek(DateOnly Monday, IReadOnlyList<(Entry Page, int NamedBy)> Pages, IReadOnlyList<(Source Source, int Pages)> Sources)
{
    /// <returns>The weeks in which a current page falls due, in order. Reviews that are overdue fall due in the week of <paramref name="today"/>.</returns>
    public static IReadOnlyList<ReviewWeek> AllOf(Catalogue catalogue, DateOnly today) =>
    [
        .. catalogue.All.Where(entry => entry.IsCurrent)
            .GroupBy(entry => MondayOf(entry.ReviewDue < today ? today : entry.ReviewDue))
            .OrderBy(week => week.Key)
            .Select(week => new ReviewWeek(
                week.Key,
                [.. week.Select(entry => (entry, catalogue.Naming(entry).Count)).OrderByDescending(pair => pair.Count).ThenBy(pair => pair.entry.Address, StringComparer.Ordinal)],
                [.. week.SelectMany(catalogue.SourcesOf).CountBy(source => source).OrderByDescending(pair => pair.Value).ThenBy(pair => pair.Key.Id.Value, StringComparer.Ordinal).Select(pair => (pair.Key, pair.Value))])),
    ];

    public static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));
}

/// <summary>The verb <c>review</c>.</summary>
internal static class Reviewing
{
    /// <summary>Brings reviews forward by whole weeks until no week has more than <paramref name="most"/>. None is put off.</summary>
    public static void Spread(Draft draft, int most)
    {
        var counts = new Dictionary<DateOnly, int>();
        foreach (var located in draft.Content.Entries.Where(located => located.Entry.IsCurrent && located.Entry.ReviewDue >= draft.Content.Today)
            .OrderByDescending(located => located.Entry.ReviewDue).ThenBy(located => located.Entry.Address, StringComparer.Ordinal))
        {
            var due = located.Entry.ReviewDue;
            while (counts.GetValueOrDefault(ReviewWeek.MondayOf(due)) >= most)
            {
                due = due.AddDays(-7);
            }

            if (due < draft.Content.Today || due < located.Entry.Reviewed)
            {
                throw new RefusedException($"There are too many reviews for {most} a week: '{located.Entry.Address}' has none left before {Written(located.Entry.ReviewDue)}. Review some pages first, or allow more a week.");
            }

            counts[ReviewWeek.MondayOf(due)] = counts.GetValueOrDefault(ReviewWeek.MondayOf(due)) + 1;
            if (due != located.Entry.ReviewDue)
            {
                Replace(draft, located, "review-due", located.Entry.ReviewDue, due);
            }
        }
    }

    /// <summary>
    /// Says that a source was read again, and that the pages whose other sources were all read on that day or later were reviewed. The next review of
    /// such a page is as far away as it was from the last one.
    /// </summary>
    public static void Restamp(Draft draft, string id, DateOnly on)
    {
        var sources = draft.Content.Shared.Sources;
        var (source, fields) = sources.FirstOrDefault(pair => pair.Source.Id.Value == id);
        if (source is null)
        {
            throw new RefusedException($"{DataFiles.Sources} has no '{id}'.{draft.Content.DidYouMean(id, [.. sources.Select(pair => pair.Source.Id.Value)])}");
        }

        if (on > draft.Content.Today || on < source.Checked)
        {
            throw new RefusedException($"'{Written(on)}' is {(on > draft.Content.Today ? "a day to come" : $"before {Written(source.Checked)}, when the source was last read")}. Name the day on which you read it.");
        }

        Replace(draft, fields, DataFiles.Sources, "checked", source.Checked, on);
        var readSince = sources.Where(pair => pair.Source.Checked >= on).Select(pair => pair.Source.Id.Value).Append(id).ToHashSet();
        var resting = draft.Content.Entries.Where(located => located.Entry.IsCurrent).Select(located => (located.Entry, Located: located, Cited: CitedBy(located.File))).Where(page => page.Cited.Contains(id)).ToList();
        var older = resting.Where(page => page.Entry.Reviewed < on).ToList();
        var dated = older.Where(page => page.Cited.IsSubsetOf(readSince)).ToList();
        foreach (var (entry, located, _) in dated)
        {
            Replace(draft, located, "reviewed", entry.Reviewed, on);
            Replace(draft, located, "review-due", entry.ReviewDue, on.AddDays(entry.ReviewDue.DayNumber - entry.Reviewed.DayNumber));
        }

        if (dated.Count == 0)
        {
            const string reviewed = "reviewed on that day or later";
            draft.Say("No page is re-dated: " + (resting.Count == 0 ? $"none rests on '{id}'."
                : older.Count == 0 ? $"those that rest on '{id}' were {reviewed}."
                : $"of {resting.Count} that rest on '{id}', {older.Count} also rest on a source last read before {Written(on)}{(older.Count < resting.Count ? $", and the others were {reviewed}" : "")}."));
        }
    }

    private static HashSet<string> CitedBy(ContentFile file) =>
        [.. file.Report.References.Where(reference => reference.Address.StartsWith($"/{Kinds.Source.Folder}#", StringComparison.Ordinal)).Select(reference => reference.Address.Split('#')[1])];

    private static void Replace(Draft draft, LocatedEntry located, string field, DateOnly before, DateOnly after) => Replace(draft, located.File.Fields, located.File.Path, field, before, after);

    private static void Replace(Draft draft, Fields fields, string path, string field, DateOnly before, DateOnly after) =>
        draft.File(path).ReplaceWritten(fields.AtValue(field), Written(before), Written(after));

    private static string Written(DateOnly day) => day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
