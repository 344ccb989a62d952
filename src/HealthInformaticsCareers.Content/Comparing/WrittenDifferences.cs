using HealthInformaticsCareers.Content.Files;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;
using Markdig.Syntax;

namespace HealthInformaticsCareers.Content.Comparing;

/// <summary>What one version of the content writes differently from another.</summary>
/// <param name="Where">The address of the page as it is now, or the name of a data file.</param>
/// <param name="Text">What differs, in words.</param>
/// <param name="IsFactValue">Whether it is the value of a fact of a page.</param>
public sealed record WrittenDifference(string Where, string Text, bool IsFactValue);

/// <summary>
/// Compares two folders field by field and section by section, as their authors wrote them. Pages that only one of the folders has are left out, and so is
/// the record of changes, which no author writes.
/// </summary>
public static class WrittenDifferences
{
    private const string TopOfPage = "";

    public static IReadOnlyList<WrittenDifference> Between(string before, string after)
    {
        var (old, now) = (Read(before, text => text), Read(after, text => text));
        var addresses = now.Values.Select(file => file.Address).ToHashSet();
        var pages = now.Values.Where(file => Kinds.OfPath(file.Path) is not null).OrderBy(file => file.Address, StringComparer.Ordinal)
            .Select(file => (Now: file, Was: Earlier(file))).Where(page => page.Was is not null).ToList();
        var moved = pages.Where(page => page.Was!.Address != page.Now.Address).Select(page => new MovedPage(page.Was!, page.Now)).ToList();
        var changed = pages.Select(page => (page.Was!.Path, Before: page.Was.Text, After: page.Now.Text))
            .Concat(DataFiles.All.Where(path => path is not (DataFiles.Changes or DataFiles.Ledger) && old.ContainsKey(path) && now.ContainsKey(path)).Select(path => (Path: path, Before: old[path].Text, After: now[path].Text)))
            .Where(file => file.Before != file.After).ToList();
        var moves = moved.Select(page => (page.Now.Address, Files: changed.Count(file => file.Path != page.Was.Path && page.IsNamedIn(file.Before)))).Where(move => move.Files > 0)
            .Select(move => new WrittenDifference(move.Address, move.Files == 1 ? "One other file names its new address" : $"{move.Files} other files name its new address", IsFactValue: false)).ToList();
        if (moved.Count > 0)
        {
            // Both versions are read as if the pages had had their new addresses before, so that a link that has only followed its page is no difference.
            (old, now) = (Read(before, Renamed), Read(after, Renamed));
        }

        return
        [
            .. moves,
            .. pages.SelectMany(page => OfPage(old[page.Was!.Path], now[page.Now.Path])),
            .. DataFiles.All.Where(path => path != DataFiles.Changes).SelectMany(path => OfData(path, old.GetValueOrDefault(path), now.GetValueOrDefault(path))),
        ];

        string Renamed(string text) => moved.Aggregate(text, (renamed, page) => page.Rename(renamed));

        ContentFile? Earlier(ContentFile file) => old.GetValueOrDefault(file.Path) ?? AliasesOf(file)
            .Where(alias => !addresses.Contains(alias))
            .Select(alias => old.Values.FirstOrDefault(other => other.Address == alias && Kinds.OfPath(other.Path) is not null)).FirstOrDefault(other => other is not null);
    }

    private static Dictionary<string, ContentFile> Read(string folder, Func<string, string> rename) =>
        ContentFolder.List(folder, [.. Kinds.WithPages.Select(kind => kind.Folder)], DataFiles.All, [])
            .Where(pair => pair.Value is not null)
            .Select(pair => (pair.Key, Text: rename(ContentFolder.ReadText(pair.Value, pair.Key, []) ?? "")))
            .ToDictionary(pair => pair.Key, pair => DataFiles.All.Contains(pair.Key) ? ContentFile.ReadLines(pair.Key, pair.Text) : ContentFile.ReadPage(pair.Key, pair.Text, DateOnly.MinValue));

    private static IEnumerable<WrittenDifference> OfPage(ContentFile before, ContentFile after)
    {
        if (before.Text == after.Text || !before.IsReadable || !after.IsReadable)
        {
            return [];
        }

        var labels = Kinds.Common.Concat(Kinds.OfPath(after.Path)!.Fields).ToDictionary(field => field.Name, field => field.Label);
        return
        [
            .. YamlComparison.Compare(FieldsOf(before), FieldsOf(after))
                .Where(found => before.Path == after.Path || found.Path[0] != "aliases")
                .Select(found => new WrittenDifference(after.Address, InWords(found, labels.GetValueOrDefault(found.Path[0])), found.IsFactValue)),
            .. OfSections(before, after).Select(text => new WrittenDifference(after.Address, text, IsFactValue: false)),
        ];
    }

