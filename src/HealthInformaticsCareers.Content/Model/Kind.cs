namespace HealthInformaticsCareers.Content.Model;

/// <summary>A kind of content, such as a role or a glossary term.</summary>
/// <param name="folder">The folder under <c>content/</c>, or the name of the data file, and the first part of the address.</param>
/// <param name="noun">The singular noun, in lower case.</param>
/// <param name="addressPrefix">The address of an entry without its slug: <c>/roles/</c>, <c>/</c> or <c>/glossary#</c>.</param>
public abstract class Kind(string folder, string noun, string addressPrefix)
{
    public string Folder => folder;

    public string Noun => noun;

    /// <summary>The fields that only this kind has, in the order in which pages show them.</summary>
    public abstract IReadOnlyList<Field> Fields { get; }

    /// <summary>The titles of the level-2 sections that the text of an entry must have.</summary>
    public virtual IReadOnlyList<string> RequiredSections => [];

    /// <returns>Root-relative: <c>/roles/clinical-coder</c>, <c>/about</c> or <c>/glossary#nhs</c>.</returns>
    public string AddressOf(string slug) => addressPrefix + slug;

    public override string ToString() => noun;
}
