using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warns about sources and pages that nothing refers to.</summary>
internal static class UnusedChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content)
    {
        var cited = content.Links.Where(link => link.IsToSource).Select(link => link.Fragment).ToHashSet();
        foreach (var (source, fields) in content.Shared.Sources.Where(pair => !cited.Contains(pair.Source.Id.Value)))
        {
            yield return Rules.UnusedSource(fields.AtField("id"), source.Id.Value);
        }

        var named = content.Links.Where(link => link.From != link.Page).Select(link => link.Page)
            .Concat(content.Entries.Select(located => (located.Entry.Archived ?? located.Entry.Retired)?.Successor).OfType<string>())
            .ToHashSet();

        // The footer links to plain pages, archived pages are kept for people who still have the address, and nothing may link to a page before its first day.
        foreach (var (entry, file) in content.Entries.Where(located => located.Entry is { IsCurrent: true } and not Page && !(located.Entry.From > content.Today) && !named.Contains(located.Entry.Address)))
        {
            yield return Rules.OrphanPage(new Location(file.Path), entry.Address);
        }
    }
}
