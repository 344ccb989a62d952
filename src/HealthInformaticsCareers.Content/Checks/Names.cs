using System.Text;
using System.Text.RegularExpressions;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>Names of organisations, jobs and qualifications, which are left out of a text before it is graded. A text is read once, however many names there are.</summary>
internal sealed partial class Names
{
    private readonly HashSet<string> names = new(StringComparer.OrdinalIgnoreCase);

    /// <summary>The number of words in the longest name that begins with the key.</summary>
    private readonly Dictionary<string, int> longest = new(StringComparer.OrdinalIgnoreCase);

    public Names(IEnumerable<string> all)
    {
        foreach (var name in all.Where(name => name.Length > 1 && names.Add(name)))
        {
            var words = Word().Matches(name);
            if (words.Count > 0)
            {
                longest[words[0].Value] = Math.Max(longest.GetValueOrDefault(words[0].Value), words.Count);
            }
        }
    }

    /// <returns>The text with each name replaced by <paramref name="other"/>. If several names begin at the same word, the longest is replaced.</returns>
    public string Replace(string text, string other)
    {
        var (allNames, longestBy) = (names.GetAlternateLookup<ReadOnlySpan<char>>(), longest.GetAlternateLookup<ReadOnlySpan<char>>());
        var words = new List<(int Start, int End)>(text.Length / 4);
        foreach (var word in Word().EnumerateMatches(text))
        {
            words.Add((word.Index, word.Index + word.Length));
        }

        StringBuilder? result = null;
        var written = 0;
        for (var first = 0; first < words.Count; first++)
        {
            var start = words[first].Start;
            if (!longestBy.TryGetValue(text.AsSpan(start, words[first].End - start), out var most))
            {
                continue;
            }

            for (var last = Math.Min(first + most, words.Count) - 1; last >= first; last--)
            {
                if (allNames.Contains(text.AsSpan(start, words[last].End - start)))
                {
                    result = (result ?? new StringBuilder(text.Length)).Append(text, written, start - written).Append(other);
                    written = words[last].End;
                    first = last;
                    break;
                }
            }
        }

        return result is null ? text : result.Append(text, written, text.Length - written).ToString();
    }

    [GeneratedRegex(@"\w+")]
    private static partial Regex Word();
}
