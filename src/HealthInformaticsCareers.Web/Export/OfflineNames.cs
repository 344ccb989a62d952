using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Export;

/// <summary>Which file of an offline copy holds which address of the site, and how pages link to one another there.</summary>
internal sealed class OfflineNames
{
    public const string Search = "search.html";
    public const string FromAToZ = "a-z.html";

    private const string Map = "/map";
    private const string OneJob = "?role=";

    /// <summary>Windows keeps these names for devices, with any ending.</summary>
    private static readonly string[] Reserved = ["con", "prn", "aux", "nul", .. Enumerable.Range(1, 9).SelectMany(number => new[] { $"com{number}", $"lpt{number}" })];

    private readonly Catalogue catalogue;
    private readonly Dictionary<string, string> files = [];
    private readonly HashSet<string> taken = new([Search, FromAToZ], StringComparer.OrdinalIgnoreCase);

    /// <param name="addresses">The pages that the copy has, perhaps with the filter of a list.</param>
    public OfflineNames(Catalogue catalogue, IEnumerable<string> addresses)
    {
        this.catalogue = catalogue;
        foreach (var address in addresses)
        {
            var file = NameOf(address);
            if (!taken.Add(file))
            {
                throw new InvalidOperationException($"'{address}' would get the name '{file}', which another page has.");
            }

            files.Add(address, file);
        }
    }

    /// <summary>Each address with its file, relative to the folder.</summary>
    public IReadOnlyDictionary<string, string> Files => files;

    /// <returns>A link from one file to another.</returns>
    public static string Relative(string from, string to) => string.Concat(Enumerable.Repeat("../", from.Count(character => character == '/'))) + to;

    /// <returns>The file of a page, or of a file that is not a page: a name that every system allows.</returns>
    public static string NameOf(string address)
    {
        var name = string.Join('/', address.TrimStart('/').Replace('?', '/').Replace('=', '-').Split('/').Select(part => Reserved.Contains(part.Split('.')[0].ToLowerInvariant()) ? $"_{part}" : part));
        return name.Length == 0 ? "index.html" : Path.HasExtension(name) ? name : $"{name}.html";
    }

    /// <param name="address">Root-relative, perhaps with a query and a fragment.</param>
    /// <param name="from">The file that has the link.</param>
    /// <returns>The file to link to, with the fragment, relative to the folder; null if the address needs the site. A filter that the copy doesn't have is dropped.</returns>
    public string? Find(string address, string from = "")
    {
        var (start, fragment) = Split(address, '#');
        if (files.TryGetValue(start, out var file))
        {
            return file + fragment;
        }

        var (path, query) = Split(start, '?');
        path = path == "/" ? path : path.TrimEnd('/');
        path = catalogue.Aliases.GetValueOrDefault(path, path);

        // The copy's map can't show what surrounds one job, but the job's page says it too.
        var role = query.StartsWith(OneJob, StringComparison.Ordinal) && path == Map ? files.GetValueOrDefault($"/roles/{query[OneJob.Length..]}") : null;
        return role is not null && role != from ? role : (files.TryGetValue(path, out file) ? file + (query.Length == 0 ? fragment : "") : null);
    }

    /// <returns>Both parts; the second begins with the separator, or is empty.</returns>
    private static (string Before, string After) Split(string text, char separator) =>
        text.IndexOf(separator, StringComparison.Ordinal) is >= 0 and var at ? (text[..at], text[at..]) : (text, "");
}
