using System.Runtime.InteropServices;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Every word on the site, with the number of pages that contain it.</summary>
internal sealed class Vocabulary
{
    /// <summary>Every discriminative word is looked up in all texts, so a query has few of them (N12).</summary>
    public const int MaxDiscriminative = 4;

    private readonly Dictionary<string, Usage> usages = [];
    private readonly SpellingCandidates spelling = new();
    private int documents;
    private int pages;

    public long DistancesComputed => spelling.DistancesComputed;

    /// <param name="isPage">False for glossary terms and levels: their words are known, but not counted, because they say little about what most pages contain.</param>
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
                    ref var usage = ref CollectionsMarshal.GetValueRefOrAddDefault(usages.GetAlternateLookup<ReadOnlySpan<char>>(), word, out var isKnown);
                    usage = new(usage.LastDocument == number ? usage.Pages : usage.Pages + count, number, usage.IsInName || isName);
                    if (!isKnown)
                    {
                        spelling.Add(word.ToString());
                    }
                });
            }
        }
    }

    /// <returns>
    /// The words that tell pages apart: at least two characters long and on at most half of the pages. Of many, the four on the fewest pages; if there
    /// are none, the two words on the fewest pages.
    /// </returns>
    public HashSet<string> Discriminative(IEnumerable<string> words)
    {
        var rarestFirst = words.Distinct().OrderBy(PagesWith).ToList();
        var discriminative = rarestFirst.Where(word => word.Length > 1 && PagesWith(word) * 2 <= pages).Take(MaxDiscriminative).ToHashSet();
        return discriminative.Count > 0 ? discriminative : [.. rarestFirst.Take(2)];
    }

    /// <summary>Whether the word is part of a title or name. Words such as "my" and "become" are on few pages, but nobody searches for them alone.</summary>
    public bool IsInName(string word) => usages.GetValueOrDefault(word).IsInName;

    /// <returns>The most common word that begins with the given letters, or null.</returns>
    public string? Complete(string start) =>
        usages.Where(pair => pair.Key.StartsWith(start, StringComparison.Ordinal)).OrderByDescending(pair => pair.Value.Pages).ThenBy(pair => pair.Key, StringComparer.Ordinal).Select(pair => pair.Key).FirstOrDefault();

    /// <returns>The word that was probably meant, or null: the one with the fewest edits and, among equals, a word of a title or name, then the longest, because letters are left out more often than added, then the most common.</returns>
    public string? Correct(string word) =>
        spelling.Near(word)
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Word[0] != word[0])
            .ThenByDescending(near => usages[near.Word].IsInName)
            .ThenByDescending(near => near.Word.Length)
            .ThenByDescending(near => usages[near.Word].Pages)
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault();

    private int PagesWith(string word) => usages.GetValueOrDefault(word).Pages;

    private readonly record struct Usage(int Pages, int LastDocument, bool IsInName);
}
