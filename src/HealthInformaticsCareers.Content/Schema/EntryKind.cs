using System.Globalization;
using HealthInformaticsCareers.Content.Markdown;
using HealthInformaticsCareers.Content.Model;
using HealthInformaticsCareers.Content.Yaml;

namespace HealthInformaticsCareers.Content.Schema;

/// <summary>A kind whose entries each have a Markdown file and a page. Its table of fields describes it completely.</summary>
internal abstract class EntryKind(string folder, string noun, string addressPrefix) : Kind(folder, noun, addressPrefix)
{
    public abstract Type EntryType { get; }

    /// <summary>Reads the front matter.</summary>
    public abstract Entry ReadFields(ContentFile file);

    /// <summary>Reads the text below the front matter, and checks all of it.</summary>
    /// <param name="entry">What <see cref="ReadFields"/> returned.</param>
    public abstract void ReadBody(ContentFile file, Entry entry, Glossary glossary, SiteAddresses site, bool collectPassages);
}

internal abstract class EntryKind<T>(string folder, string noun, string? addressPrefix = null) : EntryKind(folder, noun, addressPrefix ?? $"/{folder}/")
    where T : Entry
{
    public override Type EntryType => typeof(T);

    public override IReadOnlyList<Field> Fields => Table;

    /// <summary>The fields that only this kind has, in the order in which pages show them.</summary>
    protected abstract IReadOnlyList<Field<T>> Table { get; }

    public override Entry ReadFields(ContentFile file)
    {
        var entry = Create(file.Slug);
        foreach (var field in CommonFields.All)
        {
            field.Read(file, entry);
        }

        foreach (var field in Table)
        {
            field.Read(file, entry);
        }

        return entry;
    }

    public override void ReadBody(ContentFile file, Entry entry, Glossary glossary, SiteAddresses site, bool collectPassages)
    {
        var sectionIds = site.SectionIds(this);
        var rules = new MarkdownRules(
            RequiredSections,
            sectionIds,
            entry.Anchors.Where(anchor => anchor.Now is not null).ToLookup(anchor => anchor.Now!, anchor => anchor.Was),
            (text, from) => glossary.FindIn(text, from) is { } use ? new TermMatch(use.Term.Id.Value, use.Start, use.Length) : null);
        entry.Body = MarkdownReader.Read(file.Markdown, rules, file.Report, collectPassages);
        entry.Facts = file.Facts;
        CommonFields.Check(entry, file, sectionIds);
        Check((T)entry, file.Fields);
        if (entry.IsCurrent && entry.Until is { } until && until < file.Report.Today)
        {
            entry.Retired = new Ending(until.AddDays(1), string.Create(CultureInfo.InvariantCulture, $"It only applied until {until:d MMMM yyyy}."), site.Pages.Contains($"/{Folder}") ? $"/{Folder}" : "/");
        }
    }

    protected abstract T Create(string slug);

    /// <summary>Rules that involve several fields.</summary>
    protected virtual void Check(T entry, Fields fields)
    {
    }
}
