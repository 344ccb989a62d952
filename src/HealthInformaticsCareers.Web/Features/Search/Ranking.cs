using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Orders the documents that contain the terms of a query.</summary>
internal sealed class Ranking(IReadOnlyList<SearchDocument> documents)
{
    // These two were tuned with tests/HealthInformaticsCareers.Tests/Web/queries.txt.
    private const double MinShareOfBestScore = 0.1;
    private const double BoostIfNamedInFull = 2;

    private readonly int[] titleLengths = [.. documents.Select(document => Math.Max(1, SearchQuery.WordsOf(document.Title).Count))];

    /// <summary>A page says more than a line of the glossary, a current page more than an archived one, and a job more than the story of somebody who had it.</summary>
    public static double WeightOf(SearchDocument document) => (document.Status is null ? 1 : 0.5) * (document.IsPage ? 1 : 0.45) * (document.Kind == Kinds.Story ? 0.6 : 1);

    /// <returns>Ids of the documents, the best first. Those that score far below the best are left out.</returns>
    public int[] Rank(IReadOnlyList<QueryTerm> terms, HashSet<int> namedInFull)
    {
        var topics = Math.Max(1, terms.Count(term => term.IsTopic));
        var nameScores = new double[documents.Count];
        var textScores = new double[documents.Count];
        var termsInName = new int[documents.Count];
        var topicsCovered = new int[documents.Count];
        foreach (var term in terms)
        {
            var covered = term.IsTopic ? 1 : 0;
            foreach (var (id, score) in term.InNames)
            {
                nameScores[id] += score;
                termsInName[id]++;
                topicsCovered[id] += covered;
            }

            // Both lists are in ascending order of id, so one pass finds the documents that are in both.
            var next = 0;
            foreach (var (id, score) in term.InText)
            {
                textScores[id] += score;
                while (next < term.InNames.Count && term.InNames[next].Id < id)
                {
                    next++;
                }

                topicsCovered[id] += next < term.InNames.Count && term.InNames[next].Id == id ? 0 : covered;
            }
        }

        var scored = Enumerable.Range(0, documents.Count)
            .Where(id => nameScores[id] + textScores[id] > 0)
            .Select(id => (Id: id, Score: ScoreOf(id)))
            .OrderByDescending(pair => pair.Score)
            .ThenBy(pair => pair.Id)
            .ToList();
        return [.. scored.TakeWhile(pair => pair.Score >= scored[0].Score * MinShareOfBestScore).Select(pair => pair.Id)];

        double ScoreOf(int id)
        {
            // A short title made of the terms is more relevant than a long one that also contains them.
            var share = Math.Min(1, (double)termsInName[id] / titleLengths[id]);
            return ((nameScores[id] * (0.5 + share)) + textScores[id])
                * (topicsCovered[id] + 0.2) / topics
                * WeightOf(documents[id])
                * (namedInFull.Contains(id) ? BoostIfNamedInFull : 1);
        }
    }
}
