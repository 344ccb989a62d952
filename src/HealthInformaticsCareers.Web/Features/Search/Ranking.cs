using System.Collections.Concurrent;
using HealthInformaticsCareers.Content.Schema;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Orders the documents that contain the terms of a query.</summary>
internal sealed class Ranking(IReadOnlyList<SearchDocument> documents, TextIndex texts, NameIndex names)
{
    // Tuned with kept-questions.yml.
    private const float MinShareOfBestScore = 0.12f;
    private const float MinShareIfFew = 0.04f;
    private const int Few = 20;
    private const float WeightOfNames = 2.2f;
    private const float LeastForPartOfName = 0.3f;
    private const float LeastForPartOfQuery = 0.25f;
    private const float BonusForWholeName = 1.25f;

    /// <summary>A name counts as whole if no more than fillers of it are missing.</summary>
    private const float WholeName = 0.93f;

    /// <summary>If a query is mostly the name of a term, its line in the glossary is worth more than otherwise.</summary>
    private const float MostOfQuery = 0.5f;
    private const float WeightIfNamed = 0.75f;

    /// <summary>The rarest terms are looked up in the texts; what is on most pages says nothing about any of them.</summary>
    private const int MaxTermsInTexts = 6;

    private readonly float[] weights = [.. documents.Select(WeightOf)];

    /// <summary>A word, a page about this site or an archived page comes after everything else that is found, unless most of the query is in its name.</summary>
    private readonly bool[] isLater = [.. documents.Select(document => !document.IsContent || document.Status is not null)];

    private readonly ConcurrentBag<Workspace> free = [];

    /// <summary>A page says more than a line of the glossary, a current page more than an archived one, a job more than the story of somebody who had it, and a list shows
    /// what a page only talks about.</summary>
    public static float WeightOf(SearchDocument document) =>
        (document.Status is null ? 1 : 0.4f)
        * (document.Kind == Kinds.Term || document.Kind == Kinds.Level ? 0.3f : document.Kind == Kinds.Page ? 0.4f : document.Kind == Kinds.Story ? 0.55f : document.Address.Contains('?', StringComparison.Ordinal) ? 1.15f : 1);

    /// <returns>The documents, the best first. Those that score far below the best are left out, and sooner if there are others.</returns>
    public Ranked Rank(IReadOnlyList<QueryTerm> terms)
    {
        var work = free.TryTake(out var unused) ? unused : new Workspace(documents.Count, names.Count);
        work.StartQuery();
        var all = Math.Max(0.001f, terms.Sum(term => term.Weight));
        foreach (var term in terms.Where(term => !term.IsFiller).OrderByDescending(term => term.Weight).Take(MaxTermsInTexts))
        {
            AddTexts(term, term.Weight / all, work);
        }

        foreach (var term in terms)
        {
            AddNames(term, term.Weight / all, work);
        }

        var ranked = Best(work);
        free.Add(work);
        return ranked;
    }

    private void AddTexts(QueryTerm term, float weight, Workspace work)
    {
        work.InText.StartWord();
        work.Covered.StartWord();
        foreach (var (alternative, factor) in term.Terms)
        {
            var all = texts.PostingsOf(alternative);
            if (all.Length * 2 > documents.Count && all.Length > 20)
            {
                continue;
            }

            foreach (var posting in all)
            {
                work.InText.Add(posting.Document, weight * factor * posting.Impact / byte.MaxValue);
                work.Covered.Add(posting.Document, weight * factor);
            }
        }
    }

    private void AddNames(QueryTerm term, float weight, Workspace work)
    {
        work.InName.StartWord();
        work.ShareOfName.StartWord();
        foreach (var (alternative, factor) in term.Terms)
        {
            foreach (var part in names.PartsOf(alternative))
            {
                work.InName.Add(part.Name, weight * factor);
                work.ShareOfName.Add(part.Name, part.Share);
            }
        }
    }

    private Ranked Best(Workspace work)
    {
        var whole = new List<(int Document, float Share)>();
        Array.Clear(work.ByName);
        Array.Clear(work.IsNamed);
        for (var name = 0; name < names.Count; name++)
        {
            if (work.InName[name] is > 0 and var inName)
            {
                var document = names.DocumentOf(name);
                var part = Math.Min(1, work.ShareOfName[name]);
                var score = inName * (LeastForPartOfName + ((1 - LeastForPartOfName) * part));
                if (part >= WholeName)
                {
                    score *= BonusForWholeName;
                    whole.Add((document, inName));
                    work.IsNamed[document] |= inName >= MostOfQuery;
                }

                work.ByName[document] = Math.Max(work.ByName[document], score);
            }
        }

        var best = 0f;
        for (var document = 0; document < documents.Count; document++)
        {
            var score = (work.ByName[document] * WeightOfNames) + work.InText[document];
            if (score > 0)
            {
                score *= work.IsNamed[document] ? Math.Max(weights[document], WeightIfNamed) : weights[document];
                score *= LeastForPartOfQuery + ((1 - LeastForPartOfQuery) * Math.Min(1, Math.Max(work.Covered[document], work.ByName[document])));
                best = Math.Max(best, score);
            }

            work.Total[document] = score;
        }

        var found = Above(work.Total, best * MinShareOfBestScore);
        if (found.Length < Few)
        {
            found = Above(work.Total, best * MinShareIfFew);
        }

        var order = Array.ConvertAll(found, document => (IsLater: isLater[document] && work.ByName[document] < MostOfQuery, -work.Total[document]));
        Array.Sort(order, found);
        return new(found, [.. whole.OrderByDescending(pair => pair.Share).Select(pair => pair.Document).Distinct()]);
    }

    private static int[] Above(float[] total, float least)
    {
        var ids = new List<int>();
        for (var document = 0; document < total.Length; document++)
        {
            if (total[document] > 0 && total[document] >= least)
            {
                ids.Add(document);
            }
        }

        return [.. ids];
    }

    /// <summary>What one search writes to, kept for the next.</summary>
    private sealed class Workspace(int documents, int names)
    {
        public Scores InText { get; } = new(documents);

        /// <summary>How much of the query the text has.</summary>
        public Scores Covered { get; } = new(documents);

        /// <summary>How much of the query a name has.</summary>
        public Scores InName { get; } = new(names);

        /// <summary>How much of a name the query has.</summary>
        public Scores ShareOfName { get; } = new(names);

        public float[] ByName { get; } = new float[documents];

        public bool[] IsNamed { get; } = new bool[documents];

        public float[] Total { get; } = new float[documents];

        public void StartQuery()
        {
            InText.StartQuery();
            Covered.StartQuery();
            InName.StartQuery();
            ShareOfName.StartQuery();
        }
    }
}

/// <param name="Documents">The best first.</param>
/// <param name="NamedInFull">Documents of which the query has a whole name; those with the most of the query first.</param>
internal sealed record Ranked(int[] Documents, IReadOnlyList<int> NamedInFull);
