namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>A word or name of a query, with the documents that contain it.</summary>
/// <param name="Alternatives">FTS5 expressions: the term itself, then its synonyms.</param>
/// <param name="IsTopic">Whether documents that contain the term rank above those that don't.</param>
/// <param name="IsCommon">Whether the term is on most pages.</param>
/// <param name="InNames">Ordered by ascending id.</param>
/// <param name="InText">Ordered by ascending id.</param>
internal sealed record QueryTerm(IReadOnlyList<string> Alternatives, bool IsTopic, bool IsCommon, List<(int Id, double Score)> InNames, List<(int Id, double Score)> InText)
{
    /// <returns>Null if no document contains the term.</returns>
    public static QueryTerm? LookUp(SearchConnection connection, IReadOnlyList<string> alternatives, bool isTopic, bool isCommon)
    {
        var match = MatchExpression.Any(alternatives);

        // A common word says nothing about a page by being in its text, but it still does in a title.
        var term = new QueryTerm(alternatives, isTopic, isCommon, connection.RankNames(match), isCommon ? [] : connection.RankTexts(match));
        return !isCommon && term.InNames.Count + term.InText.Count == 0 ? null : term;
    }
}
