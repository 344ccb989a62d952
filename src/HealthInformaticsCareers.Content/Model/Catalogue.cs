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
    private readonly FrozenDictionary<string, IReadOnlyList<Entry>> namedBy;
    private readonly FrozenDictionary<string, IReadOnlyList<Entry>> naming;
    private readonly FrozenDictionary<string, IReadOnlyList<Source>> citedBy;

    /// <param name="links">The address of an entry, and an address that it names in a field or links to.</param>
    internal Catalogue(IReadOnlyList<Entry> entries, SharedContent shared, IReadOnlyList<(string From, string To)> links)
    {
        All = entries;
        Shared = shared;
        byAddress = entries.ToFrozenDictionary(entry => entry.Address);
        sourcesById = shared.Sources.ToFrozenDictionary(source => source.Id);
        Aliases = entries.SelectMany(entry => entry.Aliases.Select(alias => (alias, entry.Address))).ToFrozenDictionary(pair => pair.alias, pair => pair.Address);

        citedBy = links
            .Where(link => link.To.StartsWith("/sources#", StringComparison.Ordinal))
            .Distinct()
            .GroupBy(link => link.From)
            .ToFrozenDictionary(group => group.Key, group => ByPublisher(group.Select(link => new SourceId(link.To.Split('#')[1]))));
        var between = links
            .Select(link => (link.From, To: link.To.Split('#')[0]))
            .Where(link => link.From != link.To && byAddress.ContainsKey(link.From) && byAddress.ContainsKey(link.To))
            .Distinct()
            .ToList();
        namedBy = between.GroupBy(link => link.From).ToFrozenDictionary(group => group.Key, group => CurrentByTitle(group.Select(link => link.To)));
        naming = between.GroupBy(link => link.To).ToFrozenDictionary(group => group.Key, group => CurrentByTitle(group.Select(link => link.From)));
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
    public IReadOnlyList<Entry> NamedBy(Entry entry) => namedBy.GetValueOrDefault(entry.Address, []);

    /// <summary>The current entries that name <paramref name="entry"/> or link to it, by title.</summary>
    public IReadOnlyList<Entry> Naming(Entry entry) => naming.GetValueOrDefault(entry.Address, []);

    /// <summary>Every source that a fact or a link of <paramref name="entry"/> names, by publisher.</summary>
    public IReadOnlyList<Source> SourcesOf(Entry entry) => citedBy.GetValueOrDefault(entry.Address, []);

    private IReadOnlyList<Source> ByPublisher(IEnumerable<SourceId> ids) =>
        [.. ids.Select(Get).OrderBy(source => source.Publisher, StringComparer.OrdinalIgnoreCase).ThenBy(source => source.Title, StringComparer.OrdinalIgnoreCase)];

    private IReadOnlyList<Entry> CurrentByTitle(IEnumerable<string> addresses) =>
        [.. addresses.Select(address => byAddress[address]).Where(entry => entry.IsCurrent).OrderBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)];
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
