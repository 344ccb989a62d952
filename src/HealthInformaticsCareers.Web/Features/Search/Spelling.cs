namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>Corrects the spelling of words that neither the site nor an English dictionary holds, towards words of the site.</summary>
internal sealed class Spelling(Lexicon lexicon)
{
    public const int MaxCorrections = 3;

    private readonly SpellingCandidates candidates = Candidates(lexicon);

    public long DistancesComputed => candidates.DistancesComputed;

    /// <returns>The word that was probably meant; null if the word is right or nothing is near it.</returns>
    public string? Correct(string word) => IsRight(word) ? null : Nearest(word);

    /// <summary>Whether the word must stay as it is.</summary>
    public bool IsRight(string word) => Words.IsFiller(word) || lexicon.Knows(word) || word.Any(char.IsDigit) || EnglishWords.Contains(word);

    /// <summary>The word with the fewest differences and, among equals, a word of a title or name, then the longest, because letters are left out more often than added, then the most common.</summary>
    private string? Nearest(string word) =>
        candidates.Near(word)
            .OrderBy(near => near.Distance)
            .ThenBy(near => near.Word[0] != word[0])
            .ThenByDescending(near => lexicon.IsInName(near.Word))
            .ThenByDescending(near => near.Word.Length)
            .ThenByDescending(near => lexicon.UsesOf(near.Word))
            .ThenBy(near => near.Word, StringComparer.Ordinal)
            .Select(near => near.Word)
            .FirstOrDefault();

    private static SpellingCandidates Candidates(Lexicon lexicon)
    {
        var candidates = new SpellingCandidates();
        foreach (var word in lexicon.AllWords)
        {
            candidates.Add(word);
        }

        return candidates;
    }
}
