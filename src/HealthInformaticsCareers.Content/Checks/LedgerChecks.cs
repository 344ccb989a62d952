using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Every address that was ever published still leads somewhere.</summary>
internal static class LedgerChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content)
    {
        // A file that cannot be read may have any alias.
        var aliasesAreKnown = content.Pages.Count == content.Entries.Count;
        var lost = new HashSet<string>();
        foreach (var line in content.Shared.Content.Ledger.Lines)
        {
            var parts = line.Address.Split('#');
            var page = content.LeadsTo(parts[0]);
            if (page is null)
            {
                if (aliasesAreKnown && lost.Add(parts[0]))
                {
                    yield return Rules.LostAddress(line.At, parts[0]);
                }
            }
            else if (parts is [_, var id] && content.Find(page) is not { Retired: not null } && !content.HasAnchor(page, id))
            {
                yield return page == Levels ? Rules.LostLevel(line.At, line.Address)
                    : Rules.LostAnchor(content.FileOf(page) is { } file ? new Location(file.Path) : line.At, page, id);
            }
        }
    }

    /// <summary>A copy of the ledger that was taken earlier, such as the one of the last commit, has no line that this one lacks.</summary>
    public static IEnumerable<Diagnostic> Shrunk(string before, string now)
    {
        // A merge can bring a code twice, and then the second line has to go.
        var seen = new HashSet<string>();
        var missing = LinesOf(before).Where(line => line.Length > 0 && line[0] != '#' && line.Split(' ').All(seen.Add)).Except(LinesOf(now)).ToList();
        return missing.Count == 0 ? [] : [Rules.ShrunkLedger(new Location(DataFiles.Ledger), missing.Count, missing[0])];
    }

    private static IEnumerable<string> LinesOf(string text) => text.Split('\n').Select(line => line.TrimEnd('\r'));

    private static string Levels => $"/{Kinds.Level.Folder}";
}
