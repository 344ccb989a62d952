namespace HealthInformaticsCareers.Content.Text;

/// <summary>Finds the word that was probably meant.</summary>
public static class NearMiss
{
    /// <returns>The candidate with the fewest differences, or null if none is close enough to be a typing mistake. Letter case is ignored.</returns>
    internal static string? Of(string word, IEnumerable<string> candidates)
    {
        var allowed = Math.Max(1, Math.Min(3, word.Length / 3));
        return candidates
            .Where(candidate => candidate != word)
            .Select(candidate => (candidate, distance: Distance(word.ToLowerInvariant(), candidate.ToLowerInvariant(), allowed)))
            .Where(pair => pair.distance <= allowed)
            .OrderBy(pair => pair.distance)
            .ThenBy(pair => pair.candidate, StringComparer.Ordinal)
            .Select(pair => pair.candidate)
            .FirstOrDefault();
    }

    /// <summary>Optimal string alignment (Damerau–Levenshtein): insertions, deletions, replacements and swaps of neighbours.</summary>
    /// <returns>The number of differences, or a number above <paramref name="most"/> if there are more.</returns>
    public static int Distance(ReadOnlySpan<char> left, ReadOnlySpan<char> right, int most)
    {
        if (Math.Abs(left.Length - right.Length) > most || right.Length > 200)
        {
            return most + 1;
        }

        // Three rows of the table are enough: this one and the two before it.
        var width = right.Length + 1;
        Span<int> rows = stackalloc int[3 * width];
        for (var i = 0; i <= left.Length; i++)
        {
            var (here, before, twoBefore) = (i % 3 * width, (i + 2) % 3 * width, (i + 1) % 3 * width);
            var best = int.MaxValue;
            for (var j = 0; j <= right.Length; j++)
            {
                var distance = i == 0 || j == 0
                    ? i + j
                    : Math.Min(rows[before + j - 1] + (left[i - 1] == right[j - 1] ? 0 : 1), Math.Min(rows[before + j], rows[here + j - 1]) + 1);
                if (i > 1 && j > 1 && left[i - 1] == right[j - 2] && left[i - 2] == right[j - 1])
                {
                    distance = Math.Min(distance, rows[twoBefore + j - 2] + 1);
                }

                rows[here + j] = distance;
                best = Math.Min(best, distance);
            }

            if (best > most)
            {
                return most + 1;
            }
        }

        return rows[(left.Length % 3 * width) + right.Length];
    }
}
