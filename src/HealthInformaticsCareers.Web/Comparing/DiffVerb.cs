using System.CommandLine;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Comparing;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>The verb <c>diff</c>: what two versions of the content say differently, in the words of pages and not of files.</summary>
internal static class DiffVerb
{
    private static readonly Argument<string> Old = new("OLD") { Description = "A revision of git such as HEAD or v1.0, or a folder." };
    private static readonly Argument<string?> New = new("NEW") { Description = "Another revision or folder. Without it, the content as it is now.", Arity = ArgumentArity.ZeroOrOne };

    /// <param name="content">The option that names the content folder.</param>
    public static Command Command(Option<string?> content)
    {
        var verb = new Command("diff", "Say what has changed in the content: pages, facts, other fields, sections of text, sources and terms.") { Old, New, content };
        verb.SetAction(input => Run(ContentLocation.Find(input.GetValue(content)), input.GetRequiredValue(Old), input.GetValue(New)));
        return verb;
    }

    private static int Run(string folder, string old, string? now)
    {
        using var before = ContentVersion.Find(folder, old);
        using var after = ContentVersion.Find(folder, now);
        if ((before is null ? old : after is null ? now : null) is { } missing)
        {
            return Verb.Fail($"'{missing}' is neither a revision of git nor a folder. Name one that 'git log' shows, such as HEAD~1.");
        }

        if (Load(before!, old) is not { } was || Load(after!, now ?? "the content") is not { } isNow)
        {
            return 1;
        }

        var pages = LinesByPage(was, isNow, WrittenDifferences.Between(before!.Folder, after!.Folder));
        foreach (var page in pages)
        {
            var title = (isNow.Find(page.Key) ?? was.Find(page.Key))?.Title;
            Console.WriteLine(Diagnostic.Printable(title is null ? page.Key : $"{page.Key}: {title}"));
            Console.Write(string.Concat(page.Select(line => $"  {Diagnostic.Printable(line)}{Environment.NewLine}")));
        }

        return 0;
    }

    private static Catalogue? Load(ContentVersion version, string name)
    {
        var loaded = CatalogueLoader.LoadEarlier(version.Folder, SiteMap.ForContent, ContentLocation.Today);
        if (loaded.Catalogue is null)
        {
            Verb.Fail($"{name} can't be compared, because its content has errors, such as: {loaded.Diagnostics.First(problem => problem.Severity == Severity.Error)}");
        }

        return loaded.Catalogue;
    }

    private static IEnumerable<IGrouping<string, string>> LinesByPage(Catalogue before, Catalogue after, IReadOnlyList<WrittenDifference> written)
    {
        var changes = CatalogueComparison.Changes(before, after, ContentLocation.Today, []);

        // The pages word a value better than its author does.
        var told = changes.Where(change => change.Kind == ChangeKind.Fact).Select(change => change.Page).ToHashSet();
        return changes.Select(change => (Where: change.Page, Line: InWords(change)))
            .Concat(written.Where(difference => !(difference.IsFactValue && told.Contains(difference.Where))).Select(difference => (difference.Where, Line: difference.Text)))
            .GroupBy(pair => pair.Where, pair => pair.Line)
            .OrderBy(page => !page.Key.StartsWith('/'))
            .ThenBy(page => page.Key, StringComparer.Ordinal);
    }

    /// <returns>What changed, before and after, on one line.</returns>
    public static string InWords(Change change) => (change.Kind, change.Before.Count, change.After.Count) switch
    {
        (ChangeKind.Fact, 0, _) => $"{change.Label}: new: {Joined(change.After)}",
        (ChangeKind.Fact, _, 0) => $"{change.Label}: no longer there: {Joined(change.Before)}",
        (ChangeKind.Fact, _, _) => $"{change.Label}: {Joined(change.Before)} → {Joined(change.After)}",
        (ChangeKind.Moved, _, _) => $"Moved from {change.Before[0]}",
        (ChangeKind.Added, _, _) => "New page",
        (ChangeKind.Archived, _, _) => $"Archived: {Joined(change.After)}",
        (ChangeKind.Retired, _, _) => $"Retired: {Joined(change.After)}",
        (ChangeKind.Returned, _, _) => "Current again",
        _ => "Removed",
    };

    private static string Joined(IReadOnlyList<string> lines) => string.Join("; ", lines);
}
