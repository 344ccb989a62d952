using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>The verb <c>mv</c>.</summary>
internal static class Moving
{
    /// <param name="written">The new address, or the new words of a heading.</param>
    public static void Run(Draft draft, Target from, string written)
    {
        if (from is { Id: not null, IsInDataFile: false } && !written.StartsWith('/') && !written.Contains('#', StringComparison.Ordinal))
        {
            Anchors.Reword(draft, from, written.Trim());
            return;
        }

        var to = Target.Parse(written);
        if (from == to)
        {
            throw new RefusedException($"'{from}' is named twice. Name the old address, then the new one.");
        }

        if (from.Id is null && to.Id is null)
        {
            MovePage(draft, from.Page, to.Page);
        }
        else if (from.Id is null || to.Id is null || from.Page != to.Page)
        {
            throw new RefusedException($"'{from}' cannot become '{to}': a heading, term or source stays on its page. To lead its address elsewhere, use 'rm {from} --to ADDRESS'.");
        }
        else if (from.IsInDataFile)
        {
            MoveItem(draft, from, to);
        }
        else
        {
            from.RefuseUnknown(draft.Content);
            Anchors.Keep(draft, from, to);
        }
    }

    private static void MovePage(Draft draft, string from, string to)
    {
        var (old, made) = (draft.Content.FileOf(from), draft.Content.FileOf(to));
        switch (old, made)
        {
            case (null, null):
                throw new RefusedException($"There is no page '{from}', and none at '{to}' that it could have become.");
            case (not null, not null):
                throw new RefusedException($"There is a page '{to}' already. To replace '{from}' by it, use 'rm {from} --to {to}'.");
            case (not null, null):
                var kind = Kinds.OfPath(old.Path)!;
                var slug = to.StartsWith(kind.AddressOf(""), StringComparison.Ordinal) ? to[kind.AddressOf("").Length..] : "";
                if (!Slug.IsValid(slug))
                {
                    throw new RefusedException($"'{from}' is a {kind.Noun}, so its new address has to be like '{kind.AddressOf("new-name")}'.");
                }

                draft.File(old.Path).NewPath = $"{kind.Folder}/{slug}.md";
                break;
            case (null, not null):
                new Target(from, Id: null).RefuseUnknown(draft.Content);
                break;
        }

        var path = (old ?? made)!.Path;
        LeaveAlias(draft, path, from, to);
        foreach (var use in Use.AllIn(draft.Content).Where(use => use.Page == from))
        {
            Repoint(draft, use, to, Path.GetFileNameWithoutExtension(draft.File(path).NewPath!), Kinds.OfPath(path)!.Noun);
        }

        draft.Publish([to]);
    }

    private static void LeaveAlias(Draft draft, string path, string from, string to)
    {
        var root = draft.Yaml(path).Root;
        var aliases = root.Entries.GetValueOrDefault("aliases").Value as Sequence;
        if (aliases?.Items.OfType<Scalar>().FirstOrDefault(item => item.Text == to) is { } back)
        {
            // It goes back to an address that it had: the two change places.
            draft.File(path).ReplaceWritten(back.At, to, from);
        }
        else if (aliases?.Items.OfType<Scalar>().Any(item => item.Text == from) != true)
        {
            draft.AddToPage(path, "aliases", [[from]]);
        }
    }

    private static void Repoint(Draft draft, Use use, string to, string slug, string noun)
    {
        if (use.Noun is not null && use.Noun != noun)
        {
            throw new RefusedException($"{use.At.File}({use.At.Line},{use.At.Column}): '{use.Written}' names a {use.Noun}, and '{to}' is a {noun}. Change it by hand, then run this again.");
        }

        if (use.Noun is not null)
        {
            draft.File(use.At.File).ReplaceWritten(use.At, use.Written, slug);
        }
        else if (use.Written.StartsWith('/'))
        {
            draft.File(use.At.File).ReplaceWritten(use.At, use.Written, to + use.Written[use.Page.Length..]);
        }
    }

    private static void MoveItem(Draft draft, Target from, Target to)
    {
        var (path, items) = (from.DataFile!, draft.Yaml(from.DataFile!).Items.ToList());
        var (old, made) = (DataItems.Find(items, from.Id!), DataItems.Find(items, to.Id!));
        if (old is null == made is null)
        {
            throw new RefusedException(old is null ? $"{path} has neither '{from.Id}' nor '{to.Id}'.{draft.Content.DidYouMean(from.Id!, DataItems.IdsOf(items))}" : $"{path} has '{to.Id}' already. To replace '{from.Id}' by it, use 'rm {from} --to {to}'.");
        }

        if (old is null)
        {
            from.RefuseUnknown(draft.Content);
        }
        else
        {
            draft.File(path).ReplaceWritten(old.Entries["id"].Value.At, from.Id!, to.Id!);
        }

        DataItems.LeaveIds(draft, path, (old ?? made)!, [from.Id!], to.Id!);
        DataItems.Rename(draft, from, to.Id!);
    }
}