    private static IEnumerable<WrittenDifference> OfData(string path, ContentFile? before, ContentFile? after)
    {
        if (before?.Text == after?.Text)
        {
            return [];
        }

        if (path == DataFiles.Ledger)
        {
            var (old, now) = (before?.Text.Split('\n') ?? [], after?.Text.Split('\n') ?? []);
            return [new(path, $"{now.Except(old).Count()} lines more, {old.Except(now).Count()} fewer", IsFactValue: false)];
        }

        return YamlComparison.Compare(Root(before), Root(after)).Select(found => new WrittenDifference(path, InWords(found, label: null), IsFactValue: false));

        Node? Root(ContentFile? file) => file is null ? null : YamlReader.Read(file.Text, path, linesBefore: 0, Limits.DataYamlEvents, []);
    }

    private static Node? FieldsOf(ContentFile page) =>
        FrontMatter.Find(page.Text) is { } front ? YamlReader.Read(front.Yaml, page.Path, linesBefore: 1, Limits.PageYamlEvents, []) : null;

    private static IEnumerable<string> AliasesOf(ContentFile page) =>
        (FieldsOf(page) as Mapping)?.Entries.GetValueOrDefault("aliases").Value is Sequence list ? list.Items.OfType<Scalar>().Select(item => item.Text) : [];

    /// <param name="label">What pages call the field; null if they don't show it.</param>
    private static string InWords(YamlDifference found, string? label)
    {
        var place = string.Join(", ", found.Path.Count == 0 ? ["the whole file"] : label is null ? found.Path : found.Path.Skip(1).Prepend(label));
        return (found.Before, found.After) switch
        {
            (null, var now) => $"{place}: new: {Joined(now!)}",
            (var old, null) => $"{place}: no longer there: {Joined(old)}",
            (Sequence old, Sequence now) => $"{place}: {GainsAndLosses(old, now)}",
            var (old, now) => $"{place}: {Joined(old)} → {Joined(now)}",
        };
    }

    /// <summary>What a list has gained and lost.</summary>
    private static string GainsAndLosses(Sequence before, Sequence after)
    {
        var (old, now) = (YamlComparison.Lines(before), YamlComparison.Lines(after));
        var (lost, gained) = (old.Except(now).ToList(), now.Except(old).ToList());
        return lost.Count == 0 && gained.Count == 0 ? "in another order"
            : string.Join("; ", new[] { lost.Count > 0 ? $"without {string.Join(", ", lost)}" : null, gained.Count > 0 ? $"with {string.Join(", ", gained)}" : null }.OfType<string>());
    }

    private static string Joined(Node node) => string.Join("; ", YamlComparison.Lines(node));

    private static IEnumerable<string> OfSections(ContentFile before, ContentFile after)
    {
        var (old, now) = (SectionsOf(before.Markdown), SectionsOf(after.Markdown));
        var gone = old.Where(section => !now.ContainsKey(section.Key)).ToList();
        foreach (var (heading, text) in now)
        {
            if (old.TryGetValue(heading, out var was))
            {
                if (was != text)
                {
                    yield return heading == TopOfPage ? "The text before the first heading has changed" : $"The text under '{heading}' has changed";
                }
            }
            else if (gone.FindIndex(section => section.Value == text) is var at and >= 0)
            {
                yield return $"The heading '{gone[at].Key}' is now '{heading}'";
                gone.RemoveAt(at);
            }
            else
            {
                yield return $"The section '{heading}' is new";
            }
        }

        foreach (var (heading, _) in gone)
        {
            yield return $"The section '{heading}' is no longer there";
        }
    }

    /// <summary>The text under each heading of any level.</summary>
    private static Dictionary<string, string> SectionsOf(MarkdownText text)
    {
        var sections = new Dictionary<string, string>();
        var headings = Markdig.Markdown.Parse(text.Text, MarkdownReader.Pipeline).OfType<HeadingBlock>().ToList();
        var end = text.Text.Length;
        foreach (var heading in Enumerable.Reverse(headings))
        {
            var title = text.LineAt(heading.Line).Trim('#', ' ', '\r');
            sections[sections.ContainsKey(title) ? $"{title} ({heading.Line})" : title] = text.Text[Math.Min(heading.Span.End + 1, end)..end].Trim();
            end = heading.Span.Start;
        }

        sections[TopOfPage] = text.Text[..end].Trim();
        return sections.Reverse().ToDictionary();
    }
}
