namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>A word or phrase of a query.</summary>
/// <param name="Terms">The terms that stand for it, each with how good it is beside the others, up to 1.</param>
/// <param name="Weight">How much it tells documents apart.</param>
/// <param name="IsFiller">Whether it is a word that questions are made of, which only counts in names.</param>
internal sealed record QueryTerm(IReadOnlyList<(int Term, float Factor)> Terms, float Weight, bool IsFiller);

/// <param name="Words">All words of the query, with their spelling corrected.</param>
internal sealed record InterpretedQuery(IReadOnlyList<string> Words, IReadOnlyList<QueryTerm> Terms);
