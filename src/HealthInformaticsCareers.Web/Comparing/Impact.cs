using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Web.Features.Search;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Comparing;

/// <param name="Address">The address of a page that readers see differently, or of one that is new or gone.</param>
/// <param name="How"><c>new</c>, <c>gone</c> or <c>changed</c>.</param>
/// <param name="IsOwn">Whether its own file changed.</param>
/// <param name="Through">The pages and sources that it shows and that changed, if its own file did not.</param>
internal sealed record ChangedPage(string Address, string How, bool IsOwn, IReadOnlyList<string> Through);

/// <param name="What">The name of the fact, or of the total.</param>
internal sealed record ChangedValue(string Address, string What, string Before, string After);

/// <param name="Changed">How many sets of answers have another result.</param>
/// <param name="Example">The first of them, as the query of the finder's address; null if there are none.</param>
internal sealed record ChangedFinder(int Asked, int Changed, string? Example, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <param name="Before">The first results.</param>
internal sealed record ChangedSearch(string Question, IReadOnlyList<string> Before, IReadOnlyList<string> After);

/// <param name="Before">The address that the code leads to; null if there was no such code.</param>
internal sealed record ChangedCode(string Code, string? Before, string? After);

/// <summary>What readers see differently in one version of the content from another: the pages are rendered, the finder and the search are asked.</summary>
/// <param name="Questions">How many questions the search was asked.</param>
internal sealed record Impact(
    IReadOnlyList<ChangedPage> Pages,
    IReadOnlyList<ChangedValue> Facts,
    IReadOnlyList<ChangedValue> Totals,
    ChangedFinder Finder,
    int Questions,
    IReadOnlyList<ChangedSearch> Searches,
    IReadOnlyList<ChangedCode> Codes)
{
    public const int FirstResults = 3;

    /// <param name="questions">What the search is asked.</param>
    public static async Task<Impact> Between(RenderedContent before, RenderedContent after, IReadOnlyList<string> questions)
    {
        var (search, searchNow) = (await before.Edition.Search, await after.Edition.Search);
        return new(
            ChangedPages.Between(before, after),
            [.. CatalogueComparison.Changes(before.Catalogue, after.Catalogue, after.Edition.Today, [])
                .Where(change => change.Kind == ChangeKind.Fact)
                .Select(change => new ChangedValue(change.Page, change.Label!, string.Join("; ", change.Before), string.Join("; ", change.After)))],
            TotalsOf(before.Catalogue, after.Catalogue),
            FinderGrid.Compare(before.Edition.Finder, after.Edition.Finder),
            questions.Count,
            [.. questions.AsParallel().AsOrdered().Select(question => new ChangedSearch(question, FirstOf(search, question), FirstOf(searchNow, question))).Where(found => !found.Before.SequenceEqual(found.After))],
            CodesOf(before.Catalogue, after.Catalogue));
    }

    private static IReadOnlyList<ChangedValue> TotalsOf(Catalogue before, Catalogue after) =>
        [
            .. from route in after.Routes
               let old = new[] { route.Address }.Concat(route.Aliases).Select(before.Find).OfType<Route>().FirstOrDefault()
               where old is not null
               let was = InWords(RouteTotalsText.Of(old, before))
               let now = InWords(RouteTotalsText.Of(route, after))
               from total in was.Zip(now)
               where total.First != total.Second
               select new ChangedValue(route.Address, total.First.What, total.First.Text, total.Second.Text),
        ];

    private static (string What, string Text)[] InWords(RouteTotalsText totals) =>
        [
            ("Time", totals.Time),
            ("Before a job", totals.BeforeAJob),
            ("In a job", totals.InAJob),
            ("Cost to you", totals.Cost),
            ("Cost to others", totals.CostToOthers ?? ""),
            ("Pay", totals.Pay ?? ""),
        ];

    private static IReadOnlyList<string> FirstOf(SearchIndex search, string question) =>
        [.. search.Find(SearchQuery.Parse(question), asTyped: false, kind: null, page: 1).Hits.Take(FirstResults).Select(hit => hit.Document.Address)];

    private static IReadOnlyList<ChangedCode> CodesOf(Catalogue before, Catalogue after) =>
        [
            .. before.Ledger.Lines.Concat(after.Ledger.Lines).Select(line => line.Code).OfType<string>().Distinct()
                .Select(code => new ChangedCode(code, LeadsTo(before, code), LeadsTo(after, code)))
                .Where(code => code.Before != code.After),
        ];

    private static string? LeadsTo(Catalogue catalogue, string code) => catalogue.Ledger.AddressOf(code) is { } address ? catalogue.Aliases.GetValueOrDefault(address, address) : null;
}
