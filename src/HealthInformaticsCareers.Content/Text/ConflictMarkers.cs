namespace HealthInformaticsCareers.Content.Text;

/// <summary>Finds the lines that git writes into a file when it cannot join two versions of it.</summary>
internal static class ConflictMarkers
{
    private const int Length = 7;

    /// <returns>A diagnostic for each conflict, at its first marker.</returns>
    public static IEnumerable<Diagnostic> In(string text, string path)
    {
        // Nearly every file ends here.
        if (!text.Contains("<<<<<<<", StringComparison.Ordinal) && !text.Contains(">>>>>>>", StringComparison.Ordinal))
        {
            yield break;
        }

        (int Line, string Written)? start = null;
        foreach (var (index, line) in text.Split('\n').Index())
        {
            if (IsMarker(line, '<'))
            {
                if (start is { } open)
                {
                    yield return Rules.ConflictMarkers(new Location(path, open.Line), open.Written, null);
                }

                start = (index + 1, line);
            }
            else if (IsMarker(line, '>'))
            {
                yield return start is { } open
                    ? Rules.ConflictMarkers(new Location(path, open.Line), open.Written, index + 1)
                    : Rules.ConflictMarkers(new Location(path, index + 1), line, null);
                start = null;
            }
        }

        if (start is { } last)
        {
            yield return Rules.ConflictMarkers(new Location(path, last.Line), last.Written, null);
        }
    }

    /// <summary>Seven signs, then the name of a version.</summary>
    private static bool IsMarker(string line, char sign) =>
        line.AsSpan().IndexOfAnyExcept(sign) is var length && (length == Length ? line[Length] == ' ' : length < 0 && line.Length == Length);
}
