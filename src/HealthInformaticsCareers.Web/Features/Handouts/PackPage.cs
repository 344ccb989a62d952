using System.Diagnostics.CodeAnalysis;
using System.Globalization;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Handouts;

/// <summary>Several handouts to print at once, with a cover, the terms they use and their sources.</summary>
public sealed record PackPage : SitePage
{
    /// <param name="edition">The edition of the content that is shown.</param>
    /// <param name="madeFrom">The edition that the pack was made from, as its address says; null if it says none.</param>
    [SetsRequiredMembers]
    public PackPage(Catalogue catalogue, PackItems items, string edition, string? madeFrom)
        : base(catalogue)
    {
        Items = items;
        Title = items.Entries.Count == 0 ? "Make a pack of handouts" : $"A pack of {Labels.Count(items.Entries.Count, "handout")}";
        Description = "Handouts of several pages, to print and hand out.";
        Address = "/pack";
        ShortAddress = items.AddressIn(catalogue, edition);
        IsOfEarlierEdition = madeFrom is not null && madeFrom != edition;
        ChangesSince = IsOfEarlierEdition && CountIn(madeFrom!) is { } recorded && recorded <= catalogue.Changes.Changes.Count
            ? [.. items.Entries.SelectMany(catalogue.Changes.Of).Where(change => change.Number > recorded).OrderBy(change => change.Number).Select(change => new ToldChange(change, catalogue))]
            : null;
        Sheets = [.. items.Entries.Select(entry => new HandoutPage(catalogue, entry) { IsInPack = true })];
        Sources = [.. items.Entries.SelectMany(catalogue.SourcesOf).Distinct().OrderBy(source => source.Publisher, StringComparer.OrdinalIgnoreCase).ThenBy(source => source.Title, StringComparer.OrdinalIgnoreCase)];
    }

    public override bool IsHidden => true;

    public PackItems Items { get; }

    /// <summary>Null if the pack is empty, or if one of its pages is so new that it has no code.</summary>
    public string? ShortAddress { get; }

    public bool IsOfEarlierEdition { get; }

    /// <summary>What changed on these pages since that edition; null if its mark doesn't say how many changes were recorded then.</summary>
    public IReadOnlyList<ToldChange>? ChangesSince { get; }

    public IReadOnlyList<HandoutPage> Sheets { get; }

    public IReadOnlyList<Source> Sources { get; }

    private static int? CountIn(string mark) =>
        mark.Split('-') is [_, var count] && int.TryParse(count, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : null;

    /// <summary>The terms of the sheets that were rendered so far.</summary>
    public IEnumerable<Term> TermsUsed => Sheets.SelectMany(sheet => sheet.Terms.Used).Where(term => term.Link is null).DistinctBy(term => term.Id).OrderBy(term => term.Name, StringComparer.OrdinalIgnoreCase);
}
