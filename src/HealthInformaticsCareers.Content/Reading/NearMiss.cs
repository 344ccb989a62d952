namespace HealthInformaticsCareers.Content.Reading;

/// <summary>Finds the word that was probably meant.</summary>
internal static class NearMiss
{
    /// <returns>The candidate with the fewest differences, if few enough to be a slip of the keyboard; else null.</returns>
    public static string? Of(string word, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(1, Math.Min(3, word.Length / 3));
        return candidates
            .Where(candidate => Math.Abs(candidate.Length - word.Length) <= allowed && candidate != word)
            .Select(candidate => (candidate, distance: Distance(word, candidate)))
            .Where(pair => pair.distance <= allowed)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>Optimal string alignment: insertions, deletions, replacements and swaps of neighbours, letter case ignored.</summary>
    private static int Distance(string left, string right)
    {
        left = left.ToLowerInvariant();
        right = right.ToLowerInvariant();
        var (twoBefore, before, here) = (new int[right.Length + 1], new int[right.Length + 1], new int[right.Length + 1]);
        for (var i = 0; i <= left.Length; i++)
        {
            (twoBefore, before, here) = (before, here, twoBefore);
            for (var j = 0; j <= right.Length; j++)
            {
                if (i == 0 || j == 0)
                {
                    here[j] = i + j;
                    continue;
                }

                var replaced = before[j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1);
                here[j] = Math.Min(replaced, Math.Min(before[j], here[j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    here[j] = Math.Min(here[j], twoBefore[j - 2] + 1);
                }
            }
        }

        return here[right.Length];
    }
}
