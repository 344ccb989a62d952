using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Names of organisations, jobs and qualifications, each of which counts as one short word where a text is graded. A text is read once, however many names there are.</summary>
internal sealed class Names
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;

    /// <summary>The number of words in the longest name that begins with the key.</summary>
    private readonly Dictionary<string, int> longest = new(StringComparer.OrdinalIgnoreCase);

    public Names(IEnumerable<string> all)
    {
        lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var name in all.Where(name => name.Length > 1 && names.Add(name)))
        {
            if (WordsIn.Text(name) is [var first, ..] words)
            {
                var word = name.Substring(first.Start, first.Length);
                longest[word] = Math.Max(longest.GetValueOrDefault(word), words.Count);
            }
        }
    }

    public int LongestBeginningWith(string word) => longest.GetValueOrDefault(word);

    /// <returns>The index of the last word of the longest name that begins at the word <paramref name="first"/> and ends before <paramref name="end"/>; null if none does.</returns>
    public int? LastWordOf(TextWords words, int first, int end)
    {
        for (var last = Math.Min(first + words.Known(first).LongestName, end) - 1; last >= first; last--)
        {
            if (lookup.Contains(words.Text.AsSpan(words[first].Start, words[last].End - words[first].Start)))
            {
                return last;
            }
        }

        return null;
    }
}
