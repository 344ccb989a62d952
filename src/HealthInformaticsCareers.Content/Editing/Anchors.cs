using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;
using Markdig.Syntax;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>Headings of a page that are gone or have other words, and whose old ids are kept.</summary>
internal static class Anchors
{
    /// <summary>Gives a heading other words.</summary>
    public static void Reword(Draft draft, Target from, string words)
    {
        var (file, entry) = PageOf(draft, from.Page);
        var (at, id) = (entry.Body.Headings.ToList().FindIndex(heading => heading.Id == from.Id), Slug.Of(words));
        if (at < 0)
        {
            throw new RefusedException($"'{from.Page}' has no heading '{from.Id}'. Its headings are: {string.Join(", ", entry.Body.Headings.Select(heading => heading.Id))}.");
        }

        if (id.Length == 0 || entry.Body.Headings.Any(heading => heading.Id == id && id != from.Id))
        {
            throw new RefusedException(id.Length == 0 ? $"'{words}' has no letters. Write the heading in words." : $"'{from.Page}' has a heading '{id}' already. Choose other words.");
        }

        var edits = draft.File(file.Path);
        var text = edits.Text.TrimStart('\uFEFF');
        var front = FrontMatter.Find(text)!;
        var heading = Markdig.Markdown.Parse(new MarkdownText(file.Path, text, front.Lines, front.Length).Text, MarkdownReader.Pipeline).Descendants<HeadingBlock>().ElementAt(at);
        var line = heading.Line + 1;
        if (heading.IsSetext || !edits.Line(line).StartsWith('#'))
        {
            throw new RefusedException($"{file.Path}({line},1): this heading is written in a way that a verb cannot change. Change it by hand, then run this again with the address that it has then.");
        }

        var start = edits.LineStart(line);
        edits.Replace(start, start + edits.Line(line).Length, $"{new string('#', heading.Level)} {words}");
        if (id != from.Id)
        {
            Leave(draft, from, new Target(from.Page, id), file, entry);
        }
    }

    /// <summary>Keeps the id of a heading that the author has changed or removed.</summary>
    /// <param name="to">The heading that the old id leads to, or its page for the top of the page.</param>
    public static void Keep(Draft draft, Target from, Target to)
    {
        var (file, entry) = PageOf(draft, from.Page);
        if (entry.Body.Headings.Any(heading => heading.Id == from.Id))
        {
            throw new RefusedException($"'{from.Page}' still has the heading '{from.Id}'. Change or remove it in {file.Path} first, then run this again.");
        }

        if (to.Id is not null && entry.Body.Headings.All(heading => heading.Id != to.Id))
        {
            throw new RefusedException($"'{to.Page}' has no heading '{to.Id}'. Its headings are: {string.Join(", ", entry.Body.Headings.Select(heading => heading.Id))}.");
        }

        Leave(draft, from, to, file, entry);
    }

    private static (ContentFile File, Entry Entry) PageOf(Draft draft, string page) =>
        draft.Content.FileOf(page) is { } file && draft.Content.Find(page) is { } entry ? (file, entry) : throw new RefusedException($"The site has no page '{page}' whose text can be changed.");

    private static void Leave(Draft draft, Target from, Target to, ContentFile file, Entry entry)
    {
        // A heading that gets its old words back no longer needs the entry that kept them, whose place the entry for its last words takes.
        var (edits, yaml) = (draft.File(file.Path), draft.Yaml(file.Path));
        var list = yaml.Root.Entries.GetValueOrDefault("anchors").Value as Sequence;
        var back = list?.Items.OfType<Mapping>().FirstOrDefault(item => item.Entries.GetValueOrDefault("was").Value is Scalar { Text: var was } && was == to.Id);
        var isKept = entry.Anchors.Any(anchor => anchor.Was == from.Id);
        if (back is not null && !isKept)
        {
            ReplaceItem(edits, back, Item(from.Id!, to.Id));
        }
        else if (back is not null)
        {
            yaml.Remove(yaml.Root, list!, back, dropField: true);
        }
        else if (!isKept)
        {
            draft.AddToPage(file.Path, "anchors", [Item(from.Id!, to.Id)]);
        }

        foreach (var use in Use.AllIn(draft.Content).Where(use => use.Target == from.ToString()))
        {
            Repoint(draft, use, to);
        }
    }

    public static string[] Item(string was, string? now) => now is null ? [$"was: {was}"] : [$"was: {was}", $"now: {now}"];

    private static void ReplaceItem(FileEdits file, Mapping item, string[] lines)
    {
        var (first, last) = (item.At.Line, YamlEdits.LastLine(item));
        if (!file.Line(first).TrimStart().StartsWith('-'))
        {
            throw new RefusedException($"{file.Path}({first},{item.At.Column}): this list is written in a way that a verb cannot change. Change it by hand.");
        }

        var indent = file.Line(first).Split('-')[0];
        file.Replace(file.LineStart(first), file.LineStart(last + 1), string.Concat(lines.Select((line, number) => $"{indent}{(number == 0 ? "- " : "  ")}{line}{file.LineEnd}")));
    }

    private static void Repoint(Draft draft, Use use, Target to)
    {
        var file = draft.File(use.At.File);
        if (use.Written.Contains('#', StringComparison.Ordinal))
        {
            file.ReplaceWritten(use.At, use.Written, use.Written.StartsWith('#') && to.Id is not null ? $"#{to.Id}" : to.ToString());
        }
        else if (to.Id is not null)
        {
            // The 'now' of a heading that was kept before.
            file.ReplaceWritten(use.At, use.Written, to.Id);
        }
        else
        {
            file.DeleteLines(use.At.Line, use.At.Line);
        }
    }
}
