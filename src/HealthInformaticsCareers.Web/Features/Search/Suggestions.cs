namespace HealthInformaticsCareers.Web.Features.Search;

/// <param name="Label">What it is, such as a role.</param>
public sealed record Suggestion(string Title, string Label, string Address);

/// <summary>Completes what somebody is typing.</summary>
internal sealed class Suggestions(IReadOnlyList<SearchDocument> documents, NameIndex names, Lexicon lexicon)
{
    public const int Most = 7;

    private const int MinPrefixLetters = 2;

    /// <summary>So many of the best results, where no name has all of the words.</summary>
    private const int MostResults = 3;

    /// <param name="ranked">What a search for the words finds.</param>
    /// <returns>Documents of which a title or a name has all of the words, the last of which may be incomplete.</returns>
    public IReadOnlyList<Suggestion> Of(IReadOnlyList<string> words, Ranked ranked)
    {
        var typed = string.Join(' ', words);
        var completed = DocumentsWith(words).ToList();
        return
        [
            .. names.ExactMatches(words)
                .Concat(completed.Count == 0 ? ranked.Documents.Take(MostResults) : completed
                    .OrderBy(id => !documents[id].Title.StartsWith(typed, StringComparison.OrdinalIgnoreCase))
                    .ThenByDescending(id => Ranking.WeightOf(documents[id]))
                    .ThenBy(id => documents[id].Title.Length))
                .Distinct()
                .Take(Most)
                .Select(id => new Suggestion(documents[id].Title, documents[id].Label + (documents[id].Status is { } status ? $" ({status.ToLowerInvariant()})" : ""), documents[id].Address)),
        ];
    }

    private IEnumerable<int> DocumentsWith(IReadOnlyList<string> words)
    {
        HashSet<int>? found = null;
        foreach (var (index, word) in words.Take(QueryInterpreter.MaxTerms).Index())
        {
            var with = index < words.Count - 1 || (index == 0 && word.Length < MinPrefixLetters)
                ? lexicon.TermOf(word) is { } term ? NamesWith([term]) : []
                : NamesWith(lexicon.StartingWith(word).ToArray().Select(start => lexicon.TermOf(start)!.Value).Distinct());
            found = found is null ? with : [.. found.Intersect(with)];
        }

        return found?.Select(names.DocumentOf).Distinct() ?? [];
    }

    private HashSet<int> NamesWith(IEnumerable<int> terms)
    {
        var found = new HashSet<int>();
        foreach (var term in terms)
        {
            foreach (var part in names.PartsOf(term))
            {
                found.Add(part.Name);
            }
        }

        return found;
    }
}
