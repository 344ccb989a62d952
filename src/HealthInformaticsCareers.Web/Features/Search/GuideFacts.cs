using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>The named facts of guides, such as "Annual leave", as answers.</summary>
internal sealed class GuideFacts(Catalogue catalogue, Lexicon lexicon, TextIndex texts)
{
    private const float LeastOfLabel = 0.65f;
    private const float LeastOfQuery = 0.45f;

    private readonly Dictionary<Guide, List<LabelledFact>> byGuide = catalogue.Guides.ToDictionary(
        guide => guide,
        guide => guide.Facts.Where(named => named.Fact.AnyValue is string).Select(named => new LabelledFact(TermsOf(named.Label, lexicon), Answered(guide, named))).ToList());

    /// <summary>Every fact, with the terms of its label.</summary>
    internal IEnumerable<(Guide Guide, IReadOnlyCollection<int> Terms, Answer Answer)> All =>
        byGuide.SelectMany(guide => guide.Value.Select(fact => (guide.Key, (IReadOnlyCollection<int>)fact.Terms, fact.Answer)));

    /// <param name="guides">The guides that the query finds, the best first.</param>
    /// <returns>The fact whose label has most of the query; null if none has enough of it.</returns>
    public Answer? For(IReadOnlyList<QueryTerm> query, IEnumerable<Guide> guides)
    {
        var words = query.Where(term => !term.IsFiller).ToList();
        var all = words.Sum(term => term.Weight);
        var best = guides
            .SelectMany(guide => byGuide.GetValueOrDefault(guide, []))
            .Select(fact => (fact.Answer, OfLabel: ShareOfLabel(fact.Terms, words), OfQuery: words.Where(term => term.Terms.Any(pair => fact.Terms.Contains(pair.Term))).Sum(term => term.Weight) / all))
            .Where(pair => pair.OfLabel >= LeastOfLabel && pair.OfQuery >= LeastOfQuery)
            .OrderByDescending(pair => pair.OfLabel * pair.OfQuery)
            .FirstOrDefault();
        return best.Answer;
    }

    private static Answer Answered(Guide guide, NamedFact named) =>
        new(named.Label, guide.Address, null, (string)named.Fact.AnyValue!, named.Fact.Note) { IsDisputed = named.Fact.Status == FactStatus.Disputed };

    private static HashSet<int> TermsOf(string label, Lexicon lexicon)
    {
        int[] terms = [.. SearchQuery.WordsOf(label).Where(word => !Words.IsFiller(word)).Select(word => lexicon.TermOf(word)).OfType<int>()];
        var found = terms.ToHashSet();
        for (var index = 0; index < terms.Length; index++)
        {
            foreach (var (group, _) in lexicon.GroupsAt(terms.AsSpan(index)))
            {
                found.Add(group);
            }
        }

        return found;
    }

    private float ShareOfLabel(HashSet<int> label, List<QueryTerm> query)
    {
        // A group stands beside its words, which are counted already.
        var plain = label.Where(term => !lexicon.IsGroup(term)).ToList();
        var matched = plain.Where(term => query.Any(word => word.Terms.Any(pair => pair.Term == term)));
        var synonyms = label.Where(lexicon.IsGroup).Any(group => query.Any(word => word.Terms.Any(pair => pair.Term == group)));
        return synonyms && plain.Count == 1 ? 1 : matched.Sum(texts.WeightOf) / Math.Max(0.001f, plain.Sum(texts.WeightOf));
    }

    private sealed record LabelledFact(HashSet<int> Terms, Answer Answer);
}
