namespace HealthInformaticsCareers.Content.Model;

[Flags]
public enum FieldUse
{
    None = 0,

    /// <summary>A row in comparisons.</summary>
    Compared = 1,

    /// <summary>Its text is in the search index.</summary>
    Searched = 2,

    /// <summary>On the handout, the page on one sheet of paper.</summary>
    Printed = 4,
}

/// <summary>One field of a kind: how it is labelled and where it is used.</summary>
/// <param name="name">The field's name as authors write it.</param>
/// <param name="expects">What an author writes, in a few words.</param>
/// <param name="section">The title of the section that shows it, or null.</param>
public abstract class Field(string name, string label, string expects, bool isRequired, FieldUse use, string? section)
{
    public string Name => name;

    public string Label => label;

    public string Expects => expects;

    public bool IsRequired => isRequired;

    public string? Section => section;

    public bool Is(FieldUse purpose) => use.HasFlag(purpose);

    /// <returns>A fact, a text, an enum member or a list of one of these; entries instead of their ids; null if the entry has no value.</returns>
    public abstract object? ValueOf(Entry entry, Catalogue catalogue);
}
