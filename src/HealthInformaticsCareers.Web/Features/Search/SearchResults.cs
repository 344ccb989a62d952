using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>One page of results.</summary>
/// <param name="CorrectedText">The query after spelling correction; null if nothing was corrected.</param>
/// <param name="Total">The number of results of the chosen kind, on all pages of results.</param>
/// <param name="Counts">The number of results of each kind, starting with the kind of the best result.</param>
public sealed record SearchResults(SearchQuery Query, string? CorrectedText, IReadOnlyList<Hit> Hits, int Total, IReadOnlyList<(Kind Kind, int Count)> Counts)
{
    /// <summary>Null if the question asks for nothing that one page has the answer to.</summary>
    public Answer? Answer { get; init; }

    public FoundOtherJob? OtherJob { get; init; }
}

/// <param name="Excerpt">The summary or the most relevant part of the text, with the words of the query marked.</param>
public sealed record Hit(SearchDocument Document, Html Excerpt);
