using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>One page of what was found.</summary>
/// <param name="Mended">The words that were searched instead of those that were typed; null where they are the same.</param>
/// <param name="Total">Of the chosen kind, on all pages of results.</param>
/// <param name="Counts">Of every kind, the kind of the best result first.</param>
public sealed record SearchResults(SearchQuery Query, string? Mended, IReadOnlyList<Hit> Hits, int Total, IReadOnlyList<(Kind Kind, int Count)> Counts);

/// <param name="Excerpt">The summary or the best part of the text, with the words marked.</param>
public sealed record Hit(SearchDocument Document, Html Excerpt);
