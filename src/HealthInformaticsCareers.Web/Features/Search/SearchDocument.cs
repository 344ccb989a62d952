using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Schema;
using HealthInformaticsCareers.Web.Features.Shared;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>The searchable text of one page, glossary term or level.</summary>
/// <param name="Names">Other and former names, expansions of short names, and the last segments of old addresses.</param>
/// <param name="Body">The text of the sections and of the searched fields.</param>
/// <param name="Status">Shown if the document is not current, such as <c>Archived</c>; otherwise null.</param>
public sealed record SearchDocument(Kind Kind, string Address, string Title, IReadOnlyList<string> Names, string Summary, string Headings, string Body, string? Status)
{
    public bool IsPage => Kind != Kinds.Term && Kind != Kinds.Level;

    /// <summary>Whether it is for people who look for work, and not about a word or about this site.</summary>
    public bool IsContent => IsPage && Kind != Kinds.Page;

    /// <summary>What it is, in a result.</summary>
    public string Label => Kind == Kinds.Tool && IsList(Address) ? "List" : SiteKinds.Of(Kind).Singular;

    /// <summary>All documents of the catalogue, except retired pages: their addresses only say what replaced them. Then the lists and tools that <c>search.yml</c> names.</summary>
    public static IEnumerable<SearchDocument> Of(Catalogue catalogue)
    {
        var words = catalogue.SearchWords.Places.Where(place => place.Title is null).ToLookup(place => place.Address, place => place.Words);
        return catalogue.All.Where(entry => entry.Retired is null).Select(entry => Of(entry, words[entry.Address].SelectMany(some => some), catalogue))
            .Concat(catalogue.SearchWords.Places.Where(place => place.Title is not null).Select(Of))
            .Concat(catalogue.Glossary.Terms.Select(term => Of(term, catalogue.Glossary)))
            .Concat(catalogue.Levels.Levels.Select(Of));
    }

    /// <summary>The text of the sections and of the searched fields.</summary>
    internal static string BodyOf(Entry entry, Catalogue catalogue) => string.Join(" ", [.. entry.Body.Sections.Select(TextOf), .. TextsOf(entry, catalogue)]);

    private static SearchDocument Of(SearchPlace place) => new(Kinds.Tool, place.Address, place.Title!, place.Words, place.Summary ?? "", "", "", null);

    private static bool IsList(string address) => address.Contains('?', StringComparison.Ordinal) || SiteKinds.All.Any(kind => kind.List?.Address == address);

    /// <param name="words">What people call it, in <c>search.yml</c>.</param>
    private static SearchDocument Of(Entry entry, IEnumerable<string> words, Catalogue catalogue) => new(
        entry.Kind,
        entry.Address,
        entry.Title,
        [.. entry.AlsoCalled, .. entry.Aliases.Select(alias => alias[(alias.LastIndexOf('/') + 1)..].Replace('-', ' ')), .. words],
        entry.Summary,
        string.Join(". ", entry.Body.Headings.Select(heading => heading.Title)),
        BodyOf(entry, catalogue),
        entry.Archived is null ? null : "Archived");

    private static SearchDocument Of(Term term, Content.Model.Glossary glossary) => new(
        Kinds.Term,
        Kinds.Term.AddressOf(term.Id.Value),
        term.Name,
        [.. term.Expansion is null ? [] : new[] { term.Expansion }, .. term.AlsoCalled],
        string.Join(" ", [.. term.Expansion is null ? [] : new[] { $"{Labels.Capitalize(term.Expansion)}." }, term.Meaning, .. term.Successor is { } id && glossary.Find(id) is { } next ? [$"Replaced by {next.Name}."] : Array.Empty<string>()]),
        "",
        "",
        term.IsFormer ? "Former" : null);

    private static SearchDocument Of(Level level) => new(
        Kinds.Level,
        Kinds.Level.AddressOf($"level-{level.Number}"),
        $"Level {level.Number}: {level.Title}",
        [level.Title, $"level {level.Number}"],
        level.Meaning,
        "",
        $"{level.Examples} {level.Today}",
        "Historic");

    /// <summary>The text without its headings, which are a column of their own.</summary>
    private static string TextOf(BodySection section) => new Html(string.Concat(section.Parts.Select(part => part.Markup))).ToText();

    /// <summary>The text of the fields, each with a full stop, so that excerpts read as sentences.</summary>
    private static IEnumerable<string> TextsOf(Entry entry, Catalogue catalogue) =>
        entry.Kind.Fields.Where(field => field.Is(FieldUse.Searched)).SelectMany(field => Lines(field.ValueOf(entry, catalogue))).Select(line => line.EndsWith('.') ? line : line + ".");

    private static IEnumerable<string> Lines(object? value) => value switch
    {
        null => [],
        Fact fact => Lines(fact.AnyValue).Concat(Lines(fact.Note)),
        string text => [text],
        IEnumerable<string> lines => lines,
        IEnumerable<NamedFact> facts => facts.SelectMany(named => Lines(named.Fact).Prepend(named.Label)),
        IEnumerable<Place> places => places.Select(place => place.Name),
        IEnumerable<RoleInterest> interests => interests.Select(interest => interest.Because),
        IEnumerable<Step> steps => steps.SelectMany(step => new[] { step.Do, step.Text }).OfType<string>(),
        IEnumerable<StoryStep> steps => steps.Select(step => step.Text),
        _ => throw new ArgumentException($"Search has no text for a {value.GetType()}."),
    };
}
