using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>The terms and sources of a data file, by id.</summary>
internal static class DataItems
{
    public static Mapping? Find(IEnumerable<Mapping> items, string id) => items.FirstOrDefault(item => item.Entries.GetValueOrDefault("id").Value is Scalar { Text: var text } && text == id);

    public static IReadOnlyCollection<string> IdsOf(IEnumerable<Mapping> items) => [.. items.Select(item => item.Entries.GetValueOrDefault("id").Value).OfType<Scalar>().Select(id => id.Text)];

    /// <summary>Keeps old ids on the item that links to them lead to.</summary>
    /// <param name="id">The id that the item has now, which it may have had before too.</param>
    public static void LeaveIds(Draft draft, string path, Mapping item, IEnumerable<string> old, string id)
    {
        var kept = item.Entries.GetValueOrDefault("was").Value as Sequence;
        var before = kept?.Items.OfType<Scalar>().ToList() ?? [];
        var added = old.Where(was => was != id && before.TrueForAll(known => known.Text != was)).ToList();
        if (before.Find(known => known.Text == id) is { } back && added.Count > 0)
        {
            draft.File(path).ReplaceWritten(back.At, id, added[0]);
            added.RemoveAt(0);
        }

        if (added.Count > 0)
        {
            var at = item.Entries["id"].At;
            draft.Yaml(path).Add(item, "was", [.. added.Select(was => new[] { was })], at.Line + 1, new string(' ', at.Column - 1));
        }
    }

    /// <summary>Changes every place that names the item, in fields and in links.</summary>
    public static void Rename(Draft draft, Target from, string id)
    {
        foreach (var use in Use.AllIn(draft.Content).Where(use => use.Target == from.ToString()))
        {
            draft.File(use.At.File).ReplaceWritten(use.At, use.Written, use.Noun is null ? $"{use.Written.Split('#')[0]}#{id}" : id);
        }
    }
}
