using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Editing;

/// <summary>A line of a content file that was mended.</summary>
/// <param name="File">Path inside the content folder.</param>
/// <param name="Line">Counted from 1.</param>
public sealed record MendedLine(string File, int Line, string Before, string After);

/// <summary>Mends what has only one right answer.</summary>
public static class Fixing
{
    /// <summary>A mended field can show another mistake behind it. More rounds than this would be a fix that undoes another.</summary>
    private const int MostRounds = 5;

    /// <returns>The lines that were mended, and what is still wrong. Nothing is written.</returns>
    public static (IReadOnlyDictionary<string, string> Files, IReadOnlyList<MendedLine> Lines, IReadOnlyList<Diagnostic> Left) Of(string folder, SiteAddresses site, DateOnly today)
    {
        var copy = Directory.CreateTempSubdirectory("content-");
        try
        {
            foreach (var path in Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Where(path => !Path.GetRelativePath(folder, path).Split(Path.DirectorySeparatorChar).Any(part => part.StartsWith('.'))))
            {
                var target = Path.Combine(copy.FullName, Path.GetRelativePath(folder, path));
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                File.Copy(path, target);
            }

            var files = new Dictionary<string, string>();
            var mended = new List<MendedLine>();
            for (var round = 0; ; round++)
            {
                var problems = CatalogueLoader.Check(copy.FullName, site, today).Diagnostics;
                var found = problems.Where(problem => problem.Fix is not null).GroupBy(problem => problem.At.File).SelectMany(group => Mend(copy.FullName, group, files)).ToList();
                if (found.Count == 0 || round == MostRounds)
                {
                    return (files, [.. mended.OrderBy(line => line.File, StringComparer.Ordinal).ThenBy(line => line.Line)], problems);
                }

                mended.AddRange(found);
            }
        }
        finally
        {
            copy.Delete(recursive: true);
        }
    }

    private static List<MendedLine> Mend(string folder, IGrouping<string, Diagnostic> problems, Dictionary<string, string> files)
    {
        var path = Path.Combine(folder, problems.Key);
        var lines = File.ReadAllText(path).Split('\n');
        var mended = new List<MendedLine>();

        // From right to left, so that the columns of the others stay right.
        foreach (var problem in problems.OrderByDescending(problem => problem.At))
        {
            ref var line = ref lines[problem.At.Line - 1];
            if (problem.Fix!.In(line, problem.At.Column) is { } after && after != line)
            {
                mended.Add(new MendedLine(problems.Key, problem.At.Line, line.TrimEnd('\r'), after.TrimEnd('\r')));
                line = after;
            }
        }

        if (mended.Count > 0)
        {
            File.WriteAllText(path, files[problems.Key] = string.Join('\n', lines));
        }

        return mended;
    }
}
