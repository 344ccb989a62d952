using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Handouts;

/// <summary>The entries of a pack in its order, each once, and what was left out and why.</summary>
public sealed record PackItems(IReadOnlyList<Entry> Entries, IReadOnlyList<string> LeftOut)
{
    public const int Most = 30;

    private const char Separator = '-';

    /// <summary>A message repeats only what is short enough to have been typed.</summary>
    private const int LongestShown = 60;

    /// <param name="codes">The short codes of pages, joined by hyphens.</param>
    public static PackItems OfCodes(Catalogue catalogue, string codes) =>
        Read(catalogue, codes.Split(Separator, StringSplitOptions.RemoveEmptyEntries).Select(code => (code, catalogue.Ledger.AddressOf(code))));

    /// <param name="addresses">Addresses of pages, with or without the leading slash. Empty ones, which a form can send, are ignored.</param>
    public static PackItems OfAddresses(Catalogue catalogue, IEnumerable<string?> addresses) =>
        Read(catalogue, addresses.Where(address => !string.IsNullOrWhiteSpace(address)).Select(address => (address!, (string?)$"/{address!.TrimStart('/')}")));

    /// <returns>The short address of the pack, with the edition it was made from; null if a page has no code yet.</returns>
    public string? AddressIn(Catalogue catalogue, string edition)
    {
        var codes = Entries.Select(entry => catalogue.Ledger.CodeOf(entry.Address)).ToList();
        return codes.Count > 0 && !codes.Contains(null) ? $"/p/{string.Join(Separator, codes)}?v={edition}" : null;
    }

    private static PackItems Read(Catalogue catalogue, IEnumerable<(string Written, string? Address)> items)
    {
        var entries = new List<Entry>();
        var leftOut = new HashSet<string>();
        foreach (var (written, address) in items)
        {
            var entry = address is null ? null : catalogue.Find(catalogue.Aliases.GetValueOrDefault(address, address));
            var problem = entry switch
            {
                null => IsPlain(written) ? $"We have no page “{written}” for a pack." : "Part of this address is not a page of this site.",
                { Retired: { } retired } => $"“{entry.Title}” was taken down. {retired.Because}",
                { Archived: not null } => $"“{entry.Title}” is archived, so it has no handout any more.",
                _ when HandoutAddress.Of(entry) is null => $"“{entry.Title}” has no handout.",
                _ when entries.Contains(entry) => $"“{entry.Title}” was picked twice. It is here once.",
                _ when entries.Count == Most => $"A pack has at most {Most} pages, so the others were left out.",
                _ => null,
            };
            if (problem is null)
            {
                entries.Add(entry!);
            }
            else
            {
                leftOut.Add(problem);
            }
        }

        return new(entries, [.. leftOut.Take(Most)]);
    }

    private static bool IsPlain(string item) => item.Length <= LongestShown && item.All(letter => char.IsAsciiLetterOrDigit(letter) || letter is '/' or '-');
}
