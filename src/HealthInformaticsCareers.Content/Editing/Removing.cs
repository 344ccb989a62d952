using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>
/// The verb <c>rm</c>. The file of a page is deleted, and its addresses become aliases of the page that takes its place: a reader gets there at
/// once, and nobody has to look after a page that only says that it is gone.
/// </summary>
internal static class Removing
{
    /// <summary>Fields whose item says something of its target alone, so that an item goes when its target is named already.</summary>
    private static readonly string[] DroppedWithItem = ["to", "condition"];

    /// <param name="retiredBecause">The reason for readers, if the page is to stay at its address and say that it is gone.</param>
    public static void Run(Draft draft, Target what, Target to, string? retiredBecause)
    {
        if (what == to)
        {
            throw new RefusedException($"'{what}' cannot take its own place. Name another one after --to.");
        }

        if (what.Id is null)
        {
            RemovePage(draft, what.Page, to.Id is null ? to.Page : throw new RefusedException($"A page is replaced by a page, and '{to}' is a place on one."), retiredBecause);
        }
        else if (retiredBecause is not null)
        {
            throw new RefusedException($"Only a page can be retired, and '{what}' is a place on one. Leave out --retire.");
        }
        else if (what.Page != to.Page)
        {
            throw new RefusedException($"'{what}' is on '{what.Page}', so what takes its place has to be there too.");
        }
        else if (!what.IsInDataFile)
        {
            what.RefuseUnknown(draft.Content);
            Anchors.Keep(draft, what, to);
        }
        else
        {
            RemoveItem(draft, what, to.Id ?? throw new RefusedException($"Name the entry that takes the place of '{what}', such as {to}#nhs."));
        }
    }

    private static void RemoveItem(Draft draft, Target what, string id)
    {
        what.RefuseUnknown(draft.Content);
        var path = what.DataFile!;
        var items = draft.Yaml(path).Items.ToList();
        var old = DataItems.Find(items, what.Id!);
        var successor = DataItems.Find(items, id) ?? throw new RefusedException($"{path} has no '{id}'.{draft.Content.DidYouMean(id, DataItems.IdsOf(items))}");
        var kept = old?.Entries.GetValueOrDefault("was").Value as Sequence;
        DataItems.LeaveIds(draft, path, successor, [what.Id!, .. kept?.Items.OfType<Scalar>().Select(item => item.Text) ?? []], id);
        if (old is not null)
        {
            draft.File(path).DeleteLines(old.At.Line, YamlEdits.LastLine(old));
        }

        foreach (var use in Use.AllIn(draft.Content).Where(use => use.Target == what.ToString() && !IsIn(old, path, use)))
        {
            if (path == use.At.File && use.At.Line >= successor.At.Line && use.At.Line <= YamlEdits.LastLine(successor))
            {
                throw new RefusedException($"{use.At.File}({use.At.Line},{use.At.Column}): '{id}' names '{what.Id}' itself. Change it by hand, then run this again.");
            }

            Repoint(draft, use, use.Noun is null ? $"{use.Written.Split('#')[0]}#{id}" : id, isOwn: false);
        }
    }

    private static bool IsIn(Mapping? item, string path, Use use) =>
        item is not null && use.At.File == path && use.At.Line >= item.At.Line && use.At.Line <= YamlEdits.LastLine(item);

    private static void RemovePage(Draft draft, string page, string to, string? retiredBecause)
    {
        var content = draft.Content;
        new Target(page, Id: null).RefuseUnknown(content);
        if (content.FileOf(to) is not { } successor || content.Find(to) is not { IsCurrent: true })
        {
            throw new RefusedException($"'{to}' is not a current page with a file of its own, and only such a page can take over an old address.{(content.LeadsTo(to) is null ? content.DidYouMean(to, content.Addresses) : "")}");
        }

        var old = content.FileOf(page);
        var before = content.Find(page);
        if (old is null && content.LeadsTo(page) is not null)
        {
            throw new RefusedException($"'{page}' is {(content.Addresses.Contains(page) ? "a page of the site itself, which no file makes" : $"an old address of '{content.LeadsTo(page)}' already")}.");
        }

        if (retiredBecause is not null)
        {
            Retire(draft, old ?? throw new RefusedException($"'{page}' has no file any more. Get it back with git, then run this again."), to, retiredBecause);
        }
        else
        {
            if (old is not null)
            {
                draft.File(old.Path).NewPath = null;
            }

            IReadOnlyList<string> addresses = [page, .. before?.Aliases ?? []];
            draft.AddToPage(successor.Path, "aliases", [.. addresses.Select(address => new[] { address })]);
            draft.AddToPage(successor.Path, "anchors", [.. LostIds(draft, addresses, to).Select(id => Anchors.Item(id, null))]);
        }

        foreach (var use in Use.AllIn(content).Where(use => use.Page == page && use.At.File != old?.Path))
        {
            RepointPage(draft, use, successor, to);
        }
    }

