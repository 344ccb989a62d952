namespace HealthInformaticsCareers.Web;

/// <summary>Where the content folder is.</summary>
internal static class ContentPlace
{
    /// <summary><c>dotnet run</c> starts the program in the project's folder and keeps the caller's in <c>PWD</c>.</summary>
    private static string CallersFolder =>
        Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : Environment.CurrentDirectory;

    /// <param name="named">A folder as somebody wrote it; null for the site's own.</param>
    /// <returns>An absolute path, whether it exists or not.</returns>
    public static string Find(string? named)
    {
        if (named is null)
        {
            return Own();
        }

        var fromCaller = Path.GetFullPath(named, CallersFolder);
        return Directory.Exists(fromCaller) || !Directory.Exists(named) ? fromCaller : Path.GetFullPath(named);
    }

    /// <returns>The path that leads there from the caller's folder, where it is inside it: short, and a link in most terminals.</returns>
    public static string AsCallerWouldWrite(string folder)
    {
        var relative = Path.GetRelativePath(CallersFolder, folder);
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative == "." ? "" : relative;
    }

    /// <summary>Beside the program once published; before that in the repository, some folders above it.</summary>
    private static string Own()
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var content = Path.Combine(folder.FullName, "content");
            if (Directory.Exists(content))
            {
                return content;
            }
        }

        return Path.Combine(AppContext.BaseDirectory, "content");
    }
}
