using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The page of one entry; <c>_Entry.cshtml</c> frames what the views of the kinds write.</summary>
public abstract record EntryPage : SitePage
{
    [SetsRequiredMembers]
    protected EntryPage(Catalogue catalogue, Entry entry, params IReadOnlyList<Crumb> above)
        : base(catalogue)
    {
        Entry = entry;
        Title = entry.Title;
        Description = entry.Summary;
        Address = entry.Address;
        Breadcrumb = [Crumb.Home, .. above];

        // The frame is written after the view but stands above it: its terms are the first ones that are read.
        Lead = Terms.Text(entry.Summary);
    }

    public Entry Entry { get; }

    public Markup Lead { get; }

    public override bool IsHidden => !Entry.IsCurrent;

    /// <summary>The sections of the page in order; a list of contents is shown from four on.</summary>
    public virtual IReadOnlyList<Heading> Contents => BodySections;

    /// <summary>Entries that the view names itself, so that "See also" need not.</summary>
    public virtual IEnumerable<Entry> LinkedEntries => [];

    /// <summary>Every source that the page cites.</summary>
    public virtual IEnumerable<Source> Sources => Catalogue.SourcesOf(Entry);

    /// <summary>What the thing is like: the first section of the text. The rest can wait until the fields have been told.</summary>
    public IEnumerable<BodySection> FirstSections => Entry.Body.Sections.Take(1);

    public IEnumerable<BodySection> LaterSections => Entry.Body.Sections.Skip(1);

    protected IReadOnlyList<Heading> BodySections => HeadingsOf(Entry.Body.Sections);

    protected static IReadOnlyList<Heading> HeadingsOf(IEnumerable<BodySection> sections) => [.. sections.Select(section => section.Heading).OfType<Heading>()];

    /// <summary>Related entries by kind: what this one names and what names it.</summary>
    public IEnumerable<IGrouping<Kind, Entry>> SeeAlso =>
        Catalogue.NamedBy(Entry).Concat(Catalogue.Naming(Entry)).Distinct().Except(LinkedEntries)
            .OrderBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)
            .GroupBy(entry => entry.Kind)
            .OrderBy(group => group.Key.Folder, StringComparer.Ordinal);
}