    private static void Retire(Draft draft, ContentFile page, string to, string because)
    {
        var reason = string.Join(' ', because.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (reason.Length == 0)
        {
            throw new RefusedException("Say after --retire why the page is gone, in a sentence for readers.");
        }

        if (draft.Content.Find(page.Address) is { Retired: not null })
        {
            throw new RefusedException($"'{page.Address}' is retired already.");
        }

        draft.File(page.Path).InsertLines(draft.LineOfField(page.Path, "retired"),
        [
            "retired:",
            $"  on: {draft.Content.Today:yyyy-MM-dd}",
            $"  because: \"{reason.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"",
            $"  successor: {to}",
        ]);
    }

    /// <summary>The ids that links to these addresses have and the successor does not.</summary>
    private static IEnumerable<string> LostIds(Draft draft, IReadOnlyList<string> addresses, string to) =>
        draft.Content.Shared.Content.Ledger.Lines
            .Select(line => line.Address.Split('#'))
            .Where(parts => parts.Length == 2 && addresses.Contains(parts[0]) && !draft.Content.HasAnchor(to, parts[1]))
            .Select(parts => parts[1])
            .Distinct();

    private static void RepointPage(Draft draft, Use use, ContentFile successor, string to)
    {
        var isOwn = use.At.File == successor.Path;
        if (use.Noun is null)
        {
            var fragment = use.Written.Split('#');
            var keeps = fragment.Length == 2 && draft.Content.Fragments.GetValueOrDefault(to)?.Contains(fragment[1]) == true;
            Repoint(draft, use, keeps ? $"{to}#{fragment[1]}" : to, isOwn);
        }
        else if (use.Noun == Kinds.OfPath(successor.Path)!.Noun)
        {
            Repoint(draft, use, successor.Slug, isOwn);
        }
        else if (draft.Yaml(use.At.File).PathTo(use.At) is [.., Mapping owner, Sequence list, Scalar item])
        {
            // A list of one kind has no room for a page of another.
            draft.Yaml(use.At.File).Remove(owner, list, item);
        }
        else
        {
            throw new RefusedException($"{use.At.File}({use.At.Line},{use.At.Column}): '{use.Written}' has to be a {use.Noun}, and '{to}' is none. Change it by hand, then run this again.");
        }
    }

    /// <param name="isOwn">Whether the place is on the page of the successor itself.</param>
    private static void Repoint(Draft draft, Use use, string written, bool isOwn)
    {
        var yaml = draft.Yaml(use.At.File);
        switch (yaml.PathTo(use.At))
        {
            case [.., Mapping owner, Sequence list, Scalar item] when isOwn || list.Items.OfType<Scalar>().Any(other => other.Text == written):
                yaml.Remove(owner, list, item);
                break;
            case [.., Mapping owner, Sequence list, Mapping item, Scalar value] when FieldOf(item, value) is var field && DroppedWithItem.Contains(field) && draft.Content.Pages.Any(page => page.Path == use.At.File)
                && (isOwn || list.Items.OfType<Mapping>().Any(other => other.Entries.GetValueOrDefault(field).Value is Scalar { Text: var text } && text == written)):
                yaml.Remove(owner, list, item);
                break;
            default:
                draft.File(use.At.File).ReplaceWritten(use.At, use.Written, written);
                break;
        }
    }

    private static string FieldOf(Mapping item, Node value) => item.Entries.First(entry => entry.Value.Value == value).Key;
}
