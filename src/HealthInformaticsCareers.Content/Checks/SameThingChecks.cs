using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Warns about a page that leads to itself, and about two pages that answer to one name. Both are easily left behind when a page is added or replaced.</summary>
internal static class SameThingChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content) => [.. LinksToItself(content), .. TitlesThatAreOtherNames(content)];

    /// <summary>Fields that name their own page have rules of their own.</summary>
    private static IEnumerable<Diagnostic> LinksToItself(CheckedContent content) =>
        from file in content.Pages
        from reference in file.Report.References
        where reference.Address == file.Address && reference.At.Line > file.FrontMatterLineCount
        select Rules.LinkToItself(reference.At);

    private static IEnumerable<Diagnostic> TitlesThatAreOtherNames(CheckedContent content)
    {
        var current = content.Entries.Where(located => located.Entry.IsCurrent).ToList();
        var named = current.SelectMany(located => located.Entry.AlsoCalled.Select(name => (Key: (located.Entry.Kind, PlainWords.Of(name)), located.File))).ToLookup(pair => pair.Key, pair => pair.File);
        return
            from located in current
            let other = named[(located.Entry.Kind, PlainWords.Of(located.Entry.Title))].FirstOrDefault(file => file != located.File)
            where other is not null
            select Rules.TitleOfAnother(located.File.Fields.AtValue("title"), located.Entry.Title, other.Path);
    }
}
