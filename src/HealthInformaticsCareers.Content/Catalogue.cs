using System.Collections.Frozen;
using HealthInformaticsCareers.Content.Finding;

namespace HealthInformaticsCareers.Content;

/// <summary>All content, checked and immutable. It is made whole or not at all.</summary>
public sealed class Catalogue
{
    /// <summary>The pages that are not entries: the home page, the lists of entries and a few pages made from code.</summary>
    public static readonly IReadOnlyList<string> Indexes =
        ["/", "/areas", "/roles", "/qualifications", "/eligibility", "/starting-points", "/routes", "/map", "/stories", "/levels", "/glossary", "/sources", "/find-your-route", "/find-your-route/how-it-works", "/editing-guide/codes"];

    private readonly FrozenDictionary<string, Entry> byAddress;
    private readonly FrozenDictionary<string, Source> sourcesById;
    private readonly FrozenDictionary<string, IReadOnlyList<Entry>> naming;
    private readonly FrozenDictionary<string, IReadOnlyList<Entry>> named;
    private readonly FrozenDictionary<string, IReadOnlyList<Source>> cited;

    internal Catalogue(
        IReadOnlyList<Entry> entries,
        IReadOnlyList<Source> sources,
        Glossary glossary,
        LevelFramework levels,
        PayBands? payBands,
        Vacancies? vacancies,
        Questionnaire questionnaire,
        IReadOnlyList<(string From, string To)> references)
    {
        All = entries;
        Areas = new(entries.OfType<Area>());
        Roles = new(entries.OfType<Role>());
        Qualifications = new(entries.OfType<Qualification>());
        Conditions = new(entries.OfType<Condition>());
        StartingPoints = new(entries.OfType<StartingPoint>());
        Routes = new(entries.OfType<Route>());
        Stories = new(entries.OfType<Story>());
        Pages = new(entries.OfType<Page>());
        Sources = sources;
        Glossary = glossary;
        Levels = levels;
        PayBands = payBands;
        Vacancies = vacancies;
        byAddress = entries.ToFrozenDictionary(entry => entry.Address);
        sourcesById = sources.ToFrozenDictionary(source => source.Id);
        Aliases = entries.SelectMany(entry => entry.Aliases.Select(alias => (alias, entry.Address))).ToFrozenDictionary(pair => pair.alias, pair => pair.Address);

        cited = references
            .Where(edge => edge.To.StartsWith("/sources#", StringComparison.Ordinal))
            .Distinct()
            .GroupBy(edge => edge.From)
            .ToFrozenDictionary(group => group.Key, group => SourcesAt(group.Select(edge => edge.To)));
        var edges = references
            .Select(edge => (edge.From, To: edge.To.Split('#')[0]))
            .Where(edge => edge.From != edge.To && byAddress.ContainsKey(edge.From) && byAddress.ContainsKey(edge.To))
            .Distinct()
            .ToList();
        named = edges.GroupBy(edge => edge.From).ToFrozenDictionary(group => group.Key, group => CurrentOf(group.Select(edge => edge.To)));
        naming = edges.GroupBy(edge => edge.To).ToFrozenDictionary(group => group.Key, group => CurrentOf(group.Select(edge => edge.From)));
        Finder = new(questionnaire, this);
    }

    /// <summary>Every entry of every kind, archived and retired ones too.</summary>
    public IReadOnlyList<Entry> All { get; }

    public Entries<Area> Areas { get; }

    public Entries<Role> Roles { get; }

    public Entries<Qualification> Qualifications { get; }

    public Entries<Condition> Conditions { get; }

    public Entries<StartingPoint> StartingPoints { get; }

    public Entries<Route> Routes { get; }

    public Entries<Story> Stories { get; }

    public Entries<Page> Pages { get; }

    public IReadOnlyList<Source> Sources { get; }

    public Glossary Glossary { get; }

    public LevelFramework Levels { get; }

    /// <summary>Null where the content has no table of pay.</summary>
    public PayBands? PayBands { get; }

    /// <summary>Null where the content does not say.</summary>
    public Vacancies? Vacancies { get; }

    public Finder Finder { get; }

    /// <summary>Old addresses, each with the address that answers today.</summary>
    public FrozenDictionary<string, string> Aliases { get; }

    /// <param name="address">Root-relative, without query or fragment.</param>
    public Entry? Find(string address) => byAddress.GetValueOrDefault(address);

    public Source? FindSource(string id) => sourcesById.GetValueOrDefault(id);

    /// <summary>The current entries that <paramref name="entry"/> names in a field or links to, by title.</summary>
    public IReadOnlyList<Entry> NamedBy(Entry entry) => named.GetValueOrDefault(entry.Address, []);

    /// <summary>The current entries that name <paramref name="entry"/> or link to it, by title.</summary>
    public IReadOnlyList<Entry> Naming(Entry entry) => naming.GetValueOrDefault(entry.Address, []);

    /// <summary>Every source that a fact or a link of <paramref name="entry"/> names, by publisher.</summary>
    public IReadOnlyList<Source> SourcesOf(Entry entry) => cited.GetValueOrDefault(entry.Address, []);

    private IReadOnlyList<Source> SourcesAt(IEnumerable<string> addresses) =>
        [.. addresses.Select(address => sourcesById[address.Split('#')[1]]).OrderBy(source => source.Publisher, StringComparer.OrdinalIgnoreCase).ThenBy(source => source.Title, StringComparer.OrdinalIgnoreCase)];

    private IReadOnlyList<Entry> CurrentOf(IEnumerable<string> addresses) =>
        [.. addresses.Select(address => byAddress[address]).Where(entry => entry.IsCurrent).OrderBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)];
}
