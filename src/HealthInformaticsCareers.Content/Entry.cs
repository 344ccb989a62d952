using System.Text;
using HealthInformaticsCareers.Content.Diagnostics;
using HealthInformaticsCareers.Content.Facts;
using HealthInformaticsCareers.Content.Reading;

namespace HealthInformaticsCareers.Content;

/// <summary>What every page made from a Markdown file has. The constructor of each kind is its schema: it asks for the fields.</summary>
public abstract record Entry
{
    private const int LongestTitle = 120;

    private protected Entry(ContentFile file, Kind kind, Glossary glossary, params IReadOnlyList<string> sections)
    {
        var fields = file.Fields;
        Kind = kind;
        Slug = file.Slug;
        Title = fields.Text("title");
        Summary = fields.Text("summary");
        Reviewed = fields.Date("reviewed");
        ReviewDue = fields.Date("review-due");
        Order = fields.Find("order") is null ? int.MaxValue : fields.Number("order", 1, 999);
        Nations = kind == Kind.Page && fields.Find("nations") is null ? [] : fields.Words<Nation>("nations");
        NationsNote = fields.OptionalText("nations-note");
        AlsoCalled = fields.OptionalLines("also-called");
        Aliases = fields.OptionalAddresses("aliases");
        Sources = fields.OptionalReferences("sources", Kind.Source);
        SeeAlso = fields.OptionalLinks("see-also");
        Archived = fields.OptionalPart("archived") is { } archived ? Ending.Read(archived) : null;
        Retired = fields.OptionalPart("retired") is { } retired ? Ending.Read(retired) : null;
        Facts = file.Facts;
        file.Checking.AddRange(fields.OptionalParts("checking").Select(Checking.Read));
        Body = MarkdownReader.Read(file, kind, glossary, sections);

        CheckTitle(fields);
        if (Reviewed != default && ReviewDue != default && ReviewDue < Reviewed)
        {
            fields.Report(Rules.ReviewDueTooEarly(fields.AtField("review-due")));
        }

        if (SeeAlso.Contains(Address))
        {
            fields.Report(Rules.NamesItself(fields.AtItem("see-also", Address), Address));
        }

        fields.RefuseTwice("checking", file.Checking.Select(checking => (checking.Fact, checking.At)));
        if (Archived is not null && Retired is not null)
        {
            fields.Report(Rules.ArchivedAndRetired(fields.AtField("retired")));
        }
    }

    public Kind Kind { get; }

    /// <summary>The file's name, which ends the address.</summary>
    public string Slug { get; }

    public string Address => Kind.AddressOf(Slug);

    public string Title { get; }

    /// <summary>One sentence: what a reader sees in a list.</summary>
    public string Summary { get; }

    public DateOnly Reviewed { get; }

    public DateOnly ReviewDue { get; }

    /// <summary>Place in the list of its kind; entries without one follow, by title.</summary>
    public int Order { get; }

    /// <summary>Where the page holds; empty for a page to which it does not matter.</summary>
    public IReadOnlyList<Nation> Nations { get; }

    public string? NationsNote { get; }

    /// <summary>Other, former and misheard names.</summary>
    public IReadOnlyList<string> AlsoCalled { get; }

    /// <summary>Old addresses that lead here.</summary>
    public IReadOnlyList<string> Aliases { get; }

    /// <summary>Ids of the sources of the prose; each fact names its own.</summary>
    public IReadOnlyList<string> Sources { get; }

    /// <summary>Addresses of related pages that no other field names.</summary>
    public IReadOnlyList<string> SeeAlso { get; }

    /// <summary>Still shown at its address, with a banner; in no list.</summary>
    public Ending? Archived { get; }

    /// <summary>Gone: its address says what replaced it.</summary>
    public Ending? Retired { get; }

    public bool IsCurrent => Archived is null && Retired is null;

    /// <summary>Every fact that is a field of the page itself, in the order of its kind; a route's steps have their own.</summary>
    public IReadOnlyList<NamedFact> Facts { get; }

    public Body Body { get; }

    private void CheckTitle(Fields fields)
    {
        var characters = Title.EnumerateRunes().ToList();
        if (Title.Length > 0 && !characters.Exists(Rune.IsLetter))
        {
            fields.Report(Rules.TitleWithoutLetters(fields.AtValue("title"), Title));
        }

        if (characters.Count > LongestTitle)
        {
            fields.Report(Rules.LongTitle(fields.AtValue("title"), characters.Count, LongestTitle));
        }
    }
}

/// <summary>When and why a page stopped being current, and the address of what replaced it.</summary>
public sealed record Ending(DateOnly On, string Because, string Successor)
{
    /// <summary>Where the successor is named, for the checks over the whole.</summary>
    internal Location At { get; private init; }

    internal static Ending Read(Fields fields) =>
        new(fields.Date("on"), fields.Text("because"), fields.Address("successor")) { At = fields.AtValue("successor") };
}
