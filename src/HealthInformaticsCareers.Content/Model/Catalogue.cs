using System.Collections.Concurrent;
using System.Collections.Frozen;
using HealthInformaticsCareers.Content.Model.Facts;

namespace HealthInformaticsCareers.Content.Model;

/// <summary>All content, checked and immutable.</summary>
public sealed class Catalogue
{
    private readonly ConcurrentDictionary<Type, object> byKind = [];
    private readonly FrozenDictionary<string, Entry> byAddress;
    private readonly FrozenDictionary<SourceId, Source> sourcesById;

    // Only pages ask for these, and a check makes no pages.
    private readonly Lazy<ILookup<string, Source>> cited;
    private readonly Lazy<ILookup<string, Entry>> namedBy;
    private readonly Lazy<ILookup<string, Entry>> naming;

    internal Catalogue(IReadOnlyList<Entry> entries, SharedContent shared, IReadOnlyList<Link> links)
    {
        All = entries;
        Shared = shared;
        byAddress = entries.ToFrozenDictionary(entry => entry.Address);
        sourcesById = shared.Sources.ToFrozenDictionary(source => source.Id);
        Aliases = entries.SelectMany(entry => entry.Aliases.Select(alias => (alias, entry.Address))).ToFrozenDictionary(pair => pair.alias, pair => pair.Address);

        cited = new(() => links.Where(link => link.IsToSource).Select(link => (link.From, Source: Get(new SourceId(link.Fragment!)))).Distinct()
            .OrderBy(link => link.Source.Publisher, StringComparer.OrdinalIgnoreCase).ThenBy(link => link.Source.Title, StringComparer.OrdinalIgnoreCase)
            .ToLookup(link => link.From, link => link.Source));
        namedBy = new(() => Between().Where(link => link.To.IsCurrent).OrderBy(link => link.To.Title, StringComparer.OrdinalIgnoreCase).ToLookup(link => link.From.Address, link => link.To));
        naming = new(() => Between().Where(link => link.From.IsCurrent).OrderBy(link => link.From.Title, StringComparer.OrdinalIgnoreCase).ToLookup(link => link.To.Address, link => link.From));

        IEnumerable<(Entry From, Entry To)> Between() =>
            (from link in links
             let between = (From: Find(link.From)!, To: Find(link.Page)!)
             where between is { From: not null, To: not null } && between.From != between.To
             select between).Distinct();
    }

    /// <summary>Every entry of every kind, including archived and retired ones.</summary>
    public IReadOnlyList<Entry> All { get; }

    /// <summary>The content of the data files, which several pages share.</summary>
    public SharedContent Shared { get; }

    public Entries<Area> Areas => Of<Area>();

    public Entries<Role> Roles => Of<Role>();

    public Entries<Qualification> Qualifications => Of<Qualification>();

    public Entries<Condition> Conditions => Of<Condition>();

    public Entries<StartingPoint> StartingPoints => Of<StartingPoint>();

    public Entries<Route> Routes => Of<Route>();

    public Entries<Story> Stories => Of<Story>();

    public Entries<Guide> Guides => Of<Guide>();

    public Entries<Page> Pages => Of<Page>();

    public IReadOnlyList<Source> Sources => Shared.Sources;

    public Glossary Glossary => Shared.Glossary;

    public LevelFramework Levels => Shared.Levels;

    /// <summary>Null if the content has no pay table.</summary>
    public PayBands? PayBands => Shared.PayBands;

    /// <summary>Null if the content doesn't say where posts are advertised.</summary>
    public Vacancies? Vacancies => Shared.Vacancies;

    /// <summary>The words that people search with.</summary>
    public SearchWords SearchWords => Shared.Search;

    /// <summary>Every address that was ever published, and the short codes of the pages.</summary>
    public AddressLedger Ledger => Shared.Ledger;

    /// <summary>What changed on the pages since the record began.</summary>
    public ChangeRecord Changes => Shared.Changes;

    /// <summary>Old addresses, each with the address that it redirects to.</summary>
    public FrozenDictionary<string, string> Aliases { get; }

    public Entries<T> Of<T>()
        where T : Entry => (Entries<T>)byKind.GetOrAdd(typeof(T), _ => new Entries<T>(All.OfType<T>()));

    /// <summary>The entry that a field names. It exists, because content with a broken reference is never served.</summary>
    public T Get<T>(EntryId<T> id)
        where T : Entry => Of<T>().Get(id);

    public IReadOnlyList<T> Get<T>(IEnumerable<EntryId<T>> ids)
        where T : Entry => [.. ids.Select(Of<T>().Get)];

    public Source Get(SourceId id) => sourcesById[id];

    /// <param name="address">Root-relative, without query or fragment.</param>
    public Entry? Find(string address) => byAddress.GetValueOrDefault(address);

    /// <summary>The current entries that <paramref name="entry"/> names in a field or links to, by title.</summary>
    public IReadOnlyList<Entry> NamedBy(Entry entry) => [.. namedBy.Value[entry.Address]];

    /// <summary>The current entries that name <paramref name="entry"/> or link to it, by title.</summary>
    public IReadOnlyList<Entry> Naming(Entry entry) => [.. naming.Value[entry.Address]];

    /// <summary>Every source that a fact or a link of <paramref name="entry"/> names, by publisher.</summary>
    public IReadOnlyList<Source> SourcesOf(Entry entry) => [.. cited.Value[entry.Address]];
}

/// <summary>A field or a link of a page that names another.</summary>
/// <param name="From">The address of the page with the link.</param>
/// <param name="Page">The address of the other page, without a fragment.</param>
internal sealed record Link(string From, string Page, string? Fragment)
{
    public bool IsToSource => Page == "/sources" && Fragment is not null;
}

/// <summary>The content of the data files.</summary>
public sealed record SharedContent(
    IReadOnlyList<Source> Sources,
    Glossary Glossary,
    LevelFramework Levels,
    PayBands? PayBands,
    Vacancies? Vacancies,
    Questionnaire Questionnaire,
    SearchWords Search,
    AddressLedger Ledger,
    ChangeRecord Changes);
