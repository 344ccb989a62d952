using System.Buffers;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Orders the documents that contain the terms of a query.</summary>
internal sealed class Ranking(IReadOnlyList<SearchDocument> documents, TextIndex texts, NameIndex names)
{
    // Tuned with kept-questions.yml.
    private const float MinShareOfBestScore = 0.12f;
    private const float WeightOfNames = 2.2f;
    private const float LeastForPartOfName = 0.3f;
    private const float LeastForPartOfQuery = 0.25f;
    private const float BonusForWholeName = 1.25f;

    /// <summary>A name counts as whole if no more than fillers of it are missing.</summary>
    private const float WholeName = 0.93f;

    /// <summary>The rarest terms are looked up in the texts; what is on most pages says nothing about any of them.</summary>
    private const int MaxTermsInTexts = 6;

    private readonly float[] weights = [.. documents.Select(WeightOf)];

    /// <summary>A page says more than a line of the glossary, a current page more than an archived one, and a job more than the story of somebody who had it.</summary>
    public static float WeightOf(SearchDocument document) =>
        (document.Status is null ? 1 : 0.4f)
        * (document.Kind == Kinds.Term || document.Kind == Kinds.Level ? 0.3f : document.Kind == Kinds.Page ? 0.4f : document.Kind == Kinds.Story ? 0.55f : document.Kind == Kinds.Route ? 0.85f : 1);

    /// <returns>The documents, the best first. Those that score far below the best are left out.</returns>
    public Ranked Rank(IReadOnlyList<QueryTerm> terms)
    {
        var all = Math.Max(0.001f, terms.Sum(term => term.Weight));
        var (inText, inName, share) = (Rented(documents.Count), Rented(names.Count), Rented(names.Count));
        var covered = Rented(documents.Count);
        try
        {
            foreach (var term in terms.Where(term => !term.IsFiller).OrderByDescending(term => term.Weight).Take(MaxTermsInTexts))
            {
                AddTexts(term, term.Weight / all, inText, covered);
            }

            foreach (var term in terms)
            {
                AddNames(term, term.Weight / all, inName, share);
            }

            return Best(inText, covered, inName, share);
        }
        finally
        {
            ArrayPool<float>.Shared.Return(inText);
            ArrayPool<float>.Shared.Return(covered);
            ArrayPool<float>.Shared.Return(inName);
            ArrayPool<float>.Shared.Return(share);
        }
    }

    private static float[] Rented(int length)
    {
        var array = ArrayPool<float>.Shared.Rent(length);
        array.AsSpan(0, length).Clear();
        return array;
    }

    private void AddTexts(QueryTerm term, float weight, float[] inText, float[] covered)
    {
        foreach (var (alternative, factor) in term.Terms)
        {
            var all = texts.PostingsOf(alternative);
            if (all.Length * 2 > documents.Count && all.Length > 20)
            {
                continue;
            }

            foreach (var posting in all)
            {
                var score = weight * factor * posting.Impact / byte.MaxValue;
                inText[posting.Document] += score;
                covered[posting.Document] += weight * factor;
            }
        }
    }

    private void AddNames(QueryTerm term, float weight, float[] inName, float[] share)
    {
        foreach (var (alternative, factor) in term.Terms)
        {
            foreach (var part in names.PartsOf(alternative))
            {
                inName[part.Name] += weight * factor;
                share[part.Name] += part.Share * factor;
            }
        }
    }

    private Ranked Best(float[] inText, float[] covered, float[] inName, float[] share)
    {
        var count = documents.Count;
        var (byName, whole) = (Rented(count), new List<(int Document, float Share)>());
        for (var name = 0; name < names.Count; name++)
        {
            if (inName[name] > 0)
            {
                var document = names.DocumentOf(name);
                var part = Math.Min(1, share[name]);
                var score = Math.Min(1, inName[name]) * (LeastForPartOfName + ((1 - LeastForPartOfName) * part));
                if (part >= WholeName)
                {
                    score *= BonusForWholeName;
                    whole.Add((document, inName[name]));
                }

                byName[document] = Math.Max(byName[document], score);
            }
        }

        var best = 0f;
        for (var document = 0; document < count; document++)
        {
            var score = ((byName[document] * WeightOfNames) + inText[document]) * weights[document];
            score *= LeastForPartOfQuery + ((1 - LeastForPartOfQuery) * Math.Min(1, Math.Max(covered[document], byName[document])));
            inText[document] = score;
            best = Math.Max(best, score);
        }

        var (ids, scores) = (new List<int>(), new List<float>());
        for (var document = 0; document < count; document++)
        {
            if (inText[document] > 0 && inText[document] >= best * MinShareOfBestScore)
            {
                ids.Add(document);
                scores.Add(-inText[document]);
            }
        }

        ArrayPool<float>.Shared.Return(byName);
        var (orderedIds, keys) = (ids.ToArray(), scores.ToArray());
        Array.Sort(keys, orderedIds);
        return new(orderedIds, [.. whole.GroupBy(pair => pair.Document).Select(group => (group.Key, group.Max(pair => pair.Share))).OrderByDescending(pair => pair.Item2).Select(pair => pair.Key)]);
    }
}

/// <param name="Documents">The best first.</param>
/// <param name="NamedInFull">Documents of which the query has a whole name; those with the most of the query first.</param>
internal sealed record Ranked(int[] Documents, IReadOnlyList<int> NamedInFull);
