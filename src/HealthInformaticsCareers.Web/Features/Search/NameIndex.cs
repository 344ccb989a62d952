using System.Collections.Frozen;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Finds documents by their titles and names: by a whole one, or by how much of one a query has.</summary>
internal sealed class NameIndex
{
    /// <summary>A filler or "it" in a name counts little beside its other words.</summary>
    private const float WeightOfFiller = 0.35f;

    private readonly FrozenDictionary<string, (int Document, string Name)[]> byName;
    private readonly FrozenDictionary<string, (int Document, string Name)[]> byContentWords;
    private readonly int[] documentOf;
    private readonly Part[][] parts;

    public NameIndex(IReadOnlyList<SearchDocument> documents, Lexicon lexicon)
    {
        var names = documents
            .SelectMany((document, id) => NamesOf(document).Select((name, position) => (Words: SearchQuery.WordsOf(name), Document: id, IsTitle: position == 0)))
            .Where(name => name.Words.Count > 0)
            .OrderBy(name => documents[name.Document].Status is not null).ThenBy(name => !documents[name.Document].IsContent).ThenBy(name => !documents[name.Document].IsPage).ThenBy(name => !name.IsTitle)
            .ToList();
        byName = names
            .GroupBy(name => KeyOf(name.Words))
            .ToFrozenDictionary(group => group.Key, group => group.Select(name => (name.Document, string.Join(' ', name.Words))).ToArray());
        byContentWords = names
            .Select(name => (Words: ContentWords(name.Words), name.Document))
            .Where(name => name.Words.Count > 0)
            .GroupBy(name => KeyOf(name.Words))
            .ToFrozenDictionary(group => group.Key, group => group.Select(name => (name.Document, string.Join(' ', name.Words))).ToArray());

        // Each name as its terms. Words that belong to a phrase of a group count for themselves and together for the group.
        var terms = names.ConvertAll(name => name.Words.ConvertAll(word => lexicon.Add(word)));
        var uses = new int[lexicon.TermCount];
        foreach (var term in terms.SelectMany(name => name.Distinct()))
        {
            uses[term]++;
        }

        documentOf = [.. names.Select(name => name.Document)];
        var building = new List<Part>?[lexicon.TermCount];
        for (var name = 0; name < terms.Count; name++)
        {
            var all = terms[name].ToArray();
            var weights = all.Select((term, index) => MathF.Log(1 + ((float)terms.Count / uses[term])) * (Words.IsFiller(names[name].Words[index]) ? WeightOfFiller : 1)).ToArray();
            var whole = weights.Sum();
            for (var index = 0; index < all.Length; index++)
            {
                Add(all[index], name, weights[index] / whole);
                foreach (var (group, length) in lexicon.GroupsAt(all.AsSpan(index)))
                {
                    Add(group, name, weights.AsSpan(index, length).ToArray().Sum() / whole);
                }
            }
        }

        parts = [.. building.Select(list => list?.ToArray() ?? [])];

        void Add(int term, int name, float share)
        {
            var list = building[term] ??= [];
            if (list.Count > 0 && list[^1].Name == name)
            {
                list[^1] = new(name, Math.Max(list[^1].Share, share));
            }
            else
            {
                list.Add(new(name, share));
            }
        }
    }

    public int Count => documentOf.Length;

    internal IEnumerable<KeyValuePair<string, (int Document, string Name)[]>> ByName => byName;

    internal IEnumerable<KeyValuePair<string, (int Document, string Name)[]>> ByContentWords => byContentWords;

    public int DocumentOf(int name) => documentOf[name];

    public ReadOnlySpan<Part> PartsOf(int term) => term < parts.Length ? parts[term] : [];

    /// <returns>Documents with this title or name. Identical spelling comes first, then current documents, then pages.</returns>
    public int[] ExactMatches(IEnumerable<string> words) => Matches(byName, words);

    /// <returns>Documents with this title or name, apart from the words that a question is made of.</returns>
    public int[] MatchesOfContentWords(IReadOnlyList<string> words) => ContentWords(words) is { Count: > 0 } content ? Matches(byContentWords, content) : [];

    /// <summary>The title, also without what it adds in brackets, and the other names.</summary>
    private static IEnumerable<string> NamesOf(SearchDocument document) =>
        document.Title.Split(" (") is [var before, var bracket] ? [document.Title, before, bracket, .. document.Names] : [document.Title, .. document.Names];

    private static int[] Matches(FrozenDictionary<string, (int Document, string Name)[]> names, IEnumerable<string> words) =>
        names.TryGetValue(KeyOf(words), out var found)
            ? [.. found.OrderByDescending(named => named.Name == string.Join(' ', words)).Select(named => named.Document).Distinct()]
            : [];

    private static List<string> ContentWords(IEnumerable<string> words) => [.. words.Where(word => !Words.IsFiller(word))];

    /// <summary>Ignores plurals and spaces, so that "PRINCE2" and "prince 2" are one name.</summary>
    private static string KeyOf(IEnumerable<string> words) => string.Concat(words.Select(word => word.Length > 3 && word[^1] == 's' ? word[..^1] : word));

    /// <summary>A term in a name.</summary>
    /// <param name="Share">How much of the name it is, up to 1.</param>
    internal readonly record struct Part(int Name, float Share);
}
