using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.BrowserTests;

/// <summary>One page of every kind: every index, an entry of each kind of content, and the special ones.</summary>
internal static class PageKinds
{
    /// <summary>A kind of content has a name such as "a role" or "an area".</summary>
    private static readonly Dictionary<string, Func<Catalogue, string?>> Examples = new(Kinds.WithPages.Select(OfKind))
    {
        ["a page with code"] = catalogue => catalogue.Pages.Find("editing-guide")?.Address,
        ["an archived page"] = catalogue => catalogue.All.FirstOrDefault(entry => entry.Archived is not null)?.Address,
        ["a disputed fact"] = catalogue => catalogue.Qualifications.FirstOrDefault(qualification => qualification.Price.Status == FactStatus.Disputed)?.Address,
        ["a question"] = _ => "/find-your-route/area?start=with-gcses&area=ict",
        ["jobs found"] = _ => "/find-your-route/results?start=as-a-graduate&interest=puzzles&interest=numbers&paid=yes&nation=scotland",
        ["page not found"] = _ => "/no-such-page",
        ["results of a search"] = _ => "/search?q=infomatics",
        ["a search that finds nothing"] = _ => "/search?q=qqzzx",
        ["a role on the map"] = catalogue => $"/map?role={catalogue.Roles.MaxBy(role => role.Progression.Count)?.Slug}",
        ["the form for a problem with a page"] = catalogue => $"/report?page={Fullest(catalogue, catalogue.Qualifications)}",
        ["the form for the site"] = _ => "/report",
        ["the thanks for a report"] = _ => "/report/thanks?reference=R-42",
    };

    private static readonly string[] NoEntries =
    [
        "a question", "jobs found", "a role on the map", "page not found", "results of a search", "a search that finds nothing",
        "the form for a problem with a page", "the form for the site", "the thanks for a report",
    ];

    public static TheoryData<string> All => [.. SiteMap.Indexes, .. Examples.Keys];

    public static TheoryData<string> Entries => [.. Examples.Keys.Except(NoEntries)];

    /// <param name="kind">A name of <see cref="Examples"/>, or the address of an index.</param>
    public static string Example(this Catalogue catalogue, string kind)
    {
        var address = Examples.TryGetValue(kind, out var find) ? find(catalogue) : kind;
        Assert.SkipWhen(address is null, $"The content has no example of this: {kind}.");
        return address;
    }

    private static KeyValuePair<string, Func<Catalogue, string?>> OfKind(Kind kind) =>
        new($"{("aeiou".Contains(kind.Noun[0]) ? "an" : "a")} {kind.Noun}", catalogue => Fullest(catalogue, catalogue.All.Where(entry => entry.Kind == kind && entry.IsCurrent)));

    /// <summary>The page with the most sources probably shows most of what its kind can show.</summary>
    private static string? Fullest(Catalogue catalogue, IEnumerable<Entry> entries) => entries.MaxBy(entry => catalogue.SourcesOf(entry).Count)?.Address;
}
