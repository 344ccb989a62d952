using HealthInformaticsCareers.Content.Model;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The addresses of the site that do not come from content files.</summary>
public static class SiteMap
{
    /// <summary>Pages that depend on the query string, which are therefore not in any list of pages.</summary>
    public static readonly IReadOnlyList<string> Tools = ["/search", "/compare", "/report"];

    /// <summary>The home page, the lists of entries, and the pages made from all of the content.</summary>
    public static readonly IReadOnlyList<string> Indexes =
        ["/", .. SiteKinds.All.Where(kind => kind.HasIndex).Select(kind => kind.Index.Address), "/map", "/changes", "/data", "/find-your-route", "/find-your-route/how-it-works", "/poster", "/editing-guide/codes", "/editing-guide/fields"];

    /// <summary>Filtered lists that content may link to: the shortcuts above the list of roles.</summary>
    public static readonly IReadOnlyList<string> FilteredLists = ["/roles?level=entry", "/roles?degree=no", "/roles?home=yes", "/roles?paid-training=yes"];

    /// <summary>What follows the address of an entry in those of its pages for paper.</summary>
    public static readonly IReadOnlyList<string> SheetEndings = [HandoutAddress.Ending, PlanAddress.Ending];

    /// <summary>The heading ids of the layout around every entry.</summary>
    private static readonly string[] FrameIds = ["main", "contents", "also-called", "see-also", "sources"];

    private static readonly Dictionary<Kind, IReadOnlyCollection<string>> SectionIds =
        SiteKinds.All.ToDictionary(kind => kind.Kind, kind => (IReadOnlyCollection<string>)[.. kind.SectionIds, .. FrameIds]);

    /// <summary>The addresses that the content loader has to know.</summary>
    public static readonly SiteAddresses ForContent = new(
        [.. Indexes, .. FilteredLists, "/report", "/compare", "/pack"],
        ["/search", "/compare", "/find-your-route", "/map", "/p", "/pack", "/poster", "/changes", "/data", "/report", "/health", "/error", "/css", "/js", "/images", "/index", "/preview", "/not-in-this-copy"],
        kind => SectionIds.GetValueOrDefault(kind) ?? throw new InvalidOperationException($"SiteKinds.All has no row for the kind '{kind}'."))
    {
        Pictures = PicturesIn(Path.Combine(ContentLocation.WebProject, "wwwroot")),
    };

    private static IReadOnlyList<string> PicturesIn(string root) => Directory.Exists(Path.Combine(root, "images"))
        ? [.. Directory.EnumerateFiles(Path.Combine(root, "images"), "*", SearchOption.AllDirectories).Select(file => $"/{Path.GetRelativePath(root, file).Replace(Path.DirectorySeparatorChar, '/')}").Order(StringComparer.Ordinal)]
        : [];

    /// <summary>The pages for paper that an entry has. No list of pages has them.</summary>
    public static IEnumerable<string> SheetsOf(Entry entry) => new[] { HandoutAddress.Of(entry), PlanAddress.Of(entry) }.OfType<string>();
}
