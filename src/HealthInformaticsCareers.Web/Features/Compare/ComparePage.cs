using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Compare;

public sealed record ComparePage : SitePage
{
    /// <summary>The value of <c>only</c> in the query that hides the rows with equal values.</summary>
    public const string Differences = "differences";

    [SetsRequiredMembers]
    public ComparePage(Catalogue catalogue, Selection selection, bool onlyDifferences)
        : base(catalogue)
    {
        Entries = selection.Entries;
        LeftOut = selection.LeftOut;
        HasOnlyDifferences = onlyDifferences && Entries.Count > 1;
        AllRows = ComparedRow.Of(catalogue, Entries);

        Kind = Entries.Count > 0 ? Entries[0].Kind : null;
        Heading = Kind is null ? "Compare" : $"Compare {Kind.Noun}s";
        Title = Kind is null ? Heading : $"{Heading}: {Names}";
        Description = Kind is null ? "See two to four pages of one kind side by side." : $"{Names} side by side: what is the same and what differs.";
        Address = AddressOf(Entries, HasOnlyDifferences);
        Breadcrumb = Kind is null ? [Crumb.Home] : [Crumb.Home, SiteKinds.Of(Kind).Index.Crumb];
    }

    /// <summary>There are too many combinations to index.</summary>
    public override bool IsHidden => true;

    public string Heading { get; }

    public IReadOnlyList<Entry> Entries { get; }

    public IReadOnlyList<LeftOut> LeftOut { get; }

    /// <summary>Null if there is nothing to compare.</summary>
    public Kind? Kind { get; }

    public bool HasOnlyDifferences { get; }

    public IReadOnlyList<ComparedRow> AllRows { get; }

    public IEnumerable<ComparedRow> Rows => AllRows.Where(row => row.Differs || !HasOnlyDifferences);

    public bool IsComparison => Entries.Count > 1;

    /// <summary>The entries that can still be added.</summary>
    public IReadOnlyList<Entry> Others => Entries.Count == Selection.MaxEntries
        ? []
        : [.. Catalogue.All.Where(entry => entry.IsCurrent && entry.Kind == Kind).Except(Entries).OrderBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)];

    public string AddressWithout(Entry entry) => AddressOf(Entries.Where(other => other != entry), HasOnlyDifferences);

    /// <summary>Switches between all rows and the rows that differ; null if that would change nothing.</summary>
    public string? AddressOfOtherRows => HasOnlyDifferences || (IsComparison && AllRows.Any(row => !row.Differs)) ? AddressOf(Entries, !HasOnlyDifferences) : null;

    private string Names => string.Join(", ", Entries.Select(entry => entry.Title));

    private static string AddressOf(IEnumerable<Entry> entries, bool onlyDifferences)
    {
        var items = entries.Select(entry => $"item={entry.Address[1..]}").ToList();
        return items.Count == 0 ? "/compare" : $"/compare?{string.Join('&', items)}{(onlyDifferences && items.Count > 1 ? $"&only={Differences}" : "")}";
    }
}
