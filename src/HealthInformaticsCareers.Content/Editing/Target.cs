using HealthInformaticsCareers.Content.Checks;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>What a verb is about: a page, or a heading, term or source by its id.</summary>
internal sealed record Target(string Page, string? Id)
{
    public bool IsInDataFile => DataFile is not null;

    /// <summary>The data file whose entries are on this page and can be renamed; null for any other page.</summary>
    public string? DataFile => Page == $"/{Kinds.Term.Folder}" ? DataFiles.Glossary : Page == $"/{Kinds.Source.Folder}" ? DataFiles.Sources : null;

    /// <param name="written">An address, or the path of a page's file, from any folder.</param>
    public static Target Parse(string written)
    {
        var parts = written.Split('#');
        var page = parts[0].Replace('\\', '/');
        if (page.EndsWith(".md", StringComparison.Ordinal) && page.Split('/') is [.., var folder, var name] && Kinds.OfPath($"{folder}/{name}") is { } kind)
        {
            page = kind.AddressOf(name[..^".md".Length]);
        }

        page = page.StartsWith('/') ? page : '/' + page;
        return Links.IsAddress(page) && (parts.Length == 1 || (parts.Length == 2 && Slug.IsValid(parts[1])))
            ? new Target(page, parts.ElementAtOrDefault(1))
            : throw new RefusedException($"'{written}' is not an address of this site. Write one such as /roles/clinical-coder, /roles/clinical-coder#day or /glossary#nhs, or the path of a page's file.");
    }

    /// <summary>
    /// Refuses what the site doesn't have, never had, and names nowhere: it is probably misspelt. What is gone but still named was renamed or deleted by hand
    /// before it was published, and can be mended.
    /// </summary>
    public void RefuseUnknown(CheckedContent content)
    {
        if (Use.AllIn(content).Any(use => use.Target == ToString() || use.Page == ToString()))
        {
            return;
        }

        var ledger = content.Shared.Content.Ledger;
        var page = content.LeadsTo(Page);
        if (page is null && !ledger.Contains(Page))
        {
            throw new RefusedException($"The site has no page '{Page}'.{content.DidYouMean(Page, content.Addresses)}");
        }

        if (Id is not null && !content.HasAnchor(page ?? Page, Id) && !ledger.Contains(ToString()))
        {
            throw new RefusedException($"{DataFile ?? $"'{Page}'"} has no {(IsInDataFile ? "" : "heading ")}'{Id}'.{content.DidYouMean(Id, content.Fragments[page!])}");
        }
    }

    public override string ToString() => Id is null ? Page : $"{Page}#{Id}";
}
