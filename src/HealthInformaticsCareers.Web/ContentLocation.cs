using System.Globalization;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web;

/// <summary>Finds the content and other folders, relative to the caller's folder or the program's.</summary>
internal static class ContentLocation
{
    /// <summary><c>dotnet run</c> starts the program in the project's folder and keeps the caller's in <c>PWD</c>.</summary>
    public static string CallersFolder =>
        Environment.GetEnvironmentVariable("PWD") is { Length: > 0 } folder && Directory.Exists(folder) ? folder : Environment.CurrentDirectory;

    /// <summary>The project's folder or, once published, the program's folder.</summary>
    public static string WebProject => FindUpwards(Path.Combine("src", "HealthInformaticsCareers.Web")) ?? AppContext.BaseDirectory;

    /// <summary>The day in the UK, or the one that the setting names in the environment: what does the check say then?</summary>
    public static DateOnly Today =>
        DateOnly.TryParseExact(Environment.GetEnvironmentVariable("Site__Today"), "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) ? day : UkTime.Today(TimeProvider.System);

    /// <param name="named">A folder as typed; null for the site's own content.</param>
    /// <returns>An absolute path, whether it exists or not.</returns>
    public static string Find(string? named)
    {
        if (named is null)
        {
            return DefaultFolder();
        }

        var fromCaller = Path.GetFullPath(named, CallersFolder);
        return Directory.Exists(fromCaller) || !Directory.Exists(named) ? fromCaller : Path.GetFullPath(named);
    }

    /// <summary>Reads the content of a folder and prints its errors, or if it has none, what the check warns of.</summary>
    public static LoadedContent Read(string folder, Func<string, SiteAddresses, DateOnly, LoadedContent> load)
    {
        var loaded = load(folder, SiteMap.ForContent, Today);
        Print(loaded.Catalogue is null ? loaded.Diagnostics.Where(problem => problem.Severity == Severity.Error) : loaded.Warnings, folder);
        return loaded;
    }

    public static void Print(IEnumerable<Diagnostic> problems, string folder)
    {
        var shown = AsCallerWouldWrite(folder);

        // Written at once, because printing thousands of lines one by one would take longer than reading the files.
        Console.Write(string.Concat(problems.Select(problem => problem.Under(shown) + Environment.NewLine)));
    }

    /// <returns>The path relative to the caller's folder if it lies inside: short, and clickable in most terminals.</returns>
    public static string AsCallerWouldWrite(string folder)
    {
        var relative = Path.GetRelativePath(CallersFolder, folder);
        return relative.StartsWith("..", StringComparison.Ordinal) ? folder : relative == "." ? "" : relative;
    }

    /// <summary>The content folder is beside the program once published, and some levels above it in the repository.</summary>
    private static string DefaultFolder() => FindUpwards("content") ?? Path.Combine(AppContext.BaseDirectory, "content");

    /// <returns>The nearest folder of that name beside the program or above it, or null.</returns>
    private static string? FindUpwards(string name)
    {
        for (var folder = new DirectoryInfo(AppContext.BaseDirectory); folder is not null; folder = folder.Parent)
        {
            var found = Path.Combine(folder.FullName, name);
            if (Directory.Exists(found))
            {
                return found;
            }
        }

        return null;
    }
}
