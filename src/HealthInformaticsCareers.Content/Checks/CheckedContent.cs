using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Content.Checks;

/// <summary>
/// Everything that was read, for the rules that need all of it. A file that could not be read keeps its address, and nothing that depends on
/// its missing values is checked, so that one mistake gives one diagnostic.
/// </summary>
internal sealed class CheckedContent
{
    /// <summary>Searching every address for a near miss is slow, and with this many broken links something other than typing is wrong.</summary>
    private const int MaxSuggestions = 20;

    private readonly Dictionary<string, Entry> entryByAddress;
    private readonly Dictionary<string, string> pageByAlias = [];
    private readonly Dictionary<string, HashSet<string>> oldIds = [];
    private int suggestions;

    public CheckedContent(IReadOnlyList<ContentFile> files, IReadOnlyList<LocatedEntry> entries, SharedFiles shared, SiteAddresses site, DateOnly today)
    {
        (Files, Entries, Shared, Site, Today) = (files, entries, shared, site, today);
        Pages = [.. files.Where(file => file.IsPage)];
        Intact = [.. entries.Where(located => located.File.Report.Problems.Count == 0)];
        entryByAddress = entries.ToDictionary(located => located.Entry.Address, located => located.Entry);
        Addresses = site.Pages.Concat(Pages.Select(file => file.Address)).Concat(Pages.Select(file => file.MeantAddress).OfType<string>()).ToHashSet();
        Fragments = FindFragments();
        Links = [.. files.SelectMany(file => file.Report.References.Select(reference => new Link(file.Address, reference.Page, reference.Fragment)))];
        foreach (var entry in entries.Select(located => located.Entry))
        {
            oldIds[entry.Address] = [.. entry.Anchors.Select(anchor => anchor.Was)];
            entry.Aliases.ToList().ForEach(alias => pageByAlias.TryAdd(alias, entry.Address));
        }

        oldIds[$"/{Kinds.Source.Folder}"] = [.. shared.Content.Sources.SelectMany(source => source.Was)];
        oldIds[$"/{Kinds.Term.Folder}"] = [.. shared.Content.Glossary.Terms.SelectMany(term => term.Was)];
    }

    public IReadOnlyList<ContentFile> Files { get; }

    /// <summary>The files that have a page of their own, readable or not.</summary>
    public IReadOnlyList<ContentFile> Pages { get; }

    public IReadOnlyList<LocatedEntry> Entries { get; }

    /// <summary>The entries whose files have no problem, so that all their values can be relied on.</summary>
    public IReadOnlyList<LocatedEntry> Intact { get; }

    public SharedFiles Shared { get; }

    public SiteAddresses Site { get; }

    public DateOnly Today { get; }

    /// <summary>The names, without endings, of files that are in no place of content. What they hold is missed nowhere, because that has its own diagnostic.</summary>
    public IReadOnlySet<string> Misplaced { get; init; } = new HashSet<string>();

    /// <summary>Every address that a link may lead to.</summary>
    public IReadOnlySet<string> Addresses { get; }

    /// <summary>The fragments of each page that a link may lead to; a page that was not read completely has no entry.</summary>
    public IReadOnlyDictionary<string, HashSet<string>> Fragments { get; }

    /// <summary>Every reference in every file.</summary>
    public IReadOnlyList<Link> Links { get; }

    public Entry? Find(string address) => entryByAddress.GetValueOrDefault(address);

    /// <returns>The address of the page that an address leads to, or null.</returns>
    public string? LeadsTo(string address) => Addresses.Contains(address) ? address : pageByAlias.GetValueOrDefault(address);

    /// <summary>Whether a file that is in no place of content has the name that an address asks for.</summary>
    public bool IsMisplaced(string address) => Misplaced.Contains(address[(address.LastIndexOf('/') + 1)..]);

    /// <summary>The data file that a page such as <c>/sources</c> is made from, if that file is missing; otherwise null.</summary>
    public string? MissingFileOf(string page) =>
        DataFiles.OfPage(page) is { } path && Files.All(file => file.Path != path) ? path : null;

