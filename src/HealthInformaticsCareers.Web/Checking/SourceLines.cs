namespace HealthInformaticsCareers.Web.Checking;

/// <summary>The lines that diagnostics are about, read again from the content folder.</summary>
internal sealed class SourceLines(string folder)
{
    private readonly Dictionary<string, string[]> files = [];

    /// <returns>The text of the line; null if the file or the line doesn't exist.</returns>
    public string? Of(Content.Text.Location at)
    {
        if (!files.TryGetValue(at.File, out var lines))
        {
            files[at.File] = lines = Read(Path.Combine(folder, at.File));
        }

        return at.Line <= lines.Length ? lines[at.Line - 1] : null;
    }

    private static string[] Read(string path)
    {
        try
        {
            return File.Exists(path) ? File.ReadAllText(path).Split('\n').Select(line => line.TrimEnd('\r')).ToArray() : [];
        }
        catch (Exception refused) when (refused is IOException or UnauthorizedAccessException)
        {
            return [];
        }
    }
}
