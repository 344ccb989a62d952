using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Compare;

/// <summary>The entries of one kind that the address asks for, in its order, and the items that were left out.</summary>
public sealed record Selection(IReadOnlyList<Entry> Entries, IReadOnlyList<LeftOut> LeftOut)
{
    public const int MaxEntries = 4;

    /// <param name="items">Addresses, with or without the leading slash. A form sends an empty one for no choice.</param>
    public static Selection Read(Catalogue catalogue, IEnumerable<string?> items)
    {
        var entries = new List<Entry>();
        var leftOut = new List<LeftOut>();
        foreach (var item in items.Where(item => !string.IsNullOrWhiteSpace(item)))
        {
            var address = $"/{item!.TrimStart('/')}";
            var entry = catalogue.Find(catalogue.Aliases.GetValueOrDefault(address, address));
            if (entry is null)
            {
                leftOut.Add(new(IsPlain(item) ? $"We have no page “{item}” to compare." : "Part of this address is not a page of this site, so we left it out."));
            }
            else if (entry.Retired is { } retired)
            {
                leftOut.Add(new($"“{entry.Title}” was taken down.", catalogue.Find(retired.Successor)));
            }
            else if (!SiteKinds.Of(entry.Kind).IsComparable)
            {
                leftOut.Add(new($"“{entry.Title}” can't be compared. You can compare {Labels.Join([.. SiteKinds.Comparable.Select(kind => kind.Kind.Noun + "s")], "and")}."));
            }
            else if (entries.Count > 0 && entries[0].Kind != entry.Kind)
            {
                leftOut.Add(new($"We left out “{entry.Title}” because you are comparing {entries[0].Kind.Noun}s."));
            }
            else if (entries.Contains(entry))
            {
                leftOut.Add(new($"You picked “{entry.Title}” twice. We show it once."));
            }
            else if (entries.Count == MaxEntries)
            {
                leftOut.Add(new($"We left out “{entry.Title}” because you can compare up to four."));
            }
            else
            {
                entries.Add(entry);
            }
        }

        return new Selection(entries, [.. leftOut.Distinct()]);
    }

    /// <summary>Whether the message may repeat an item: only short ones in the plain characters of an address.</summary>
    private static bool IsPlain(string item) => item.Length <= 80 && item.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-');
}

/// <param name="Instead">The page to read instead.</param>
public sealed record LeftOut(string Because, Entry? Instead = null);
