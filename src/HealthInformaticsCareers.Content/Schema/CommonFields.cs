using System.Text;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Text;
using HealthInformaticsCareers.Content.Yaml;
using static HealthInformaticsCareers.Content.Schema.FieldOf<HealthInformaticsCareers.Content.Model.Entry>;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>The fields that every page has.</summary>
internal static class CommonFields
{
    private const string Date = "a date such as 2026-11-22";
    private const string HeadingId = "the id of a heading: its words in lower case, with hyphens";
    private const int MaxTitleLength = 120;
    private const string EndingExpected = "'on' (a date), 'because' (a sentence) and 'successor' (an address)";

    public static readonly IReadOnlyList<Field<Entry>> All =
    [
        Line("title", "Title", entry => entry.Title, (entry, title) => entry.Title = title),
        Line("summary", "In short", entry => entry.Summary, (entry, summary) => entry.Summary = summary),
        Value("reviewed", "Reviewed", Date, (fields, name) => fields.Date(name), entry => entry.Reviewed, (entry, date) => entry.Reviewed = date),
        Value("review-due", "Next review due", Date, (fields, name) => fields.Date(name), entry => entry.ReviewDue, (entry, date) => entry.ReviewDue = date),
        Optional("order", "Place in lists", "a whole number from 1 to 999", (fields, name) => fields.OptionalNumber(name, 1, 999), entry => entry.Order, (entry, order) => entry.Order = order ?? int.MaxValue),
        new("nations", "Applies to", $"a list of {Values.ListOf<Nation>()}; optional for a plain page", isRequired: true, FieldUse.None, null, ReadNations, (entry, _) => entry.Nations),
        Optional("nations-note", "In other nations", "a line of text", (fields, name) => fields.OptionalText(name), entry => entry.NationsNote, (entry, note) => entry.NationsNote = note),
        OptionalLines("also-called", "Also called", entry => entry.AlsoCalled, (entry, names) => entry.AlsoCalled = names),
        Optional("aliases", "Old addresses", "a list of addresses", (fields, name) => fields.OptionalAddresses(name), entry => entry.Aliases, (entry, aliases) => entry.Aliases = aliases),
        Optional("anchors", "Old ids of headings", "a list of 'was' (the old id) and, unless it leads to the top of the page, 'now' (the id of a heading)", ReadAnchors, entry => entry.Anchors, (entry, anchors) => entry.Anchors = anchors),
        Optional("sources", "Sources of the text", "a list of ids in sources.yml", (fields, name) => fields.OptionalSourceReferences(name), entry => entry.Sources, (entry, sources) => entry.Sources = sources),
        Optional("see-also", "See also", "a list of addresses", (fields, name) => fields.OptionalLinks(name), entry => entry.SeeAlso, (entry, links) => entry.SeeAlso = links),
        OptionalLines("words-allowed", "Words that are right here", entry => entry.WordsAllowed, (entry, words) => entry.WordsAllowed = words),
        Optional("from", "First day on the site", Date, (fields, name) => fields.OptionalDate(name), entry => entry.From, (entry, day) => entry.From = day),
        Optional("until", "Last day on the site", Date, (fields, name) => fields.OptionalDate(name), entry => entry.Until, (entry, day) => entry.Until = day),
        Optional("archived", "Archived", EndingExpected, ReadEnding, entry => entry.Archived, (entry, ending) => entry.Archived = ending),
        Optional("retired", "Retired", EndingExpected, ReadEnding, entry => entry.Retired, (entry, ending) => entry.Retired = ending),
        new("checking", "Facts being checked", "a list of 'fact' (a field's name) and 'since' (a date)", isRequired: false, FieldUse.None, null, ReadChecking, (_, _) => null),
    ];

    /// <param name="sectionIds">The ids of headings that the page's template writes.</param>
    public static void Check(Entry entry, ContentFile file, IReadOnlyCollection<string> sectionIds)
    {
        var fields = file.Fields;
        fields.Schedule(entry.Address);
        CheckTitle(entry.Title, fields);
        foreach (var anchor in entry.Anchors.Where(anchor => sectionIds.Contains(anchor.Was) || entry.Body.Headings.Any(heading => heading.Id == anchor.Was)))
        {
            fields.Report(Rules.DuplicateAddress(anchor.At, $"#{anchor.Was}", "a heading of this page"));
        }

        if (entry.SeeAlso.Contains(entry.Address))
        {
            fields.Report(Rules.NamesItself(fields.AtItem("see-also", entry.Address), entry.Address));
        }

        fields.RefuseDuplicates("checking", file.Checking.Select(check => (check.Fact, check.At)));
        if (entry is { Archived: not null, Retired: not null })
        {
            fields.Report(Rules.ArchivedAndRetired(fields.AtField("retired")));
        }
    }

    private static void CheckTitle(string title, Fields fields)
    {
        var characters = title.EnumerateRunes().ToList();
        if (title.Length > 0 && !characters.Exists(Rune.IsLetter))
        {
            fields.Report(Rules.TitleWithoutLetters(fields.AtValue("title"), title));
        }

        if (characters.Count > MaxTitleLength)
        {
            fields.Report(Rules.LongTitle(fields.AtValue("title"), characters.Count, MaxTitleLength));
        }
    }

    private static void ReadNations(ContentFile file, Entry entry)
    {
        if (entry is not Page || file.Fields.Find("nations") is not null)
        {
            entry.Nations = file.Fields.Words<Nation>("nations");
        }
    }

    private static Ending? ReadEnding(Fields fields, string name) => fields.OptionalPart(name) is { } ending
        ? new(ending.Date("on"), ending.Text("because"), ending.Address("successor")) { At = ending.AtValue("successor") }
        : null;

    private static IReadOnlyList<KeptAnchor> ReadAnchors(Fields fields, string name)
    {
        var parts = fields.OptionalParts(name);
        var anchors = parts.Select(part => new KeptAnchor(part.Parsed("was", HeadingId, text => Slug.IsValid(text) ? text : null) ?? "", part.OptionalHeading("now")) { At = part.AtValue("was") }).ToList();
        fields.RefuseDuplicates(name, anchors.Select(anchor => (anchor.Was, anchor.At)));
        return anchors;
    }

    private static void ReadChecking(ContentFile file, Entry entry) =>
        file.Checking = [.. file.Fields.OptionalParts("checking").Select(part => new FactCheck(part.Text("fact"), part.Date("since"), part.AtValue("fact")))];
}
