using System.Runtime.InteropServices;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Every word that the site uses, and on how many of its pages.</summary>
internal sealed class Vocabulary
{
    private const int ShortestCorrected = 3;
    private const int LongestShort = 5;

    private readonly Dictionary<string, Use> uses = [];
    private int documents;
    private int pages;

    /// <returns>The words that tell one page from another: those that are not on most pages and not so short that they say nothing alone; if there are none, the two on the fewest pages.</returns>
    public HashSet<string> Telling(IEnumerable<string> words)
    {
        var telling = words.Where(IsTelling).ToHashSet();
        return telling.Count > 0 ? telling : [.. words.Distinct().OrderBy(word => uses.GetValueOrDefault(word).Pages).Take(2)];
    }

    /// <summary>Whether something on the site is called by it: "my" and "become" are on few pages, but they are not what somebody looks for.</summary>
    public bool IsInName(string word) => uses.GetValueOrDefault(word).IsInName;

    private bool IsTelling(string word) => word.Length > 1 && uses.GetValueOrDefault(word).Pages * 2 <= pages;

    /// <param name="isPage">Else the words are known but not counted: a line of the glossary says little about what most pages say.</param>
    public void Add(SearchDocument document, bool isPage)
    {
        var number = ++documents;
        var count = isPage ? 1 : 0;
        pages += count;
        AddWords(isName: true, [document.Title, .. document.Names]);
        AddWords(isName: false, document.Summary, document.Headings, document.Body);

        void AddWords(bool isName, params ReadOnlySpan<string> texts)
        {
            foreach (var text in texts)
            {
                SearchQuery.ForEachWord(text, word =>
                {
                    ref var use = ref CollectionsMarshal.GetValueRefOrAddDefault(uses.GetAlternateLookup<ReadOnlySpan<char>>(), word, out _);
                    use = new(use.LastDocument == number ? use.Pages : use.Pages + count, number, use.IsInName || isName);
                });
            }
        }
    }

    /// <returns>The most used word that begins so, or null.</returns>
    public string? Completing(string start) =>
        uses.Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal)).OrderByDescending(pair => pair.Value.Pages).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();

    /// <returns>The word that was probably meant: one slip away, or two in a longer word; of several the most used. Null where there is none.</returns>
    public string? Nearest(string word)
    {
        if (word.Length < ShortestCorrected)
        {
            return null;
        }

        var most = word.Length <= LongestShort ? 1 : 2;
        return uses.Select(pair => (Word: pair.Key, pair.Value.Pages, Distance: NearMiss.Distance(word, pair.Key, most)))
            .Where(near => near.Distance <= most && near.Word.Length >= ShortestCorrected)
            // In three letters another letter is another word: "nsh" is NHS, but GIS is not "git".
            .Where(near => word.Length > ShortestCorrected || word.Order().SequenceEqual(near.Word.Order()))
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Word[0] != word[0])
            .ThenByDescending(near => near.Pages)
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault();
    }

    private readonly record struct Use(int Pages, int LastDocument, bool IsInName);
}
