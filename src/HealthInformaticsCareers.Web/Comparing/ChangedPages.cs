using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Comparing;

/// <summary>Finds the pages that readers see differently, and why.</summary>
internal sealed class ChangedPages
{
    private readonly RenderedContent before;
    private readonly RenderedContent after;

    /// <summary>The addresses of the pages whose files differ.</summary>
    private readonly HashSet<string> own;
    private readonly HashSet<string> sources;

    private ChangedPages(RenderedContent before, RenderedContent after)
    {
        (this.before, this.after) = (before, after);
        own = [.. before.Catalogue.All.Concat(after.Catalogue.All).Where(entry => TextOf(before, entry) != TextOf(after, entry)).Select(entry => entry.Address)];
        sources = [.. Written(before).Except(Written(after)).Concat(Written(after).Except(Written(before))).Select(source => source.Id)];
    }

    public static IReadOnlyList<ChangedPage> Between(RenderedContent before, RenderedContent after)
    {
        var pages = new ChangedPages(before, after);
        return
        [
            .. before.Pages.Keys.Union(after.Pages.Keys)
                .Where(address => before.Pages.GetValueOrDefault(address) != after.Pages.GetValueOrDefault(address))
                .Order(StringComparer.Ordinal)
                .Select(pages.Of),
        ];
    }

    private ChangedPage Of(string address)
    {
        var how = !before.Pages.ContainsKey(address) ? "new" : !after.Pages.ContainsKey(address) ? "gone" : "changed";
        var page = SiteMap.SheetEndings.Where(ending => address.EndsWith(ending, StringComparison.Ordinal)).Select(ending => address[..^ending.Length]).FirstOrDefault(address);
        var isOwn = own.Contains(page);
        return new(address, how, isOwn, isOwn ? [] : [.. Named(before, page).Concat(Named(after, page)).Distinct().Order(StringComparer.Ordinal)]);
    }

    /// <summary>The changed pages and sources that a page names or that name it.</summary>
    private IEnumerable<string> Named(RenderedContent version, string address) => version.Catalogue.Find(address) is { } entry
        ? version.Catalogue.NamedBy(entry).Concat(version.Catalogue.Naming(entry)).Select(other => other.Address).Where(own.Contains)
            .Concat(version.Catalogue.SourcesOf(entry).Where(source => sources.Contains(source.Id.Value)).Select(source => $"/sources#{source.Id}"))
        : [];

    private static string? TextOf(RenderedContent version, Entry entry)
    {
        var path = Path.Combine(version.Folder, entry.Kind.Folder, $"{entry.Slug}.md");
        return File.Exists(path) ? File.ReadAllText(path) : null;
    }

    private static IEnumerable<(string Id, string Title, string Publisher, SourceKind Kind, string Date, DateOnly Checked, string? Link, string? Note, bool IsInForce)> Written(RenderedContent version) =>
        version.Catalogue.Sources.Select(source => (source.Id.Value, source.Title, source.Publisher, source.Kind, source.Date, source.Checked, source.Link, source.Note, source.IsInForce));
}
