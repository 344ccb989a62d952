using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Every address that was ever published still leads somewhere.</summary>
internal static class LedgerChecks
{
    /// <param name="broken">The references that lead nowhere, by what is gone.</param>
    /// <returns>What is gone, and the diagnostic that says so for all the references too.</returns>
    public static IEnumerable<(string Gone, Diagnostic Problem)> Run(CheckedContent content, ILookup<string, BrokenReference> broken)
    {
        // A file that cannot be read may have any alias.
        var aliasesAreKnown = new Lazy<bool>(() => content.Pages.Count == content.Entries.Count && content.Misplaced.Count == 0 && content.Entries.All(located => located.File.Fields.IsSound("aliases")));
        var lost = new HashSet<string>();
        foreach (var line in content.Shared.Content.Ledger.Lines)
        {
            var parts = line.Address.Split('#');
            var page = content.LeadsTo(parts[0]);
            if (page is null)
            {
                if (lost.Add(parts[0]) && aliasesAreKnown.Value)
                {
                    yield return (parts[0], AtFirst(parts[0], line.At, (at, places) => Rules.LostAddress(at, parts[0], places)));
                }
            }
            else if (parts.Length > 1 && content.MissingFileOf(page) is { } missing)
            {
                if (lost.Add(missing) && !content.IsMisplaced(page))
                {
                    yield return (missing, AtFirst(missing, line.At, (at, places) => Rules.MissingDataFile(at, missing, places)));
                }
            }
            else if (parts is [_, var id] && content.Find(page) is not { Retired: not null } && !content.HasAnchor(page, id))
            {
                yield return page == Levels ? (line.Address, Rules.LostLevel(line.At, line.Address))
                    : content.FileOf(page) is { } file ? ($"{page}#{id}", Rules.LostAnchor(new Location(file.Path), page, id, broken[$"{page}#{id}"].Count(), isAtFirst: false))
                    : (line.Address, AtFirst(line.Address, line.At, (at, places) => Rules.LostAnchor(at, page, id, places, isAtFirst: true)));
            }
        }

        Diagnostic AtFirst(string gone, Location inLedger, Func<Location, int, Diagnostic> rule)
        {
            List<Location> places = [.. broken[gone].Select(reference => reference.At)];
            return places.Count == 0 ? rule(inLedger, 0) : rule(places[0], places.Count) with { Also = [.. places.Skip(1)] };
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
