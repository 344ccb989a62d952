using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>Headings of a page that are gone or have other words. The author changes the heading; this keeps its old id.</summary>
internal static class Anchors
{
    /// <param name="to">The heading that the old id leads to, or its page for the top of the page.</param>
    public static void Keep(Draft draft, Target from, Target to)
    {
        if (draft.Content.FileOf(from.Page) is not { } file || draft.Content.Find(from.Page) is not { } entry)
        {
            throw new RefusedException($"The site has no page '{from.Page}' whose text can be changed.");
        }

        if (entry.Body.Headings.Any(heading => heading.Id == from.Id))
        {
            throw new RefusedException($"'{from.Page}' still has the heading '{from.Id}'. Change or remove it in {file.Path} first, then run this again.");
        }

        if (to.Id is not null && entry.Body.Headings.All(heading => heading.Id != to.Id))
        {
            throw new RefusedException($"'{to.Page}' has no heading '{to.Id}'. Its headings are: {string.Join(", ", entry.Body.Headings.Select(heading => heading.Id))}.");
        }

        // A heading that gets its old words back no longer needs the entry that kept them.
        var list = draft.Yaml(file.Path).Root.Entries.GetValueOrDefault("anchors").Value as Sequence;
        foreach (var back in list?.Items.OfType<Mapping>().Where(item => item.Entries.GetValueOrDefault("was").Value is Scalar { Text: var was } && was == to.Id) ?? [])
        {
            draft.Yaml(file.Path).Remove(draft.Yaml(file.Path).Root, list!, back, dropField: true);
        }

        if (entry.Anchors.All(anchor => anchor.Was != from.Id))
        {
            draft.AddToPage(file.Path, "anchors", [Item(from.Id!, to.Id)]);
        }

        foreach (var use in Use.AllIn(draft.Content).Where(use => use.Target == from.ToString()))
        {
            Repoint(draft, use, to);
        }
    }

    public static string[] Item(string was, string? now) => now is null ? [$"was: {was}"] : [$"was: {was}", $"now: {now}"];

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
