using System.Text.RegularExpressions;
using HealthInformaticsCareers.Content;
using HealthInformaticsCareers.Content.Facts;

namespace HealthInformaticsCareers.Web.Features.Search;

/// <summary>What one page, term or level is searched by.</summary>
/// <param name="Names">Other and former names, spelled-out short names, and the words of old addresses.</param>
/// <param name="Body">The text and the facts.</param>
/// <param name="Mark">A word for what is not current, such as <c>Archived</c>; else null.</param>
public sealed partial record SearchDocument(Kind Kind, string Address, string Title, IReadOnlyList<string> Names, string Summary, string Headings, string Body, string? Mark)
{
    /// <summary>Everything that can be found. Retired pages are gone: their addresses say what replaced them.</summary>
    public static IEnumerable<SearchDocument> Of(Catalogue catalogue) =>
        catalogue.All.Where(entry => entry.Retired is null).Select(Of)
            .Concat(catalogue.Glossary.Terms.Select(term => Of(term, catalogue.Glossary)))
            .Concat(catalogue.Levels.Levels.Select(Of));

    private static SearchDocument Of(Entry entry) => new(
        entry.Kind,
        entry.Address,
        entry.Title,
        [.. entry.AlsoCalled, .. entry.Aliases.Select(alias => alias[(alias.LastIndexOf('/') + 1)..].Replace('-', ' '))],
        entry.Summary,
        string.Join(". ", entry.Body.Headings.Select(heading => heading.Title)),
        string.Join(" ", [.. entry.Body.Sections.Select(TextOf), .. TextsOf(entry)]),
        entry.Archived is null ? null : "Archived");

    private static SearchDocument Of(Term term, Content.Glossary glossary) => new(
        Kind.Term,
        Kind.Term.AddressOf(term.Id),
        term.Name,
        [.. term.Expansion is null ? [] : new[] { term.Expansion }, .. term.AlsoCalled],
        string.Join(" ", [.. term.Expansion is null ? [] : new[] { $"{Shared.Labels.Capitalize(term.Expansion)}." }, term.Meaning, .. term.Successor is { } id && glossary.Find(id) is { } next ? [$"Replaced by {next.Name}."] : Array.Empty<string>()]),
        "",
        "",
        term.IsFormer ? "Former" : null);

    private static SearchDocument Of(Level level) => new(
        Kind.Level,
        Kind.Level.AddressOf($"level-{level.Number}"),
        $"Level {level.Number}: {level.Title}",
        [level.Title, $"level {level.Number}"],
        level.Meaning,
        "",
        $"{level.Examples} {level.Today}",
        "Historic");

    /// <summary>Without headings, which are searched apart.</summary>
    private static string TextOf(BodySection section) =>
        AnySpace().Replace(new Html(AnyHeading().Replace(string.Concat(section.Parts.Select(part => part.Markup)), " ")).ToText(), " ").Trim();

    /// <summary>What the fields say beside the text, each ended like a sentence.</summary>
    private static IEnumerable<string> TextsOf(Entry entry)
    {
        IEnumerable<object?> values = entry switch
        {
            Area area => [area.Employers, area.EntryRequirements, area.Skills],
            Role role => [role.Duties, role.EntryRequirements, role.Skills, role.Ask],
            Qualification it => [it.AwardedBy, it.Level, it.Prerequisites, it.Where, it.Renewal],
            Condition it => [it.DecidedBy, it.Enforcement, it.Renewal, it.Where],
            StartingPoint point => [point.WhoFor, point.Requirements, point.Time, point.Cost],
            Route route => [route.Requirements, .. route.Steps.SelectMany(step => new[] { step.Do, step.Text })],
            Story story => [story.Person, .. story.Steps.Select(step => step.Text)],
            _ => [],
        };
        return values.SelectMany(Lines).Select(line => line.EndsWith('.') ? line : line + ".");
    }

    private static IEnumerable<string> Lines(object? value) => value switch
    {
        null => [],
        Fact fact => Lines(fact.AnyValue).Concat(Lines(fact.Note)),
        string text => [text],
        IEnumerable<string> lines => lines,
        IEnumerable<Place> places => places.Select(place => place.Name),
        _ => throw new ArgumentException($"No text is known for a {value.GetType()}."),
    };

    [GeneratedRegex("<h[2-6].*?</h[2-6]>", RegexOptions.Singleline)]
    private static partial Regex AnyHeading();

    [GeneratedRegex("\\s+")]
    private static partial Regex AnySpace();
}
