using System.Collections.Frozen;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>The names of each glossary term, as synonyms of one another.</summary>
internal sealed class Synonyms
{
    private readonly FrozenDictionary<string, string[]> byName;
    private readonly int maxWords;

    public Synonyms(Content.Model.Glossary glossary)
    {
        byName = glossary.Terms
            .Select(term => term.AlsoCalled.Append(term.Name).Append(term.Expansion).OfType<string>().Select(SearchQuery.Plain).Where(name => name.Length > 1).Distinct().ToArray())
            .SelectMany(names => names.Select(name => (Name: name, Others: names.Where(other => other != name))))
            .GroupBy(pair => pair.Name)
            .ToFrozenDictionary(group => group.Key, group => group.SelectMany(pair => pair.Others).Distinct().ToArray());
        maxWords = byName.Keys.Select(name => name.Count(character => character == ' ') + 1).DefaultIfEmpty().Max();
    }

    /// <returns>The longest name that begins at this word, with its synonyms; otherwise the word alone.</returns>
    public (int WordCount, string[] Others) LongestAt(List<string> words, int start)
    {
        for (var count = Math.Min(maxWords, words.Count - start); count > 0; count--)
        {
            if (byName.TryGetValue(string.Join(' ', words.GetRange(start, count)), out var others))
            {
                return (count, others);
            }
        }

        return (1, []);
    }
}
