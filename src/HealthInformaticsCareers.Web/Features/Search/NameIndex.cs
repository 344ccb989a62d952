using System.Collections.Frozen;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Finds documents by their exact title or name.</summary>
internal sealed class NameIndex
{
    private const int MaxWordsInName = 6;

    private readonly FrozenDictionary<string, (int Id, string Name)[]> byName;

    public NameIndex(IReadOnlyList<SearchDocument> documents)
    {
        byName = documents
            .SelectMany((document, id) => document.Names.Prepend(document.Title).Select((name, position) => (Words: SearchQuery.WordsOf(name), Id: id, IsTitle: position == 0)))
            .Where(named => named.Words.Count > 0)
            .OrderBy(named => documents[named.Id].Status is not null).ThenBy(named => !documents[named.Id].IsPage).ThenBy(named => !named.IsTitle)
            .GroupBy(named => KeyOf(named.Words))
            .ToFrozenDictionary(group => group.Key, group => group.Select(named => (named.Id, string.Join(' ', named.Words))).ToArray());
    }

    /// <returns>Ids of the documents with this title or name. Identical spelling comes first, then current documents, then pages.</returns>
    public int[] ExactMatches(IEnumerable<string> words) =>
        [.. byName.GetValueOrDefault(KeyOf(words), []).OrderByDescending(named => named.Name == string.Join(' ', words)).Select(named => named.Id).Distinct()];

    /// <returns>Ids of the documents whose full name is part of the query, as in "what does an information analyst do".</returns>
    public HashSet<int> NamedIn(IReadOnlyList<string> words, HashSet<string> discriminative)
    {
        var parts = Enumerable.Range(0, words.Count)
            .SelectMany(start => Enumerable.Range(1, Math.Min(MaxWordsInName, words.Count - start)).Select(count => words.Skip(start).Take(count)));
        return [.. parts.Where(part => part.Any(discriminative.Contains)).SelectMany(ExactMatches)];
    }

    /// <summary>Ignores plurals and spaces, so that "PRINCE2" and "prince 2" are one name.</summary>
    private static string KeyOf(IEnumerable<string> words) => string.Concat(words.Select(word => word.Length > 3 && word[^1] == 's' ? word[..^1] : word));
}