    /// <returns>The id that a heading, a source or a term has now, if this is an old one of it.</returns>
    public string? IdOfToday(string page, string old) => page switch
    {
        _ when page == $"/{Kinds.Source.Folder}" => Shared.Content.Sources.FirstOrDefault(source => source.Was.Contains(old))?.Id.Value,
        _ when page == $"/{Kinds.Term.Folder}" => Shared.Content.Glossary.Terms.FirstOrDefault(term => term.Was.Contains(old))?.Id.Value,
        _ => Find(page)?.Anchors.FirstOrDefault(anchor => anchor.Was == old)?.Now,
    };

    /// <summary>Whether a page has a heading or an entry with this id, or keeps the id; true if the page was not read completely.</summary>
    public bool HasAnchor(string page, string id) => !Fragments.TryGetValue(page, out var ids) || ids.Contains(id) || oldIds.GetValueOrDefault(page)?.Contains(id) == true || IsOfTemplate(page, id);

    /// <summary>The file that makes a page of its own.</summary>
    public ContentFile? FileOf(string address) => Pages.FirstOrDefault(file => file.Address == address);

    /// <returns>The candidate that was probably meant, or null.</returns>
    public string? Suggest(string word, IEnumerable<string> candidates) => suggestions++ < MaxSuggestions ? Nearest(word, candidates) : null;

    /// <summary>Like <see cref="Suggest"/>, but without counting: for candidates that are few, in checks that run beside others.</summary>
    public static string? Nearest(string word, IEnumerable<string> candidates) => NearMiss.Of(word, candidates) ?? Longer(word, candidates);

    /// <returns>A question to put behind a message that something is not there; empty if no candidate comes near. Up to three that contain the word are named.</returns>
    public string DidYouMean(string word, IReadOnlyCollection<string> candidates)
    {
        string[] near = Suggest(word, candidates) is { } only ? [only] : [.. candidates.Where(candidate => candidate.Contains(word, StringComparison.OrdinalIgnoreCase)).Take(3)];
        return near.Length == 0 ? "" : $" Did you mean {string.Join(" or ", near.Select(candidate => $"'{candidate}'"))}?";
    }

    /// <returns>The only candidate that consists of the same words and others, such as 'the-guide' for 'guide'.</returns>
    private static string? Longer(string word, IEnumerable<string> candidates) =>
        candidates.Where(other => other.Length > 3 && word.Length > 3 && ($"-{other}-".Contains($"-{word}-", StringComparison.Ordinal) || $"-{word}-".Contains($"-{other}-", StringComparison.Ordinal))).Take(2).ToList() is [var only] ? only : null;

    private bool IsOfTemplate(string page, string id) => Find(page) is { } entry && Site.SectionIds(entry.Kind).Contains(id);

    private Dictionary<string, HashSet<string>> FindFragments()
    {
        var fragments = Intact.ToDictionary(located => located.Entry.Address, located => located.Entry.Body.Headings.Select(heading => heading.Id).ToHashSet());
        Add(DataFiles.Sources, Shared.Content.Sources.Select(source => source.Id.Value));
        Add(DataFiles.Glossary, Shared.Terms.Select(pair => pair.Term.Id.Value));
        Add(DataFiles.Levels, Shared.Content.Levels.Levels.Select(level => $"level-{level.Number}"));
        return fragments;

        void Add(string path, IEnumerable<string> ids)
        {
            var file = Files.FirstOrDefault(file => file.Path == path);
            if (file is null or { IsReadable: true } && ids.All(Slug.IsValid) && ids.Distinct().Count() == ids.Count() && (file?.BrokenItems.All(id => id is not null) ?? true) && (path != DataFiles.Levels || file?.Fields.IsSound("levels") != false))
            {
                fragments[$"/{Path.GetFileNameWithoutExtension(path)}"] = [.. ids, .. file?.BrokenItems.OfType<string>() ?? []];
            }
        }
    }
}
