using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Names of organisations, jobs and qualifications, each of which counts as one short word where a text is graded. A text is read once, however many names there are.</summary>
internal sealed class Names
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);
    private readonly HashSet<string>.AlternateLookup<ReadOnlySpan<char>> lookup;
    private readonly Dictionary<string, NamesOfAWord> byFirst = new(StringComparer.OrdinalIgnoreCase);

    public Names(IEnumerable<string> all)
    {
        lookup = names.GetAlternateLookup<ReadOnlySpan<char>>();
        foreach (var name in all.Where(name => name.Length > 1 && names.Add(name)))
        {
            var words = WordsIn.Text(name).ConvertAll(word => name.Substring(word.Start, word.Length));
            if (words is [var first, ..])
            {
                byFirst.TryAdd(first, new());
                byFirst[first].Add(name, words);
            }
        }
    }

    public NamesOfAWord? BeginningWith(string word) => byFirst.GetValueOrDefault(word);

    /// <returns>The index of the last word of the longest name that begins at the word <paramref name="first"/> and ends before <paramref name="end"/>; null if none does.</returns>
    public int? LastWordOf(TextWords words, int first, int end)
    {
        // Most words begin no name, and most of the others don't go on like one.
        if (words.Known(first).Names is not { } beginning)
        {
            return null;
        }

        var longest = first + 1 < end ? beginning.LongestWith(words.Known(first + 1).Lower) : 1;
        for (var last = Math.Min(first + longest, end) - 1; last > first; last--)
        {
            if (lookup.Contains(words.Text.AsSpan(words[first].Start, words[last].End - words[first].Start)))
            {
                return last;
            }
        }

        return beginning.IsWhole ? first : null;
    }
}

/// <summary>How long the names are that begin with the same word.</summary>
internal sealed class NamesOfAWord
{
    private readonly Dictionary<string, int> longestBySecond = [];

    /// <summary>Whether the word alone is a name.</summary>
    public bool IsWhole { get; private set; }

    public void Add(string name, IReadOnlyList<string> words)
    {
        IsWhole |= words[0].Length == name.Length;
        if (words.Count > 1)
        {
            var second = KnownWord.LowerOf(words[1]);
            longestBySecond[second] = Math.Max(longestBySecond.GetValueOrDefault(second), words.Count);
        }
    }

    /// <param name="second">In small letters.</param>
    /// <returns>The number of words in the longest name that goes on with a word; 1 if none does.</returns>
    public int LongestWith(string second) => longestBySecond.GetValueOrDefault(second, 1);
}
