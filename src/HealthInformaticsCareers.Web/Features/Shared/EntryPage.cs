using System.Diagnostics.CodeAnalysis;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Model.Facts;
using HealthInformaticsCareers.Content.Text;

namespace HealthInformaticsCareers.Web.Features.Shared;

/// <summary>The page of one entry. <c>_Entry.cshtml</c> is the layout around the view of its kind.</summary>
public abstract record EntryPage : SitePage
{
    private const int MostChanges = 10;

    [SetsRequiredMembers]
    protected EntryPage(Catalogue catalogue, Entry entry, params IReadOnlyList<Crumb> above)
        : base(catalogue)
    {
        Entry = entry;
        Title = entry.Title;
        Description = entry.Summary;
        Address = entry.Address;
        Breadcrumb = [Crumb.Home, .. above];

        Changes = [.. catalogue.Changes.Of(entry).Reverse().Take(MostChanges).Select(change => new ToldChange(change, catalogue))];

        // The layout is rendered after the view but appears above it, so the lead has to expand its glossary terms first.
        Lead = [.. entry.Opening.Select(sentence => Terms.Text(sentence, spellOut: entry.Opening.Count == 1))];
    }

    public Entry Entry { get; }

    /// <summary>One line, or an answer in two of which the first matters most.</summary>
    public IReadOnlyList<Markup> Lead { get; }

    public override bool IsHidden => !Entry.IsCurrent;

    /// <summary>The sections of the page, in order. A page with four or more shows a list of contents.</summary>
    public virtual IReadOnlyList<Heading> Contents => BodySections;

    /// <summary>Entries that the view itself links to. "See also" leaves them out.</summary>
    public virtual IEnumerable<Entry> LinkedEntries => [];

    /// <summary>The sources of the entry. Those of pay bands and job websites, which most pages show, are listed in the guides about these; <c>_Ladder</c> links to the former.</summary>
    public virtual IEnumerable<Source> Sources => Catalogue.SourcesOf(Entry);

    /// <summary>The numbers of the sources. The layout's list of sources is rendered last, when all numbers are given.</summary>
    public Citations Citations { get; } = new();

    /// <summary>Every source: those with a number in the order of their numbers, then the others.</summary>
    public IReadOnlyList<Source> SourcesAsCited => [.. Citations.Cited.Select(Catalogue.Get).Union(Sources)];

    /// <summary>The day on which most of the sources were checked.</summary>
    public DateOnly UsuallyChecked => SourcesAsCited.CountBy(source => source.Checked).MaxBy(pair => pair.Value).Key;

    /// <summary>What on this page is our own judgement: the labels of those facts, and what else the page judges.</summary>
    public virtual IReadOnlyList<string> JudgedLabels =>
        [.. Entry.Facts.Where(named => named.Fact.IsJudgement).Select(named => named.Label)];

    /// <summary>The last changes of the page, the newest first.</summary>
    public IReadOnlyList<ToldChange> Changes { get; }

    /// <summary>What a reader can do now; null if there is nothing.</summary>
    public NextSteps? NextSteps => WhatToDo.After(Entry, Catalogue);

    /// <summary>The first section describes the entry, so views show it before the fields and the other sections after them.</summary>
    public IEnumerable<BodySection> FirstSections => Entry.Body.Sections.Take(1);

    public IEnumerable<BodySection> LaterSections => Entry.Body.Sections.Skip(1);

    protected IReadOnlyList<Heading> BodySections => HeadingsOf(Entry.Body.Sections);

    /// <summary>The facts that belong to a section of the text, by the section's id.</summary>
    public IReadOnlyDictionary<string, IReadOnlyList<FactRow>> FactsBySection =>
        Entry.Kind.Fields.Select(it => it.Section).OfType<string>().Distinct().ToDictionary(Slug.Of, section => RowsOf(it => it.Section == section));

    /// <returns>The facts in these fields, with their labels; an optional fact that the entry lacks is left out.</returns>
    public FactRows Facts(params IReadOnlyList<string> fields) => new(this, RowsOf(field => fields.Contains(field.Name)));

    protected IReadOnlyList<FactRow> RowsOf(Func<Field, bool> isWanted) =>
        [.. Entry.Kind.Fields.Where(isWanted).Select(field => (field.Label, Value: field.ValueOf(Entry, Catalogue))).Where(pair => pair.Value is Fact).Select(pair => new FactRow(pair.Label, (Fact)pair.Value!))];

    protected static IReadOnlyList<Heading> HeadingsOf(IEnumerable<BodySection> sections) => [.. sections.Select(section => section.Heading).OfType<Heading>()];

    /// <summary>Related entries by kind: those that this entry refers to and those that refer to it.</summary>
    public IEnumerable<IGrouping<Kind, Entry>> SeeAlso =>
        Catalogue.NamedBy(Entry).Concat(Catalogue.Naming(Entry)).Distinct().Except(LinkedEntries).Where(entry => entry.Address != Entry.Archived?.Successor)
            .OrderBy(entry => entry.Title, StringComparer.OrdinalIgnoreCase)
            .GroupBy(entry => entry.Kind)
            .OrderBy(group => group.Key.Folder, StringComparer.Ordinal);
}

/// <summary>The page of an entry whose view needs nothing else.</summary>
[method: SetsRequiredMembers]
public sealed record EntryPage<T>(Catalogue Catalogue, T Item, SiteKind SiteKind) : EntryPage(Catalogue, Item, SiteKind.Index.Crumb)
    where T : Entry;
