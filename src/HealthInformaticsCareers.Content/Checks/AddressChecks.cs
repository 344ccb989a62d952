using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Addresses, aliases, ids and names of terms are unique and well formed.</summary>
internal static class AddressChecks
{
    public static IEnumerable<Diagnostic> Run(CheckedContent content) =>
    [
        .. Ids([.. content.Shared.Sources.Select(pair => (pair.Source.Id.Value, pair.Fields.AtField("id"))), .. content.Shared.Sources.SelectMany(pair => pair.Source.Was.Select(id => (id, pair.Fields.AtItem("was", id))))], "another source"),
        .. Ids([.. content.Shared.Terms.Select(pair => (pair.Term.Id.Value, pair.Fields.AtField("id"))), .. content.Shared.Terms.SelectMany(pair => pair.Term.Was.Select(id => (id, pair.Fields.AtItem("was", id))))], "another term"),
        .. Names(content),
        .. Addresses(content),
    ];

    /// <summary>Case counts, because short names differ by it.</summary>
    private static IEnumerable<Diagnostic> Names(CheckedContent content)
    {
        var taken = new Dictionary<string, string>();
        foreach (var (term, fields) in content.Shared.Terms)
        {
            foreach (var name in term.AlsoCalled.Prepend(term.Name).Distinct().Where(name => name.Length > 0 && !taken.TryAdd(name, term.Id.Value) && taken[name] != term.Id.Value))
            {
                yield return Rules.SameTerm(name == term.Name ? fields.AtValue("term") : fields.AtItem("also-called", name), name, taken[name]);
            }
        }
    }

    private static IEnumerable<Diagnostic> Ids(IReadOnlyList<(string Id, Location At)> items, string other)
    {
        var seen = new HashSet<string>();
        foreach (var (id, at) in items.Where(item => item.Id.Length > 0))
        {
            if (!Slug.IsValid(id))
            {
                yield return Rules.BadValue(at, id, $"an id such as '{(Slug.Of(id) is { Length: > 0 and <= 60 } slug ? slug : "annual-report")}', with lower-case letters, digits and single hyphens only");
            }
            else if (!seen.Add(id))
            {
                yield return Rules.DuplicateAddress(at, id, other);
            }
        }
    }

    private static IEnumerable<Diagnostic> Addresses(CheckedContent content)
    {
        var taken = new Dictionary<string, string>();
        foreach (var file in content.Pages)
        {
            if (content.Site.IsTaken(file.Address))
            {
                yield return Rules.DuplicateAddress(new Location(file.Path), file.Address, "the site itself");
            }

            taken[file.Address] = file.Path;
        }

        foreach (var (entry, file) in content.Entries)
        {
            foreach (var alias in entry.Aliases)
            {
                var at = file.Fields.AtItem("aliases", alias);
                if (content.Site.IsTaken(alias))
                {
                    yield return Rules.DuplicateAddress(at, alias, "the site itself");
                }
                else if (!taken.TryAdd(alias, file.Path))
                {
                    yield return Rules.DuplicateAddress(at, alias, taken[alias]);
                }
            }
        }
    }
}
