using System.Collections.Frozen;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>Every address that was ever published, in the order of publication: <c>addresses.txt</c>. Each page has a short code, which is never reused.</summary>
public sealed class AddressLedger
{
    public static readonly AddressLedger None = new([]);

    private readonly FrozenDictionary<string, LedgerLine> byAddress;
    private readonly FrozenDictionary<string, string> addressByCode;

    internal AddressLedger(IReadOnlyList<LedgerLine> lines)
    {
        Lines = lines;

        // The check refuses a ledger that repeats an address or a code.
        byAddress = lines.DistinctBy(line => line.Address).ToFrozenDictionary(line => line.Address);
        addressByCode = lines.Where(line => line.Code is not null).DistinctBy(line => line.Code).ToFrozenDictionary(line => line.Code!, line => line.Address);
    }

    public IReadOnlyList<LedgerLine> Lines { get; }

    /// <param name="address">The address of a page, or of an anchor (<c>/roles/clinical-coder#pay</c>).</param>
    public bool Contains(string address) => byAddress.ContainsKey(address);

    /// <returns>The short code of a page; null if its address was not published yet.</returns>
    public string? CodeOf(string address) => byAddress.GetValueOrDefault(address)?.Code;

    /// <returns>The address that was published with this code, which may have become an alias or be retired since; null if no address has it.</returns>
    public string? AddressOf(string code) => addressByCode.GetValueOrDefault(code);

    /// <returns>A line for each address that the ledger does not have yet, in alphabetical order.</returns>
    internal IReadOnlyList<LedgerLine> LinesFor(IEnumerable<string> addresses)
    {
        var taken = addressByCode.Keys.ToHashSet();
        return [.. addresses.Where(address => !Contains(address)).Distinct().Order(StringComparer.Ordinal)
            .Select(address => new LedgerLine(address, address.Contains('#', StringComparison.Ordinal) ? null : ShortCode.For(address, taken)))];
    }
}

/// <param name="Code">The short code of a page; null for an anchor.</param>
public sealed record LedgerLine(string Address, string? Code)
{
    internal Location At { get; init; }

    public override string ToString() => Code is null ? Address : $"{Address} {Code}";
}
