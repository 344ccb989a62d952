using System.Security.Cryptography;
using System.Text;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>
/// Finds what changed from one catalogue to a later one: facts that say something else, and pages that came, moved or went. A page or a fact with another
/// name, or lines in another order, say the same as before.
/// </summary>
internal static class CatalogueComparison
{
    /// <param name="on">The day of the change.</param>
    /// <param name="earlier">The changes that are recorded already.</param>
    /// <returns>The changes that follow them.</returns>
    public static IReadOnlyList<Change> Changes(Catalogue before, Catalogue after, DateOnly on, IReadOnlyList<Change> earlier)
    {
        var found = new List<Change>();
        var ids = earlier.Select(change => change.Id).ToHashSet();
        foreach (var entry in after.All.OrderBy(entry => entry.Address, StringComparer.Ordinal))
        {
            var old = before.Find(entry.Address) ?? entry.Aliases.Select(before.Find).FirstOrDefault(old => old is not null && after.Find(old.Address) is null);
            if (old is null)
            {
                Add(entry.IsCurrent ? ChangeKind.Added : null, entry);
                continue;
            }

            Add(old.Address == entry.Address ? null : ChangeKind.Moved, entry, [old.Address], [entry.Address]);
            Add(EndingOf(old, entry), entry, [], entry.Archived is { } archived ? [archived.Because] : entry.Retired is { } retired ? [retired.Because] : []);
            if (old.IsCurrent && entry.IsCurrent)
            {
                AddFacts(old, entry);
            }
        }

        foreach (var entry in before.All.Where(entry => after.Find(entry.Address) is null && !IsMoved(entry)))
        {
            Add(ChangeKind.Removed, entry);
        }

        return [.. found.Select((change, index) => change with { Number = earlier.Count + index + 1 })];

        // An address that led to a page of its own before and leads to another old page now, or to none, is gone.
        bool IsMoved(Entry entry) => after.Aliases.TryGetValue(entry.Address, out var next) && before.Find(next) is null;

        void Add(ChangeKind? kind, Entry entry, IReadOnlyList<string>? was = null, IReadOnlyList<string>? now = null)
        {
            if (kind is { } happened)
            {
                found.Add(Identified(new Change(0, "", on, happened, entry.Address, entry.Title, null, null, was ?? [], now ?? [], [])));
            }
        }

        void AddFacts(Entry old, Entry entry)
        {
            var was = StatedFact.AllOf(old, before).ToDictionary(fact => fact.Name);
            var now = StatedFact.AllOf(entry, after).ToDictionary(fact => fact.Name);
            var gone = was.Values.Where(fact => !now.ContainsKey(fact.Name)).ToList();
            foreach (var fact in now.Values)
            {
                // A fact with another name is the one that is gone if it says the same.
                var earlier = was.GetValueOrDefault(fact.Name) ?? gone.Find(fact.SaysTheSameAs);
                if (earlier is not null && fact.SaysTheSameAs(earlier))
                {
                    gone.Remove(earlier);
                    continue;
                }

                found.Add(Identified(new Change(0, "", on, ChangeKind.Fact, entry.Address, entry.Title, fact.Name, fact.Label, earlier?.Lines ?? [], fact.Lines, fact.Sources)));
            }

            found.AddRange(gone.Select(fact => Identified(new Change(0, "", on, ChangeKind.Fact, entry.Address, entry.Title, fact.Name, fact.Label, fact.Lines, [], []))));
        }

        // A price may go up, down and up again on one day, and each time is a change of its own.
        Change Identified(Change change)
        {
            for (var time = 1; ; time++)
            {
                var text = string.Join('\n', [$"{change.On:O} {change.Kind} {change.Page} {change.Fact} {time}", .. change.Before, "", .. change.After]);
                var id = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)).AsSpan(0, 8));
                if (ids.Add(id))
                {
                    return change with { Id = id };
                }
            }
        }
    }

    private static ChangeKind? EndingOf(Entry old, Entry now) => (old, now) switch
    {
        ({ Retired: null }, { Retired: not null }) => ChangeKind.Retired,
        ({ Archived: null }, { Archived: not null }) => ChangeKind.Archived,
        ({ IsCurrent: false }, { IsCurrent: true }) => ChangeKind.Returned,
        _ => null,
    };
}
